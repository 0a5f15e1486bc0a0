/** A path up to and with its last mark between folders, whichever of the two the system uses. */
export const folderOf = (path: string): string => /^.*[\\/]/.exec(path)?.[0] ?? '';

/** What comes behind that mark. */
export const lastName = (path: string): string => path.slice(folderOf(path).length);

/** The name people know a workspace by: its file's, without folder and ending. */
export const fileName = (file: string): string => lastName(file).replace(/\.circles$/, '');
