import { describe, expect, test } from 'vitest';
import type { Core } from '../../electron/core/core.ts';
import { dump } from '../core/dump.ts';
import { openTestCore } from '../core/openTestCore.ts';
import { readText } from './read.ts';
import { contactNamed, counts, importFile, previewFile, upload } from './uploading.ts';

/** What every deal is: whose, what it is called, how much and how it stands. */
async function dealsOf(call: Core['caller']): Promise<string[]> {
  const columns = await call.deals.list();
  return columns
    .flatMap(({ deals }) => deals)
    .map(({ contact, title, amount, currency, status, closedAt }) =>
      [contact.name, title, amount / 100, currency, status, closedAt?.slice(0, 10)]
        .filter(Boolean)
        .join(' | '),
    )
    .sort();
}

const pipedrive = `Person - Name,Person - Email (Work),Organization - Name,Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Won time,Deal - Expected close date,Deal - Lost reason
Anna Bos,"anna@bos.example, a.bos@home.example",Bos BV,1,Website,1200,EUR,Offerte,Open,,2026-05-01,
Anna Bos,"anna@bos.example",Bos BV,2,Logo,"750.50",USD,Contract,Won,2026-01-15 10:00:00,2026-02-01,
Kim de Wit,kim@wit.example,,3,Flyer,90,EUR,Offerte,Lost,,,Te duur
`;

describe('deals of a table', () => {
  test('come in with their people, organisations, amounts and days', async () => {
    const { core, call } = await openTestCore();
    const before = dump(core);
    const summary = await importFile(call, pipedrive);
    expect(counts(summary)).toEqual([2, 1, 0]);
    expect(summary.deals).toBe(3);
    expect(await dealsOf(call)).toEqual([
      'Anna Bos | Logo | 750.5 | USD | won | 2026-01-15',
      'Anna Bos | Website | 1200 | EUR | open',
      'Kim de Wit | Flyer | 90 | EUR | lost | 2026-03-02',
    ]);
    const columns = (await call.deals.list()).flatMap(({ deals }) => deals);
    expect(columns.find(({ title }) => title === 'Website')).toMatchObject({
      stage: 'Offerte',
      expectedOn: '2026-05-01',
    });
    expect(columns.find(({ title }) => title === 'Flyer')).toMatchObject({ lostReason: 'Te duur' });
    const anna = await contactNamed(call, 'Anna Bos');
    expect(anna.organisation?.name).toBe('Bos BV');
    expect(anna.custom).toEqual([]);
    await call.history.undo();
    expect(dump(core)).toBe(before);
  });

  test('are added to people who are there already, and the same file again makes no second one', async () => {
    const { core, call } = await openTestCore();
    await importFile(call, 'Name,Email\nAnna Bos,anna@bos.example\n');
    const id = await upload(call, pipedrive);
    expect(await previewFile(call, { upload: id })).toMatchObject({
      added: 1,
      updated: 2,
      known: 0,
      deals: 3,
    });
    expect(counts(await importFile(call, pipedrive))).toEqual([1, 2, 0]);
    const after = dump(core);
    const again = await importFile(call, pipedrive);
    expect(counts(again)).toEqual([0, 0, 3]);
    expect(again).toMatchObject({ deals: 0, known: 3 });
    expect(dump(core)).toBe(after);
    expect(await dealsOf(call)).toHaveLength(3);
  });

  test('a second deal of somebody known comes in by itself', async () => {
    const { call } = await openTestCore();
    const head = 'Name,Email,Deal,Amount\n';
    await importFile(call, `${head}Anna Bos,anna@bos.example,Website,1000\n`);
    const summary = await importFile(call, `${head}Anna Bos,anna@bos.example,Logo,500\n`);
    expect(counts(summary)).toEqual([0, 1, 0]);
    expect(await dealsOf(call)).toEqual([
      'Anna Bos | Logo | 500 | EUR | open',
      'Anna Bos | Website | 1000 | EUR | open',
    ]);
  });

  test('without a number of its own a deal is known by title, amount and day of closing', async () => {
    const { call } = await openTestCore();
    const head = 'Name,Email,Deal,Amount,Stage,Close date\n';
    const rows = [
      'Anna Bos,anna@bos.example,Renewal,1000,Won,2024-03-01',
      'Anna Bos,anna@bos.example,Renewal,1000,Won,2025-03-01',
      'Anna Bos,anna@bos.example,renewal,1000,Won,2025-03-01',
      'Anna Bos,anna@bos.example,Renewal,2000,Open,2026-06-01',
    ];
    await importFile(call, `${head}${rows.join('\n')}\n`);
    expect(await dealsOf(call)).toHaveLength(3);
    // What was open has been won since.
    await importFile(call, `${head}Anna Bos,anna@bos.example,Renewal,2000,Won,2026-02-20\n`);
    expect(await dealsOf(call)).toHaveLength(3);
  });
});

describe('deals of HubSpot', () => {
  const contacts = `Record ID,First Name,Last Name,Email,Lifecycle Stage,Last Activity Date,Last Contacted
11,Anna,Bos,anna@bos.example,Customer,2026-02-20 14:30,2026-02-10
12,Kim,de Wit,kim@wit.example,Opportunity,,
`;
  const deals = `Record ID,Deal Name,Amount,Deal Stage,Close Date,Deal Owner,Company Name,Pipeline,Create Date,Associated Contact IDs
901,Website,"1,200.00",Closed won (Sales Pipeline),2026-01-10 09:00,Eva,Bos BV,Sales Pipeline,2025-11-01 10:00,11
902,Logo,500,Appointment Scheduled (Sales Pipeline),2026-08-01,Eva,Bos BV,Sales Pipeline,2026-02-01,12;11
903,Flyer,90,Closed lost (Sales Pipeline),2026-02-02,Eva,Wit NV,Sales Pipeline,2026-02-01,
904,Nobody's,10,Closed won,2026-02-02,Eva,,Sales Pipeline,2026-02-01,99
`;

  test('find their people by number, else their organisation; whose nobody is they are skipped', async () => {
    const { call } = await openTestCore();
    await importFile(call, contacts);
    const summary = await importFile(call, deals);
    expect(counts(summary)).toEqual([1, 2, 1]);
    expect(summary.problems).toMatchObject([
      { line: 5, code: 'deal-nobody', details: { title: "Nobody's" } },
    ]);
    expect(await dealsOf(call)).toEqual([
      'Anna Bos | Website | 1200 | EUR | won | 2026-01-10',
      'Kim de Wit | Logo | 500 | EUR | open',
      'Wit NV | Flyer | 90 | EUR | lost | 2026-02-02',
    ]);
    expect((await contactNamed(call, 'Anna Bos')).organisation?.name).toBe('Bos BV');
    expect(counts(await importFile(call, deals))).toEqual([0, 0, 4]);
  });

  test('and contacts: the last activity and contact stand in the log', async () => {
    const { call } = await openTestCore();
    await importFile(call, contacts);
    const anna = await contactNamed(call, 'Anna Bos');
    expect(anna.custom.map(({ name }) => name)).toEqual(['Record ID']);
    expect(
      anna.history.flatMap((entry) => ('direction' in entry ? [[entry.kind, entry.at.slice(0, 10)]] : [])),
    ).toEqual([
      ['note', '2026-02-20'],
      ['message', '2026-02-10'],
    ]);
    expect(anna.person?.stage).toBe('customer');
    expect(counts(await importFile(call, contacts))).toEqual([0, 0, 2]);
  });

  test('name their people: the first has the deal, the others are told', async () => {
    const { call } = await openTestCore();
    const summary = await importFile(
      call,
      'Record ID,Deal Name,Deal Stage,Amount,Associated Contact,Associated Company\n' +
        '1,Website,Closed won,10,Anna Bos (anna@bos.example);Kim (kim@wit.example),Bos BV\n',
    );
    expect(counts(summary)).toEqual([1, 0, 0]);
    expect(summary.problems).toMatchObject([
      { code: 'deal-others', details: { title: 'Website', name: 'Anna Bos', others: 'Kim' } },
    ]);
    expect((await contactNamed(call, 'Anna Bos')).points.map(({ value }) => value)).toEqual([
      'anna@bos.example',
    ]);
  });
});

test('opportunities of Salesforce are of the account', async () => {
  const { call } = await openTestCore();
  const summary = await importFile(
    call,
    `"Opportunity Owner","Account Name","Opportunity Name","Stage","Fiscal Period","Amount","Probability (%)","Close Date","Created Date"
"Eva","Bos BV","Website","Closed Won","Q1-2026","EUR 1.200,00","100","31-1-2026","1-12-2025"
"Eva","Wit NV","Logo","Prospecting","Q2-2026","EUR 500,00","10","30-6-2026","1-2-2026"
"Grand Totals (2 records)"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
`,
  );
  expect(counts(summary)).toEqual([2, 0, 0]);
  expect(summary.files[0]?.layout).toBe('salesforce');
  expect(await dealsOf(call)).toEqual([
    'Bos BV | Website | 1200 | EUR | won | 2026-01-31',
    'Wit NV | Logo | 500 | EUR | open',
  ]);
  expect((await contactNamed(call, 'Bos BV')).custom).toEqual([]);
});

describe('amounts', () => {
  test.each([
    ['a decimal comma', ['1.234', '12,5', '€ 1.000.000,00'], [1234, 12.5, 1_000_000]],
    ['a decimal point', ['1,234', '12.5', '$1,000,000.00'], [1234, 12.5, 1_000_000]],
    ['spaces and no cents', ['1 234,-', "2'000.--", '15'], [1234, 2000, 15]],
    ['zeros behind the sign', ['1250.000', '10.25'], [1250, 10.25]],
  ])('%s, told apart over the whole column', (_, cells, amounts) => {
    const rows = cells.map((cell, index) => `Person ${index},Deal ${index},"${cell}"`);
    const { contacts, problems } = readText(`Name,Deal,Amount\n${rows.join('\n')}\n`);
    expect(problems).toEqual([]);
    expect(contacts.map(({ deals }) => deals[0]?.amount)).toEqual(amounts);
  });

  test('currencies stand in the cell, the header or a column of their own', () => {
    const currencies = (text: string) => readText(text).contacts.map(({ deals }) => deals[0]?.currency);
    expect(currencies('Name,Deal,Amount\nA,x,€ 5\nB,x,USD 5\nC,x,5\n')).toEqual(['EUR', 'USD', null]);
    expect(currencies('Name,Deal,Amount (GBP)\nA,x,5\n')).toEqual(['GBP']);
    expect(currencies('Name,Deal,Amount,Currency\nA,x,5,chf\n')).toEqual(['CHF']);
  });

  test('what is no amount is told', () => {
    const { contacts, problems } = readText('Name,Deal,Amount\nAnna,Website,a lot\n');
    expect(contacts[0]?.deals).toMatchObject([{ title: 'Website', amount: 0 }]);
    expect(problems).toMatchObject([{ line: 2, code: 'amount-unreadable', details: { column: 'Amount' } }]);
  });

  test('revenue so far is a deal that was won', async () => {
    const { call } = await openTestCore();
    await importFile(call, 'Name,Email,Omzet\nAnna Bos,anna@bos.example,"1.500,50"\n');
    expect(await dealsOf(call)).toEqual(['Anna Bos | Omzet | 1500.5 | EUR | won | 2026-03-02']);
  });
});

/** Where the time grew with the square of the length, these would take minutes. */
test.each([' ', '(', 'a@', '1,', ';', '$', '€ '])('cells with very much of %j are read at once', (sign) => {
  const cell = `"x${sign.repeat(300_000)}x"`;
  const started = process.cpuUsage();
  const { contacts } = readText(
    `Name,Deal Name,Amount,Currency,Deal Stage,Lifecycle Stage,Close Date,Deal Owner,Associated Contact,Associated Contact IDs\nAnna,${Array(9).fill(cell).join()}\n`,
  );
  expect(contacts).toHaveLength(1);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(5000);
});
