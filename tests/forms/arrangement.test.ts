import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  arrangementOf,
  change,
  type Draft,
  draftOf,
  isChanged,
  keep,
  membersAfter,
  moveTo,
  remove,
  sendTo,
} from '../../renderer/features/settings/arrangement/draft.ts';
import { circle } from '../factories/circle.ts';

const uids = ['core', 'regulars', 'clients', 'leads', 'world'];
const five = draftOf(uids.map((uid, index) => circle({ uid, position: index + 1 })));
const keysOf = (draft: Draft) => draft.circles.map(({ key }) => key);

describe('an arrangement', () => {
  it('is unchanged until something is another, and again when all is as it was', () => {
    expect(isChanged(five)).toBe(false);
    const moved = moveTo(five, 'core', 1);
    expect(keysOf(moved)).toEqual(['regulars', 'core', 'clients', 'leads', 'world']);
    expect(isChanged(moved)).toBe(true);
    expect(isChanged(moveTo(moved, 'core', -1))).toBe(false);
  });

  it('sends members of a circle that goes to the next one further out, and on with that one', () => {
    const without = remove(five, 'regulars');
    expect(without.removed).toEqual({ regulars: 'clients' });
    expect(remove(without, 'clients').removed).toEqual({ regulars: 'leads', clients: 'leads' });
    expect(remove(five, 'world').removed).toEqual({ world: 'leads' });
    expect(remove(sendTo(without, 'regulars', 'core'), 'clients').removed).toEqual({
      regulars: 'core',
      clients: 'leads',
    });
  });

  it('keeps a circle again where it was, and forgets a new one that is taken out', () => {
    expect(keysOf(keep(remove(five, 'clients'), 'clients'))).toEqual(uids);
    expect(isChanged(keep(remove(five, 'core'), 'core'))).toBe(false);
    const added = change(add(five, 'new 1'), 'new 1', { name: ' Press ', colour: 'teal' });
    expect(arrangementOf(added)).toEqual({
      circles: [
        'core',
        'regulars',
        'clients',
        'leads',
        { key: 'new 1', name: 'Press', colour: 'teal' },
        'world',
      ],
      removed: {},
      began: uids,
    });
    expect(remove(added, 'new 1')).toEqual(five);
  });

  it('loses nobody, whatever is done to it', () => {
    const deed = fc.tuple(fc.constantFrom('move', 'add', 'remove', 'send', 'keep'), fc.nat(20), fc.nat(20));
    const present = new Map(uids.map((uid, index) => [uid, 10 ** index]));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
        let draft = five;
        for (const [index, [what, which, where]] of deeds.entries()) {
          const keys = keysOf(draft);
          const key = keys[which % keys.length]!;
          const gone = Object.keys(draft.removed);
          if (what === 'move') draft = moveTo(draft, key, where);
          else if (what === 'add') draft = add(draft, `new ${index}`);
          else if (what === 'remove') draft = remove(draft, key);
          else if (gone.length > 0) {
            const uid = gone[which % gone.length]!;
            draft = what === 'send' ? sendTo(draft, uid, key) : keep(draft, uid);
          }
          const held = keysOf(draft);
          expect(new Set(held).size).toBe(held.length);
          for (const heir of Object.values(draft.removed)) expect(held).toContain(heir);
          expect([...held.filter((one) => uids.includes(one)), ...Object.keys(draft.removed)].sort()).toEqual(
            uids.toSorted(),
          );
          const total = [...membersAfter(draft, present).values()].reduce((sum, count) => sum + count, 0);
          expect(total).toBe(11_111);
        }
      }),
    );
  });
});
