import { expect, test } from 'vitest';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { prepare } from '../core/prepare.ts';
import { exported } from '../exports/exported.ts';
import { newContact } from '../factories/contact.ts';
import { contactNamed, importFile } from './uploading.ts';

test.each(['en', 'nl'] as const)(
  'our own table in %s changes nobody when it comes in again',
  async (language) => {
    const test = await openTestCore();
    const { core, call, circle } = test;
    await prepare(test);
    const points = [
      { type: 'phone' as const, label: 'mobile', value: '+31 6 12345678' },
      { type: 'link' as const, label: 'website', value: 'https://example.com' },
    ];
    const addresses = [
      { street: 'Brink 1', city: 'Assen' },
      { street: 'Kade 2', city: 'Groningen' },
    ];
    await call.contacts.create(
      newContact(circle('regulars'), {
        displayName: 'Dik de Boer',
        points,
        addresses,
        notes: '=1+1',
        consent: 'refused',
        consentOrigin: "'-by mail",
        custom: { Company: '-3', Circle: '@home', Phone: '06' },
        stage: 'sqo',
      }),
    );
    const before = dump(core);
    const { bytes, name } = await exported(call, { format: 'csv', language });
    const summary = await importFile(call, bytes, { file: name });
    expect(summary).toMatchObject({ added: 0, updated: 0, files: [{ layout: 'circles' }] });
    expect(summary.problems.map(({ code }) => code)).toEqual(summary.problems.map(() => 'already-there'));
    expect(dump(core)).toBe(before);

    const other = await openTestCore();
    await importFile(other.call, bytes, { file: name });
    expect(await contactNamed(other.call, 'Dik de Boer')).toMatchObject({
      consent: 'refused',
      consentOrigin: "'-by mail",
      notes: '=1+1',
      person: { circle: other.circle('regulars'), stage: 'sqo' },
      points: points.map(({ value }) => ({ value })),
      addresses: [{ street: 'Brink 1' }, { street: 'Kade 2' }],
    });
  },
);
