/** Who lies unsorted: an import put them in a circle that nobody chose for them, and nobody has placed them since. */
export const unsorted = `
ALTER TABLE contact ADD COLUMN is_unsorted INTEGER NOT NULL DEFAULT 0 CHECK (is_unsorted IN (0, 1));

UPDATE contact SET is_unsorted = 1
WHERE circle_id IS NOT NULL AND id IN (
  SELECT contact_id FROM circle_move GROUP BY contact_id HAVING min(cause) = 'import' AND max(cause) = 'import');
`;
