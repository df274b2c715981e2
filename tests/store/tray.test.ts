import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  discarded,
  EMPTY,
  LONGEST_NOTE,
  MOST,
  moved,
  noted,
  type Pin,
  pinned,
  readTray,
  removed,
  stored,
  type Tray,
} from '../../src/store/tray.ts';

const pin = fc.record({
  id: fc.string({ minLength: 1 }),
  event: fc.string(),
  title: fc.string(),
  passage: fc.option(fc.record({ document: fc.string(), exact: fc.string({ unit: 'binary' }) })),
  note: fc.string({ unit: 'binary' }),
});
const tray = fc.record({
  pins: fc.uniqueArray(pin, { selector: ({ id }) => id, maxLength: 8 }),
  aside: fc.array(fc.jsonValue(), { maxLength: 3 }),
});
/** A tray and the number of one of its pins. */
const withOne = tray
  .filter(({ pins }) => pins.length > 0)
  .chain((each) => fc.tuple(fc.constant(each), fc.nat({ max: each.pins.length - 1 })));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(pin, fc.nat({ max: 9 })).map(([each, at]) => pinned(each, at)),
  fc.string().map(removed),
  fc.tuple(fc.string(), fc.integer({ min: -2, max: 9 })).map(([id, to]) => moved(id, to)),
  fc.tuple(pin, fc.string()).map(([each, text]) => noted(each, text)),
  fc.constant(discarded),
);

const idsOf = ({ pins }: Tray): string[] => pins.map(({ id }) => id);
function read(raw: unknown): Tray {
  const found = readTray(raw);
  if (!found.ok) throw new Error(found.error);
  return found.value;
}
const one: Pin = { id: 'a', event: 'a', title: 'A', passage: null, note: '' };

describe('a tray', () => {
  it('is read as it was stored, after a copy such as a database makes', () => {
    fc.assert(
      fc.property(tray, (each) => {
        expect(read(structuredClone(stored(each)))).toEqual(each);
      }),
    );
  });

  it('holds nothing twice, whatever is done to it, and the same done twice changes nothing more', () => {
    fc.assert(
      fc.property(tray, fc.array(change, { maxLength: 6 }), change, (start, changes, last) => {
        const once = last(changes.reduce<Tray>((each, next) => next(each), start));
        expect(new Set(idsOf(once)).size).toBe(once.pins.length);
        expect(last(once)).toEqual(once);
      }),
    );
  });

  it('keeps all others in their order when one moves, and the one stands where it was put', () => {
    fc.assert(
      fc.property(withOne, fc.integer({ min: -3, max: 12 }), ([start, at], to) => {
        const id = start.pins[at]?.id ?? '';
        const after = idsOf(moved(id, to)(start));
        expect(after.indexOf(id)).toBe(Math.min(Math.max(to, 0), start.pins.length - 1));
        expect(after.filter((each) => each !== id)).toEqual(idsOf(removed(id)(start)));
      }),
    );
  });

  it('is as before when what was removed is put back where it was', () => {
    fc.assert(
      fc.property(withOne, ([start, at]) => {
        const taken = start.pins[at] ?? one;
        expect(pinned(taken, at)(removed(taken.id)(start))).toEqual(start);
      }),
    );
  });

  it('changes one note and nothing else, and never loses one to a removal elsewhere', () => {
    fc.assert(
      fc.property(withOne, fc.string(), ([start, at], text) => {
        const written = start.pins[at] ?? one;
        const after = noted(written, text)(start);
        expect(after.pins).toEqual(start.pins.with(at, { ...written, note: text }));
        const elsewhere = noted(written, text)(removed(written.id)(start));
        expect(elsewhere.pins.at(-1)).toEqual({ ...written, note: text });
      }),
    );
  });

  it('takes no more than it holds, and no longer note than it can read again', () => {
    const full: Tray = {
      pins: Array.from({ length: MOST }, (_, at) => ({ ...one, id: `p${at}` })),
      aside: [],
    };
    expect(pinned(one)(full)).toBe(full);
    expect([MOST, LONGEST_NOTE]).toEqual([500, 5000]);
    const last = { ...full, pins: full.pins.slice(1) };
    expect(pinned(one)(last).pins).toHaveLength(MOST);
    const long = noted(one, 'x'.repeat(LONGEST_NOTE + 1))(EMPTY);
    expect(long.pins[0]?.note).toHaveLength(LONGEST_NOTE);
    expect(read(stored(long))).toEqual(long);
  });

  it('stays the very same where there is nothing to do', () => {
    const start: Tray = { pins: [one, { ...one, id: 'b' }], aside: [1] };
    expect(pinned({ ...one, note: 'Again' })(start)).toBe(start);
    expect(moved('gone', 0)(start)).toBe(start);
    expect(removed('gone')(start)).toEqual(start);
    expect(noted(one, 'Mine')(start).pins[1]).toBe(start.pins[1]);
  });
});

describe('what lies in storage', () => {
  it('is read whatever it is, and what is no pin goes aside untouched', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pin, fc.anything()), { maxLength: 8 }), (pins) => {
        const found = read({ version: 1, pins, aside: [] });
        expect(found.pins.length + found.aside.length).toBe(pins.length);
        for (const each of found.pins) expect(pins).toContainEqual(each);
        for (const each of found.aside) expect(pins).toContain(each);
        // What was set aside stays aside, and is not set aside twice.
        expect(read(stored(found))).toEqual(found);
      }),
    );
  });

  it('is an empty tray where nothing lies there, and aside as a whole where it is no tray', () => {
    expect(read(undefined)).toEqual(EMPTY);
    for (const raw of [null, 7, 'tray', [], {}, { pins: 'none' }])
      expect(read(raw)).toEqual({ pins: [], aside: [raw] });
  });

  it.each([
    ['an empty id', { ...one, id: '' }],
    ['a number for a title', { ...one, title: 3 }],
    ['a note that is too long', { ...one, note: 'x'.repeat(LONGEST_NOTE + 1) }],
    ['no note', { ...one, note: undefined }],
    ['a number for an id', { ...one, id: 3 }],
    ['no event', { ...one, event: undefined }],
    ['a passage without words', { ...one, passage: { document: 'release' } }],
    ['a passage without a document', { ...one, passage: { exact: 'words' } }],
    ['no word of a passage', { ...one, passage: undefined }],
    ['a passage that is text', { ...one, passage: 'words' }],
  ])('goes aside with %s', (_, raw) => {
    expect(read({ version: 1, pins: [one, raw], aside: [] })).toEqual({ pins: [one], aside: [raw] });
  });

  const quoting = (document: string, exact: string): Pin => ({ ...one, passage: { document, exact } });
  it.each<readonly [what: string, most: number, pinOf: (text: string) => Pin]>([
    ['id', 50_000, (id) => ({ ...one, id })],
    ['event', 50_000, (event) => ({ ...one, event })],
    ['title', 50_000, (title) => ({ ...one, title })],
    ['document', 50_000, (document) => quoting(document, 'words')],
    ['passage', 50_000, (exact) => quoting('release', exact)],
    ['note', 5000, (note) => ({ ...one, note })],
  ])('is a pin with a %s of up to %d letters, and with one more goes aside', (_, most, pinOf) => {
    const [longest, longer] = [pinOf('x'.repeat(most)), pinOf('x'.repeat(most + 1))];
    expect(read({ version: 1, pins: [longest], aside: [] })).toEqual({ pins: [longest], aside: [] });
    expect(read({ version: 1, pins: [longer], aside: [] })).toEqual({ pins: [], aside: [longer] });
  });

  it('is as many pins as a tray holds; the rest go aside, after what was there before', () => {
    const pins = Array.from({ length: MOST + 2 }, (_, at) => ({ ...one, id: `p${at}` }));
    expect(read({ version: 1, pins, aside: ['old'] })).toEqual({
      pins: pins.slice(0, MOST),
      aside: ['old', ...pins.slice(MOST)],
    });
  });

  it('needs no list of what was aside, and no version that can be read', () => {
    for (const aside of [undefined, null, 'none', { 0: 'none' }])
      expect(read({ version: 1, pins: [one], aside })).toEqual({ pins: [one], aside: [] });
    for (const version of [undefined, '2', 0]) expect(read({ version, pins: [one] }).pins).toEqual([one]);
  });

  it('sets the second of the same aside', () => {
    const again = { ...one, note: 'Again' };
    expect(read({ version: 1, pins: [one, again] })).toEqual({ pins: [one], aside: [again] });
  });

  it('is not touched where a later version wrote it', () => {
    expect(readTray({ version: 2, pins: [] })).toEqual({ ok: false, error: 'later version' });
  });

  it('is thrown away only on request', () => {
    expect(discarded({ pins: [one], aside: [1] })).toEqual({ pins: [one], aside: [] });
  });
});
