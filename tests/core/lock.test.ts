import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../electron/core/core.ts';
import { newContact } from '../factories/contact.ts';
import { startChild } from './childProcess.ts';
import { openTestCore } from './openTestCore.ts';
import { refusal } from './refusal.ts';
import { temporaryFile } from './temporaryFile.ts';

describe('a workspace that is open', () => {
  it('is refused to a second opener in the same process', async () => {
    const { file, call, circle } = await openTestCore();
    expect(await refusal(createCore({ file }))).toEqual({
      code: 'workspace-locked',
      details: { file, pid: process.pid, machine: hostname() },
    });
    await call.contacts.create(newContact(circle('core')));
    expect(await call.contacts.people()).toHaveLength(1);
  });

  it('is refused to another process, naming the one that holds it, until that one is killed', async () => {
    const file = temporaryFile();
    const child = startChild('holdWorkspace.ts', file);
    await child.lineCount(1);
    expect(await refusal(createCore({ file }))).toEqual({
      code: 'workspace-locked',
      details: { file, pid: child.pid, machine: hostname() },
    });
    await child.kill();
    const { call } = await openTestCore({ file });
    expect(await call.circles.list()).toHaveLength(5);
  });

  it('is refused by another name that leads to it', async () => {
    const { file } = await openTestCore();
    const link = join(dirname(file), 'link.circles');
    symlinkSync(file, link);
    expect(await refusal(createCore({ file: link }))).toMatchObject({
      code: 'workspace-locked',
      details: { file },
    });
    const folder = join(dirname(file), 'folder');
    symlinkSync(dirname(file), folder);
    expect(await refusal(createCore({ file: join(folder, 'test.circles') }))).toMatchObject({
      code: 'workspace-locked',
    });
  });

  it('is free again after closing', async () => {
    const first = await openTestCore();
    const second = await first.reopen();
    expect(await second.call.circles.list()).toHaveLength(5);
  });
});

describe('a lock', () => {
  it('that is damaged is made anew', async () => {
    const file = temporaryFile();
    writeFileSync(`${file}-lock`, 'no database');
    const { call } = await openTestCore({ file });
    expect(await call.circles.list()).toHaveLength(5);
    expect(await refusal(createCore({ file }))).toMatchObject({ code: 'workspace-locked' });
  });

  it('that cannot be made is a problem of the place', async () => {
    const file = temporaryFile();
    mkdirSync(`${file}-lock`);
    expect(await refusal(createCore({ file }))).toEqual({ code: 'workspace-unreadable', details: { file } });
  });
});
