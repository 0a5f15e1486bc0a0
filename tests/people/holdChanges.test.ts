import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { expect, it } from 'vitest';
import type { AppRouter } from '../../electron/core/core.ts';
import { holdChanges, refuseHeldChanges } from '../../renderer/bridge/holdChanges.ts';
import { problemOf } from '../../renderer/bridge/problemOf.ts';

/** A client whose calls that go through are written down. */
function client() {
  const reached: string[] = [];
  const core: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        reached.push(op.path);
        observer.next({ result: { type: 'data', data: null } });
        observer.complete();
      });
  return { reached, call: createTRPCClient<AppRouter>({ links: [refuseHeldChanges, core] }) };
}

it('while changes are held, no command about people reaches the core, and all that looks does', async () => {
  const { reached, call } = client();
  const release = holdChanges();
  const refused = await Promise.all(
    [
      call.history.undo.mutate(),
      call.circles.step.mutate({ contacts: ['anna'], direction: 'inward' }),
      call.contacts.setArchived.mutate({ contacts: ['anna'], archived: true }),
    ].map((answer) => answer.then(() => null, problemOf)),
  );
  expect(refused.map((problem) => problem?.code)).toEqual(['past-shown', 'past-shown', 'past-shown']);
  await call.contacts.people.query();
  await call.preferences.set.mutate({ theme: 'dark' } as never);
  expect(reached).toEqual(['contacts.people', 'preferences.set']);

  release();
  await call.history.undo.mutate();
  expect(reached.at(-1)).toBe('history.undo');
});

it('changes are held until everybody who holds them lets go', async () => {
  const { reached, call } = client();
  const [first, second] = [holdChanges(), holdChanges()];
  first();
  expect(await call.history.undo.mutate().then(() => null, problemOf)).toMatchObject({ code: 'past-shown' });
  second();
  await call.history.undo.mutate();
  expect(reached).toEqual(['history.undo']);
});
