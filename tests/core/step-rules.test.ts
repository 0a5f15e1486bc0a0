import { describe, expect, it } from 'vitest';
import { newContact } from '../factories/contact.ts';
import { interaction } from '../factories/interaction.ts';
import { openTestCore, type TestCore } from './openTestCore.ts';

const day = 86_400_000;

/** Somebody in the world whom trust speaks for, in a workspace that has been open for a minute. */
async function somebodyToMove(): Promise<{ test: TestCore; who: string; circleOf: () => Promise<string> }> {
  const test = await openTestCore();
  const { call, circle, clock } = test;
  const { uid: who } = await call.contacts.create(newContact(circle('world'), { displayName: 'Bo' }));
  for (const ago of [14, 20, 25]) {
    const at = new Date(clock().getTime() - ago * day).toISOString();
    await call.interactions.log(interaction([who], { at }));
  }
  await test.timers.pass(60_000);
  const circleOf = async () => (await call.contacts.people())[0]!.circle;
  return { test, who, circleOf };
}

/** Lets the machine sleep for some nights, and the app look up after it. */
async function sleep({ clock, timers }: TestCore, nights: number): Promise<void> {
  for (let night = 0; night < nights; night += 1) {
    clock.advance(1);
    await timers.pass(60_000);
  }
}

describe('rules of steps', () => {
  it('are off: nothing moves by itself', async () => {
    const { test, circleOf } = await somebodyToMove();
    expect(await test.call.circles.stepRules()).toEqual({ inward: false, outward: false });
    await sleep(test, 2);
    expect(await circleOf()).toBe(test.circle('world'));
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
  });

  it('move by night once turned on, in one step that history tells of and Undo takes back for good', async () => {
    const { test, who, circleOf } = await somebodyToMove();
    await test.call.circles.setStepRules({ inward: true, outward: false });
    expect(await circleOf()).toBe(test.circle('world'));
    await sleep(test, 1);
    expect(await circleOf()).toBe(test.circle('leads'));
    const { history } = await test.call.contacts.details({ uid: who });
    expect(history[0]).toMatchObject({ type: 'circle', cause: 'rule', to: test.circle('leads') });
    const [latest] = await test.call.history.list({ limit: 1 });
    expect(latest).toMatchObject({ command: 'circles.moveByRule' });

    await test.call.history.undo();
    expect(await circleOf()).toBe(test.circle('world'));
    await sleep(test, 2);
    expect(await circleOf()).toBe(test.circle('world'));
    // It is still suggested: to people, not to the rule.
    expect(await test.call.circles.suggestedSteps()).toHaveLength(1);
  });

  it('move nobody the other way, nor once they are off again', async () => {
    const { test, circleOf } = await somebodyToMove();
    await test.call.circles.setStepRules({ inward: false, outward: true });
    await sleep(test, 1);
    expect(await circleOf()).toBe(test.circle('world'));
    await test.call.circles.setStepRules({ inward: true, outward: false });
    await test.call.circles.setStepRules({ inward: false, outward: false });
    await sleep(test, 2);
    expect(await circleOf()).toBe(test.circle('world'));
  });
});
