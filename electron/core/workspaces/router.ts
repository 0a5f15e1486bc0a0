import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../../shared/model/problem.ts';
import { withEnding } from '../../../shared/model/workspaces.ts';
import { leastLength } from '../../../shared/rules/passphrase.ts';
import { news } from '../news.ts';
import { hostMutation, hostQuery, hostSubscription, router } from '../trpc.ts';
import { copyOut } from './copyOut.ts';
import { glanceOf } from './glances.ts';
import { assertKnown, knownWorkspaces } from './known.ts';

/** A path as somebody typed or chose it. */
const pathSchema = z
  .string()
  .trim()
  .refine((path) => isAbsolute(path));
const fileSchema = z.object({ file: pathSchema });

const givenSchema = z.object({ passphrase: z.string().min(1), keep: z.boolean() });

const changeSchema = z.object({
  current: z.string().min(1).nullable(),
  next: z.string().min(leastLength).nullable(),
  keep: z.boolean(),
  backups: z.enum(['recode', 'remove', 'leave']),
});

export const workspacesRouter = router({
  /** Which workspace is open and what could not be opened, now and after every change. */
  state: hostSubscription((workspaces, signal) => {
    let isNews = true;
    return news(
      (wake) =>
        workspaces.onState(() => {
          isNews = true;
          wake();
        }),
      () => {
        if (!isNews) return undefined;
        isNews = false;
        return workspaces.state();
      },
      signal,
    );
  }),
  /** Those opened before and whether each is in its place, newest first. */
  known: hostQuery(z.void(), knownWorkspaces),
  /** What is due in one of those, read without opening it. @throws Problem `not-found` for a file that is not known. */
  glance: hostQuery(fileSchema, glanceOf),
  /** Goes to another, which has to be there. @throws Problem as opening does; the present one stays open then. */
  open: hostMutation(fileSchema.extend({ given: givenSchema.optional() }), (workspaces, { file, given }) =>
    workspaces.open({ file, sample: false, expected: true }, given),
  ),
  /**
   * Has the open workspace open with another passphrase, or none, from now on. The page is to be loaded anew, however it ends.
   * @throws Problem `passphrase-wrong` while all is as it was, and as `HostWorkspaces.changePassphrase` does.
   */
  changePassphrase: hostMutation(changeSchema, (workspaces, change) => workspaces.changePassphrase(change)),
  /** Makes a new one and goes there. @throws Problem `workspace-exists`, and as opening does. */
  create: hostMutation(fileSchema, (workspaces, { file }) => {
    const made = withEnding(file);
    if (existsSync(made)) throw new Problem('workspace-exists', { file: made });
    return workspaces.open({ file: made, sample: false, expected: false });
  }),
  /**
   * Copies what could not be worked in where it is to another place, and goes to the copy.
   * @throws Problem `not-found` when nothing of the kind was refused, and as `copyOut` and opening do.
   */
  openCopy: hostMutation(fileSchema.extend({ to: pathSchema }), async (workspaces, { file, to }) => {
    if (workspaces.state().refused?.file !== file) throw new Problem('not-found');
    const copy = withEnding(to);
    await copyOut(file, copy);
    await workspaces.open({ file: copy, sample: false, expected: true });
  }),
  /** Puts the newest good backup in the place of a damaged or missing file, and goes there. */
  recover: hostMutation(fileSchema, (workspaces, { file }) => workspaces.recover(file)),
  /** Copies one of those that are known. @throws Problem `not-found`, and as `copyWorkspace` does. */
  copy: hostMutation(fileSchema.extend({ to: pathSchema }), (workspaces, { file, to }) => {
    assertKnown(workspaces, file);
    return workspaces.copy({ file, to: withEnding(to) });
  }),
  /**
   * Gives one of those that are known another name or place. @returns where its backups stayed, if they did not come along.
   * @throws Problem `not-found`, and as `moveWorkspace` does.
   */
  move: hostMutation(fileSchema.extend({ to: pathSchema }), (workspaces, { file, to }) => {
    assertKnown(workspaces, file);
    return workspaces.move({ file, to: withEnding(to) });
  }),
  /** Takes note of what could not be opened. */
  dismiss: hostMutation(z.void(), (workspaces) => workspaces.dismiss()),
  /** Takes one off the list; its file stays. */
  forget: hostMutation(fileSchema, (workspaces, { file }) => workspaces.forget(file)),
});
