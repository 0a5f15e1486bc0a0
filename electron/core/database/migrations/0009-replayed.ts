/** Other copies hear that a command was undone or done again, and by whom. */
export const replayed = `
-- Which way the command went last; null while it was only ever done. Of another copy, the set itself tells of that.
ALTER TABLE change_set ADD COLUMN replayed TEXT CHECK (replayed IN ('undo', 'redo'));
-- Who took it back or did it again here.
ALTER TABLE change_set ADD COLUMN replayed_by TEXT;
`;
