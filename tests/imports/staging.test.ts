import { expect, it } from 'vitest';
import { Staging } from '../../electron/core/imports/staging.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { refusal } from '../core/refusal.ts';
import { testClock } from '../core/testClock.ts';
import { testTimers } from '../core/testTimers.ts';
import { deterministicIds } from '../factories/ids.ts';
import { previewFile, upload } from './uploading.ts';

const minutes = 60_000;
const content = 'Name,Email\nAnna Bos,anna@bos.example\n';

it('files that nobody asks about any more are let go of, those of an open dialog are kept', async () => {
  const { call, timers } = await openTestCore();
  const abandoned = await upload(call, content);
  const used = await upload(call, content);
  for (let half = 0; half < 8; half += 1) {
    await timers.pass(30 * minutes);
    expect(await previewFile(call, { upload: used })).toMatchObject({ count: 1 });
  }
  expect(await refusal(previewFile(call, { upload: abandoned }))).toEqual({
    code: 'upload-unknown',
    details: {},
  });
});

it('files that wait take room from others only until then, and what is refused says why', async () => {
  const timers = testTimers(testClock());
  const megabyte = 1024 * 1024;
  const staging = new Staging(deterministicIds(), timers, {
    file: 2 * megabyte,
    total: 3 * megabyte,
  });
  const send = (file: string, size: number) =>
    staging.append(staging.begin(file), Buffer.alloc(size).toString('base64'));
  expect(send('a.csv', 2 * megabyte)).toBe(2 * megabyte);
  await expect(async () => send('large.csv', 2 * megabyte + 1)).rejects.toMatchObject({
    code: 'file-too-large',
    details: { file: 'large.csv', limit: 2 },
  });
  await expect(async () => send('b.csv', 2 * megabyte)).rejects.toMatchObject({
    code: 'uploads-too-large',
    details: { file: 'b.csv', limit: 3 },
  });
  await timers.pass(150 * minutes);
  expect(send('b.csv', 2 * megabyte)).toBe(2 * megabyte);
});
