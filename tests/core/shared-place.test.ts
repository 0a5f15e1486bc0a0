import { mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedPlaceOf } from '../../electron/core/health/sharedPlace.ts';
import { readLinuxMounts, readMacMounts } from '../../electron/core/health/surroundings.ts';
import { openTestCore } from './openTestCore.ts';
import { temporaryFile } from './temporaryFile.ts';

const nothing = { mounts: [], known: {}, namesIn: () => [] };

describe('folders that a program keeps the same on several machines', () => {
  it.each([
    ['/home/anna/Dropbox/Work.circles', 'Dropbox', '/home/anna/Dropbox'],
    ['/home/anna/Dropbox (Bakkerij Smit)/a/b/Work.circles', 'Dropbox', '/home/anna/Dropbox (Bakkerij Smit)'],
    ['C:\\Users\\Anna\\OneDrive\\Work.circles', 'OneDrive', 'C:\\Users\\Anna\\OneDrive'],
    ['C:\\Users\\Anna\\OneDrive - Smit BV\\Work.circles', 'OneDrive', 'C:\\Users\\Anna\\OneDrive - Smit BV'],
    ['G:\\My Drive\\Work.circles', 'Google Drive', 'G:\\My Drive'],
    ['G:\\Mijn Drive\\Klanten\\Work.circles', 'Google Drive', 'G:\\Mijn Drive'],
    [
      '/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com/My Drive/Work.circles',
      'Google Drive',
      '/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.com',
    ],
    [
      '/Users/anna/Library/CloudStorage/Box-Box/Work.circles',
      'Box',
      '/Users/anna/Library/CloudStorage/Box-Box',
    ],
    [
      '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/Work.circles',
      'iCloud Drive',
      '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs',
    ],
    ['C:\\Users\\Anna\\iCloudDrive\\Work.circles', 'iCloud Drive', 'C:\\Users\\Anna\\iCloudDrive'],
    ['/home/anna/Nextcloud/Work.circles', 'Nextcloud', '/home/anna/Nextcloud'],
  ])('%s', (file, name, folder) => {
    expect(sharedPlaceOf(file, nothing)).toEqual({ kind: 'sync', name, folder });
  });

  it.each([
    ['.sync_0123456789ab.db', 'Nextcloud'],
    ['.stfolder', 'Syncthing'],
    ['.dropbox.cache', 'Dropbox'],
    ['.owncloudsync.log', 'ownCloud'],
  ])('known by %s in them', (mark, name) => {
    const namesIn = (folder: string) => (folder === '/data/clients' ? ['other', mark] : []);
    expect(sharedPlaceOf('/data/clients/2026/Work.circles', { ...nothing, namesIn })).toEqual({
      kind: 'sync',
      name,
      folder: '/data/clients',
    });
  });

  it('known by what Windows says', () => {
    const known = { OneDrive: 'D:\\Wolken' };
    expect(sharedPlaceOf('D:\\Wolken\\Work.circles', { ...nothing, known })?.name).toBe('OneDrive');
    expect(sharedPlaceOf('D:\\Wolkenlucht\\Work.circles', { ...nothing, known })).toBeNull();
  });
});

describe('disks of another machine', () => {
  const linux = readLinuxMounts(`/dev/vda / ext4 rw,relatime 0 0
nas:/volume1/clients /mnt/nas nfs4 rw,relatime 0 0
/dev/sdb1 /mnt/nas/usb ext4 rw 0 0
//fileserver/Shared\\040work /mnt/Shared\\040work cifs rw,username=anna 0 0
anna@host.example:/home /home/anna/host fuse.sshfs rw 0 0
/dev/sdc1 /media/stick fuseblk rw 0 0
`);
  const mac = readMacMounts(`/dev/disk3s1s1 on / (apfs, sealed, local, read-only)
//anna@fileserver._smb._tcp.local/work on /Volumes/work (smbfs, nodev, nosuid, mounted by anna)
nas:/volume1 on /Volumes/nas (1) (nfs)
/dev/disk5s1 on /Volumes/Stick (exfat, local, nodev)
`);

  it.each([
    ['/mnt/nas/Work.circles', linux, 'nas', '/mnt/nas'],
    ['/mnt/Shared work/a/Work.circles', linux, 'fileserver', '/mnt/Shared work'],
    ['/home/anna/host/Work.circles', linux, 'host.example', '/home/anna/host'],
    ['/Volumes/work/Work.circles', mac, 'fileserver._smb._tcp.local', '/Volumes/work'],
    ['/Volumes/nas (1)/Work.circles', mac, 'nas', '/Volumes/nas (1)'],
    ['\\\\fileserver\\work\\a\\Work.circles', [], 'fileserver', '\\\\fileserver\\work\\'],
  ])('%s', (file, mounts, name, folder) => {
    expect(sharedPlaceOf(file, { ...nothing, mounts })).toEqual({ kind: 'network', name, folder });
  });

  it.each([
    ['/home/anna/Work.circles', linux],
    ['/mnt/nas/usb/Work.circles', linux],
    ['/mnt/nas2/Work.circles', linux],
    ['/media/stick/Work.circles', linux],
    ['/Volumes/Stick/Work.circles', mac],
    ['/Users/anna/Documents/My dropbox notes/Work.circles', mac],
    ['C:\\Users\\Anna\\Documents\\My Drive\\Work.circles', []],
  ])('not %s', (file, mounts) => {
    expect(sharedPlaceOf(file, { ...nothing, mounts })).toBeNull();
  });
});

describe('a workspace in such a folder', () => {
  const workspaceIn = (folder: string): string => {
    const file = join(dirname(temporaryFile()), folder, 'Work.circles');
    mkdirSync(dirname(file));
    return file;
  };

  it('can be worked in, and this is told until it is known, once and for all', async () => {
    const file = workspaceIn('Dropbox');
    const test = await openTestCore({ file });
    await test.timers.pass(4000);
    expect(await test.call.health.problems()).toEqual([
      { code: 'workspace-in-sync-folder', details: { file, folder: dirname(file), service: 'Dropbox' } },
    ]);
    await test.call.health.accept({ code: 'workspace-in-sync-folder' });
    expect(await test.call.health.problems()).toEqual([]);
    expect((await test.call.history.state()).undo).toBeNull();

    const again = await test.reopen();
    await again.timers.pass(4000);
    expect(await again.call.health.problems()).toEqual([]);
  });

  it('is told of again in another one', async () => {
    const file = workspaceIn('Dropbox');
    const test = await openTestCore({ file });
    await test.timers.pass(4000);
    await test.call.health.accept({ code: 'workspace-in-sync-folder' });
    await test.core.close();
    const moved = workspaceIn('Nextcloud');
    renameSync(file, moved);
    const other = await openTestCore({ file: moved });
    await other.timers.pass(4000);
    expect(await other.call.health.problems()).toMatchObject([
      { code: 'workspace-in-sync-folder', details: { service: 'Nextcloud' } },
    ]);
  });
});
