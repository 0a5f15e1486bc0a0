/**
 * What a copy of a workspace has seen of all copies: for each replica the moment of its clock up to which
 * nothing is missing. Moments are texts that sort as they happened and end in the replica that gave them.
 */
export type Knowledge = Readonly<Record<string, string>>;

/** So many characters at the end of a moment name the replica. */
const replicaLength = 16;

/** The replica that gave a moment. */
export const replicaOf = (hlc: string): string => hlc.slice(-replicaLength);

/** Whether what happened at this moment has been seen. */
export const knows = (knowledge: Knowledge, hlc: string): boolean => (knowledge[replicaOf(hlc)] ?? '') >= hlc;

/** Whether one has seen all that the other has. */
export const includes = (knowledge: Knowledge, other: Knowledge): boolean =>
  Object.values(other).every((hlc) => knows(knowledge, hlc));

/** What two have seen together. */
export function united(one: Knowledge, other: Knowledge): Knowledge {
  const all: Record<string, string> = { ...one };
  for (const [replica, hlc] of Object.entries(other)) if (!knows(all, hlc)) all[replica] = hlc;
  return all;
}

/**
 * The moment after which all lies that one has seen and another has not; undefined when there is nothing.
 * Much that both have seen lies after it as well.
 */
export function unseenAfter(own: Knowledge, theirs: Knowledge): string | undefined {
  const starts = Object.entries(own)
    .filter(([, hlc]) => !knows(theirs, hlc))
    .map(([replica]) => theirs[replica] ?? '');
  return starts.sort()[0];
}
