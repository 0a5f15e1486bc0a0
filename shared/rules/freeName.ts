/** The name itself when it is free, else the first free one of `name (2)`, `name (3)` and so on. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${number})`;
  return free;
}
