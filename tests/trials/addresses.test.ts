import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { type Facet, isEmpty, NO_FILTER, valuesIn } from '../../src/query/filter.ts';
import type { LaneKind } from '../../src/query/lanes.ts';
import { decode, encode } from '../../src/store/address.ts';
import { snapped } from '../../src/store/address-time.ts';
import { inLaneOrder, laneIds } from '../../src/store/lane-ids.ts';
import type { Mode, Others, ReadersPlace, SpacingKind } from '../../src/store/place.ts';
import { makeStore } from '../../src/store/store.ts';
import type { Instant } from '../../src/time/instant.ts';
import { shippedDataset } from '../query/activities/shipped.ts';
import { tryCases } from './trial.ts';

const dataset = await shippedDataset();
const { limits } = makeStore(dataset).getState();

/** A type as JSON has it: sets as lists. */
type Plain<T> = T extends string | number | boolean | null
  ? T extends number
    ? number
    : T
  : T extends ReadonlySet<infer Each>
    ? readonly Each[]
    : { readonly [Key in keyof T]: Plain<T[Key]> };
type Case = Plain<ReadersPlace>;

/** Every member of a union, held to be all of them by its type. */
const all = <T extends string>(members: Readonly<Record<T, true>>): fc.Arbitrary<T> =>
  fc.constantFrom(...(Object.keys(members) as T[]));
const orNone = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), values);
const among = <T>(values: Iterable<T>): fc.Arbitrary<T> => fc.constantFrom(...values);

const MODES = {
  timeline: true,
  list: true,
  documents: true,
  tours: true,
  activities: true,
  sheet: true,
  method: true,
  privacy: true,
  access: true,
} as const satisfies Record<Mode, true>;
const events = [...dataset.eventById.keys()];

/** A stretch that addresses can say, in which the collection has something. */
function spans(spacing: SpacingKind): fc.Arbitrary<{ readonly from: number; readonly to: number }> {
  const width = limits.to - limits.from;
  return fc
    .record({
      at: fc.double({ min: -0.2, max: 1, noNaN: true }),
      length: fc.double({ min: Math.log(60_000), max: Math.log(width * 3), noNaN: true }).map(Math.exp),
    })
    .map(({ at, length }) => {
      const from = Math.round(limits.from + at * width);
      return snapped({ from: from as Instant, to: (from + length) as Instant }, spacing);
    })
    .filter(({ from, to }) => from < limits.to && to > limits.from);
}

const facet = (which: Facet): fc.Arbitrary<readonly string[]> => fc.subarray([...valuesIn(dataset, which)]);

/** Every key of a place: a new one does not compile until it is here. */
function madeOf(
  lanesBy: LaneKind,
  spacing: SpacingKind,
): { readonly [Key in keyof Case]: fc.Arbitrary<Case[Key]> } {
  return {
    mode: all<Mode>(MODES),
    event: orNone(among(events)),
    document: orNone(among(dataset.documents.keys())),
    span: orNone(spans(spacing)),
    spacing: fc.constant(spacing),
    lanesBy: fc.constant(lanesBy),
    collapsed: fc.subarray([...laneIds(dataset, lanesBy)]),
    measure: orNone(
      fc
        .tuple(among(events), orNone(among(events)))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => [a, b] as const),
    ),
    guide: fc.boolean(),
    filter: fc.record({
      lanes: facet('lanes'),
      documents: facet('documents'),
      voices: facet('voices'),
      bases: facet('bases') as fc.Arbitrary<Case['filter']['bases']>,
      disputed: fc.boolean(),
      span: orNone(spans('true')),
    }),
    others: all<Others>({ dimmed: true, hidden: true }),
    about: orNone(fc.string({ unit: 'grapheme', minLength: 1 })),
    talk: orNone(
      fc.record({
        tour: fc.oneof(
          among(dataset.tours.map(({ id }) => id)),
          fc.string({ unit: 'grapheme', minLength: 1 }),
        ),
        step: fc.integer({ min: 1, max: 9999 }),
        shown: fc.integer({ min: 0, max: 9999 }),
        notes: fc.boolean(),
      }),
    ),
    embed: fc.boolean(),
  };
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(
    all<LaneKind>({ theme: true, document: true, voice: true }),
    all<SpacingKind>({ true: true, closed: true }),
  )
  .chain(([lanesBy, spacing]) => fc.record(madeOf(lanesBy, spacing)));

/** A case as the place that it says. */
function placeOf(each: Case): ReadersPlace {
  const { filter, collapsed, lanesBy } = each;
  const asked = {
    lanes: new Set(filter.lanes),
    documents: new Set(filter.documents),
    voices: new Set(filter.voices),
    bases: new Set(filter.bases),
    disputed: filter.disputed,
    span: filter.span as ReadersPlace['span'],
  };
  return {
    ...each,
    span: each.span as ReadersPlace['span'],
    collapsed: inLaneOrder(laneIds(dataset, lanesBy), new Set(collapsed)),
    filter: isEmpty(asked) ? NO_FILTER : asked,
  };
}

describe('10,000 states of the collection that ships', () => {
  tryCases('go through the address and come back identical', {
    trial: 'addresses',
    cases: 10_000,
    seed: 19441112,
    made: cases,
    law: (each) => {
      const place = placeOf(each);
      const written = encode(place);
      // What a browser makes of it in its address bar.
      const { hash } = new URL(`https://example.org/timeline/${written === '' ? '' : `#${written}`}`);
      const read = decode(hash, dataset, limits);
      expect(read).toEqual({ place, problems: [] });
      expect([...read.place.collapsed]).toEqual([...place.collapsed]);
      expect(encode(read.place)).toBe(written);
    },
    patience: 120_000,
  });
});

/** What may become of a link on its way: each done to the text at a place, with a piece. */
const DAMAGE: Readonly<Record<string, (text: string, at: number, piece: string) => string>> = {
  cut: (text, at) => text.slice(0, at),
  beheaded: (text, at) => text.slice(at),
  holed: (text, at) => text.slice(0, at) + text.slice(at + 3),
  filled: (text, at, piece) => text.slice(0, at) + piece + text.slice(at),
  escaped: (text) => encodeURIComponent(text),
  unescaped: (text) => decodeURIComponent(text),
  shouted: (text) => text.toUpperCase(),
  doubled: (text) => `${text}&${text}`,
  turned: (text) => text.split('&').toReversed().join('&'),
  followed: (text) => `${text}).`,
  broken: (text, at) => `${text.slice(0, at)}\r\n${text.slice(at)}`,
  amped: (text) => text.replaceAll('&', '&amp;'),
  spaced: (text) => text.replaceAll('-', ' '),
  lengthened: (text, _, piece) => text + piece.repeat(9000),
};
const PIECES = [
  ...[
    '&',
    '=',
    '#',
    '%',
    '%zz',
    '%00',
    '%E0%A4%A',
    '\u0000',
    '\ud800',
    '😀',
    ',',
    '/',
    'T',
    '-',
    '+',
    '9',
    '٣',
    'ı',
  ],
  ...[
    '<script>',
    'javascript:',
    '__proto__',
    'constructor',
    '&event=',
    '&view=',
    '&from=',
    '&step=0',
    '&step=x',
  ],
  ...[
    '&shown=-1',
    '&notes=yes',
    '&embed=yes',
    '&guide=1',
    '&tour=',
    '&of=',
    '&measure=,',
    '&within=/',
    '&lane=x',
  ],
  ...[
    '&to=999999999999',
    '&collapsed=x,y',
    '&known=told',
    '&disputed=1',
    '&others=x',
    '&spacing=1',
    '&lanes=1',
  ],
];

const mangled = fc
  .record({
    from: cases.map((each) => encode(placeOf(each))),
    damage: fc.array(
      fc.tuple(fc.constantFrom(...Object.keys(DAMAGE)), fc.nat(), fc.constantFrom(...PIECES)),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  })
  .map(({ from, damage }) => ({
    address: damage.reduce((text, [how, at, piece]) => {
      try {
        return DAMAGE[how]?.(text, at % (text.length + 1), piece) ?? text;
      } catch {
        // What cannot be done to it is not done: half a character cannot be escaped.
        return text;
      }
    }, from),
  }));

/** What an address asks for under a key, as plainly as can be read; null where it does not. */
function asked(address: string): ReadonlyMap<string, string> {
  const parts = address
    .slice(0, 32_000)
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part.indexOf('=') > 0);
  return new Map(
    parts.map((part) => {
      const [key = '', ...rest] = part.split('=');
      try {
        return [key, decodeURIComponent(rest.join('='))];
      } catch {
        return [key, rest.join('=')];
      }
    }),
  );
}

/** Whether everything that a link asks for under the keys that we know is in the place that came of it. */
function isFollowed(address: string, place: ReadersPlace): boolean {
  const wanted = asked(address);
  const has = (key: string, is: string | null): boolean => {
    const value = wanted.get(key);
    return value === undefined || value === '' || value === is;
  };
  const list = (key: string, is: ReadonlySet<string>): boolean =>
    (wanted.get(key) ?? '').split(',').every((id) => id === '' || is.has(id));
  return (
    has('view', place.mode) &&
    has('event', place.event) &&
    has('document', place.document) &&
    has('spacing', place.spacing) &&
    has('lanes', place.lanesBy) &&
    has('others', place.others) &&
    list('collapsed', place.collapsed) &&
    list('lane', place.filter.lanes) &&
    list('source', place.filter.documents) &&
    list('voice', place.filter.voices) &&
    list('known', place.filter.bases) &&
    (place.span !== null || !(wanted.has('from') || wanted.has('to'))) &&
    (place.filter.span !== null || !wanted.has('within')) &&
    has('step', String(place.talk?.step ?? wanted.get('step'))) &&
    has('shown', String(place.talk?.shown ?? wanted.get('shown')))
  );
}

describe('10,000 mangled addresses', () => {
  tryCases('give a place that can be said again, and a sentence wherever one could not be followed', {
    trial: 'mangled',
    cases: 10_000,
    seed: 19330112,
    made: mangled,
    law: ({ address }) => {
      const { place, problems } = decode(address, dataset, limits);
      const again = decode(encode(place), dataset, limits);
      expect(again.problems).toEqual([]);
      expect(encode(again.place)).toBe(encode(place));
      for (const problem of problems) expect(problem).toMatch(/^The link names .{3,280}[.”]$/su);
      if (!isFollowed(address, place)) expect(problems).not.toEqual([]);
    },
    patience: 120_000,
  });
});
