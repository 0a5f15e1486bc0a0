import { expect, it } from 'vitest';
import { stepsIfLook, suggestedStepsLook } from '../../electron/core/circles/suggestedSteps.ts';
import { ledgersLook } from '../../electron/core/promises/ledger.ts';
import { todayLook } from '../../electron/core/today/queries.ts';
import { trustEffectLook } from '../../electron/core/trust/effect.ts';
import { runInWorker } from '../../electron/core/workers/runInWorker.ts';
import { defaultTrustWeights } from '../../shared/rules/trust.ts';
import { interaction } from '../factories/interaction.ts';
import { populate } from '../perf/populate.ts';
import { openSampleCore } from '../sample/sampleCore.ts';
import { openTestCore } from './openTestCore.ts';

it('a worker sees the same as the core', async () => {
  const core = await openSampleCore();
  const { workspace } = core.createContext();
  const at = { file: workspace.file, now: workspace.clock().toISOString() };
  const [innermost] = await core.caller.circles.list();
  const weights = { ...defaultTrustWeights, value: 40 };
  const asked = { circle: innermost!.uid, threshold: 20 };
  const inWorker = (look: { errand: Parameters<typeof runInWorker>[0] }, ...input: unknown[]) =>
    runInWorker(look.errand, { ...at, input });

  expect(await inWorker(suggestedStepsLook)).toEqual(await suggestedStepsLook.at(workspace));
  expect(await inWorker(stepsIfLook, asked)).toEqual(await stepsIfLook.at(workspace, asked));
  expect(await inWorker(ledgersLook)).toEqual(await ledgersLook.at(workspace));
  expect(await inWorker(todayLook, 'Europe/Amsterdam')).toEqual(
    await todayLook.at(workspace, 'Europe/Amsterdam'),
  );
  expect(await inWorker(trustEffectLook, weights)).toEqual(await trustEffectLook.at(workspace, weights));
});

it('among many, an answer has every change that was told before it, and others are answered all the while', async () => {
  const { core, call } = await openTestCore();
  await populate(core, 2100, 0);
  const unknown = (await call.contacts.people()).filter(({ trust }) => trust === null);
  const { known: before } = await call.trust.effect(defaultTrustWeights);
  let known: number | undefined;
  const answered = call.trust.effect(defaultTrustWeights).then((effect) => {
    known = effect.known - before;
  });
  let told = 0;
  while (known === undefined) {
    await call.interactions.log(interaction([unknown[told]!.uid]));
    told += 1;
  }
  await answered;
  expect(told).toBeGreaterThan(3);
  // The last one may have been told after the answer.
  expect([told - 1, told]).toContain(known);
});
