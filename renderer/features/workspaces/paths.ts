import { folderOf } from '../../people/fileName.ts';

/** The mark between folders in a path. */
export const separatorOf = (path: string): string => folderOf(path).slice(-1);

/** The folder around the one that something is in. */
export const outerFolder = (path: string): string => folderOf(folderOf(path).slice(0, -1));

/** A folder and a name as one path. */
export function joined(folder: string, name: string): string {
  const separator = separatorOf(folder) || '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}
