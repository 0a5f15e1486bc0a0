/**
 * Modes of files and folders that only their owner may read. On Windows they say nothing: a file there has the rights of
 * its folder, and a person's own folders are closed to others.
 */
export const ownerOnly = { file: 0o600, folder: 0o700 } as const;
