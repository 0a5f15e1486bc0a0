import { posix, win32 } from 'node:path';

/** Where something else than this machine has a hand in a file. */
export interface SharedPlace {
  /** `sync`: a program keeps the folder the same on several machines; `network`: the disk is of another machine. */
  readonly kind: 'sync' | 'network';
  /** What people call it: `Dropbox`, or the machine that the disk is of. */
  readonly name: string;
  /** The folder that it begins at. */
  readonly folder: string;
}

/** A disk that is part of the tree of folders. */
export interface Mount {
  /** Where it comes from: `server:/share`, `//server/share` or a device. */
  readonly source: string;
  readonly folder: string;
  /** The system's name of its kind: `nfs4`, `smbfs`, `fuse.sshfs`. */
  readonly type: string;
}

/** What has to be known of a machine to tell whose a place is. */
export interface Surroundings {
  readonly mounts: readonly Mount[];
  /** Folders that the system says a program keeps the same, by the name of that. */
  readonly known: Readonly<Record<string, string>>;
  /** The names in a folder; none where it cannot be read. */
  namesIn(folder: string): readonly string[];
}

/** The names that such programs give their folders. */
const folderNames: readonly (readonly [RegExp, string])[] = [
  [/^dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^onedrive(\s?-\s?.+)?$/i, 'OneDrive'],
  [/^google\s?drive(-.+| \(.+\))?$/i, 'Google Drive'],
  [/^(com~apple~clouddocs|icloud\s?drive)$/i, 'iCloud Drive'],
  [/^nextcloud\d*$/i, 'Nextcloud'],
  [/^owncloud\d*$/i, 'ownCloud'],
  [/^(proton\s?drive)(-.+)?$/i, 'Proton Drive'],
  [/^pcloud\s?drive$/i, 'pCloud'],
  [/^(megasync|mega sync)$/i, 'MEGA'],
  [/^box sync$/i, 'Box'],
];

/** Names that are too common to say anything but in certain places: right below a drive, or among the clouds of macOS. */
const belowDrive: readonly (readonly [RegExp, string])[] = [[/^(my drive|mijn drive)$/i, 'Google Drive']];
const cloudStorage = /\/Library\/CloudStorage$/;

/** What such programs leave in their folder, whatever it is called. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox\.cache$/, 'Dropbox'],
  [/^(\.sync_[\da-f]{12}\.db|\.nextcloudsync\.log)$/, 'Nextcloud'],
  [/^\.owncloudsync\.log$/, 'ownCloud'],
  [/^\.stfolder$/, 'Syncthing'],
];

const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|smb2|afpfs|webdav|davfs\d?|afs|ceph|glusterfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|curlftpfs|glusterfs|google-drive-ocamlfuse))$/;

/** The machine that a disk is of. */
function machineOf(source: string): string {
  return /^(?:\w+:)?(?:[\\/]{2})?(?:[^@/\\]*@)?([^:/\\]+)/.exec(source)?.[1] ?? source;
}

const isIn = (folder: string, file: string, separator: string): boolean =>
  file.startsWith(folder.endsWith(separator) ? folder : folder + separator);

/** The folders a file is in, from the outside inward. */
function foldersOf(file: string, path: typeof posix): string[] {
  const folder = path.dirname(file);
  return folder === file ? [] : [...foldersOf(folder, path), folder];
}

const nameFor = (name: string, names: readonly (readonly [RegExp, string])[]): string | undefined =>
  names.find(([pattern]) => pattern.test(name))?.[1];

/**
 * Tells whether a file is in a folder that a program keeps the same on several machines, or on a disk of another machine;
 * null where neither can be seen. Folders are known by their names and by what such programs leave in them.
 * @param file an absolute path with links followed; of Windows when it has a drive or begins with two backslashes.
 */
export function sharedPlaceOf(file: string, { mounts, known, namesIn }: Surroundings): SharedPlace | null {
  const isWindows = /^([a-z]:)?\\/i.test(file);
  const path = isWindows ? win32 : posix;
  const folders = foldersOf(file, path);

  for (const [name, folder] of Object.entries(known)) {
    if (isIn(folder, file, path.sep)) return { kind: 'sync', name, folder };
  }
  for (const folder of folders) {
    const own = path.basename(folder);
    const outer = path.dirname(folder);
    const name =
      nameFor(own, folderNames) ??
      (cloudStorage.test(outer) ? own.split('-')[0] : undefined) ??
      (isWindows && path.dirname(outer) === outer ? nameFor(own, belowDrive) : undefined) ??
      namesIn(folder)
        .map((inside) => nameFor(inside, marks))
        .find(Boolean);
    if (name) return { kind: 'sync', name, folder };
  }

  if (file.startsWith('\\\\'))
    return { kind: 'network', name: machineOf(file), folder: path.parse(file).root };
  const disk = mounts
    .filter(({ folder }) => isIn(folder, file, path.sep))
    // Of several at one place the last one is seen.
    .reduce<Mount | null>(
      (found, one) => (found && found.folder.length > one.folder.length ? found : one),
      null,
    );
  if (disk && networkTypes.test(disk.type))
    return { kind: 'network', name: machineOf(disk.source), folder: disk.folder };
  return null;
}
