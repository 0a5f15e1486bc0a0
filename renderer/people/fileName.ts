/** What comes behind the last mark between folders in a path, whichever of the two the system uses. */
export const lastName = (path: string): string => path.slice((/^.*[\\/]/.exec(path)?.[0] ?? '').length);

/** The name people know a workspace by: its file's, without folder and ending. */
export const fileName = (file: string): string => lastName(file).replace(/\.circles$/, '');
