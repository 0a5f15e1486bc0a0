import { expect, test } from 'vitest';
import { strengthOf } from '../../shared/rules/passphrase.ts';

test.each([
  ['', 'short'],
  ['geheim', 'short'],
  ['        a', 'short'],
  ['wachtwoord', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
  ['abababababababababababab', 'weak'],
  ['fietsbel regen', 'fair'],
  ['xK4!pq_0Zr7wLm', 'fair'],
  ['fietsbel regen kaneel noord', 'strong'],
])('“%s” is %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});
