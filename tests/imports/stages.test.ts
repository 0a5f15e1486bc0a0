import { describe, expect, test } from 'vitest';
import { readText } from './read.ts';

describe('a column called “Fase”, “Stage” or “Status”', () => {
  test.each(['Fase', 'Stage', 'Status'])(
    '%s holds the lifecycle stage where all it says are stages',
    (head) => {
      const { mapping, contacts } = readText(
        `Naam;${head}\nJan Jansen;Klant\nKim Bos;\nFatima Bouzid;Lead\n`,
      );
      expect(mapping!.columns[1]).toMatchObject({ header: head, field: 'stage' });
      expect(contacts.map(({ stage }) => stage)).toEqual(['customer', null, 'lead']);
    },
  );

  test('stays as it is where it says something else', () => {
    const { contacts } = readText('Naam;Status\nJan Jansen;Klant\nFatima Bouzid;Op vakantie\n');
    expect(contacts.map(({ custom }) => custom)).toEqual([{ Status: 'Klant' }, { Status: 'Op vakantie' }]);
  });
});
