import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolve } from '../../src/dataset/resolve.ts';
import { columns } from '../../src/query/columns.ts';
import { type Facet, type Filter, isEmpty, NO_FILTER, valuesIn } from '../../src/query/filter.ts';
import { spansOf } from '../../src/query/spans.ts';
import type { Limits } from '../../src/scene/viewport.ts';
import { decode, encode } from '../../src/store/address.ts';
import { snapped } from '../../src/store/address-time.ts';
import { inLaneOrder, laneIds } from '../../src/store/lane-ids.ts';
import { type Measure, type ReadersPlace, type SpacingKind, START } from '../../src/store/place.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { ESSAY, timeline as fixture, RELEASE } from '../dataset/fixture.ts';
import { made } from '../scene/make.ts';

const dataset = resolve({ timeline: fixture(), texts: { release: RELEASE, essay: ESSAY } });
const limits: Limits = { ...spansOf(columns(dataset)).world, shortest: 8 * MS_PER_DAY };
const events = [...dataset.eventById.keys()];
const documents = [...dataset.documents.keys()];

/** All of time that a date can be written in, and some more. */
const ALL: Limits = {
  from: instant(-13_800_000_000),
  to: instant(13_800_000_000),
  shortest: 8 * MS_PER_DAY,
};

const orNone = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.oneof(fc.constant(null), values);

/** Stretches on the grid that addresses can say: whole minutes, whole days from 20 years on. */
const spans = (spacing: SpacingKind) =>
  fc
    .record({
      from: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: -80_000_000, max: 80_000_000 }).map((n) => n * 1_000_003) },
        {
          weight: 1,
          arbitrary: fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }).map((n) => n * 1e11),
        },
      ),
      length: fc.double({ min: Math.log(60_000), max: Math.log(1e14), noNaN: true }).map(Math.exp),
    })
    .map(({ from, length }) => snapped({ from: from as Instant, to: (from + length) as Instant }, spacing));

const kinds = fc.constantFrom('theme' as const, 'document' as const, 'voice' as const);
const spacings = fc.constantFrom('true' as const, 'closed' as const);
const measures: fc.Arbitrary<Measure> = fc
  .tuple(fc.constantFrom(...events), orNone(fc.constantFrom(...events)))
  .filter(([a, b]) => a !== b);

const facet = (which: Facet): fc.Arbitrary<ReadonlySet<string>> =>
  fc.subarray([...valuesIn(dataset, which)]).map((ids) => new Set(ids));
const filters: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant(NO_FILTER),
  fc.record({
    lanes: facet('lanes'),
    documents: facet('documents'),
    voices: facet('voices'),
    bases: facet('bases'),
    disputed: fc.boolean(),
    span: orNone(spans('true')),
  }),
);

const modes = [
  'timeline',
  'list',
  'documents',
  'tours',
  'activities',
  'sheet',
  'method',
  'privacy',
  'access',
] as const;
const places: fc.Arbitrary<ReadersPlace> = fc.tuple(kinds, spacings).chain(([lanesBy, spacing]) =>
  fc.record({
    mode: fc.constantFrom(...modes),
    event: orNone(fc.constantFrom(...events)),
    document: orNone(fc.constantFrom(...documents)),
    span: orNone(spans(spacing)),
    spacing: fc.constant(spacing),
    lanesBy: fc.constant(lanesBy),
    collapsed: fc
      .subarray([...laneIds(dataset, lanesBy)])
      .map((ids) => inLaneOrder(laneIds(dataset, lanesBy), new Set(ids))),
    measure: orNone(measures),
    guide: fc.boolean(),
    filter: filters,
    others: fc.constantFrom('dimmed', 'hidden'),
    about: orNone(fc.string({ minLength: 1 })),
    talk: orNone(
      fc.record({
        tour: fc.string({ minLength: 1 }),
        step: fc.integer({ min: 1, max: 9999 }),
        shown: fc.integer({ min: 0, max: 9999 }),
        notes: fc.boolean(),
      }),
    ),
    embed: fc.boolean(),
  }),
);

/** Everything in a place can be used by the app. */
function expectUsable(place: ReadersPlace, world: Limits): void {
  expect(modes).toContain(place.mode);
  if (place.talk !== null)
    expect(place.talk.tour !== '' && place.talk.step >= 1 && place.talk.shown >= 0).toBe(true);
  if (place.event !== null) expect(events).toContain(place.event);
  if (place.document !== null) expect(documents).toContain(place.document);
  expect(['true', 'closed']).toContain(place.spacing);
  const lanes = laneIds(dataset, place.lanesBy);
  expect([...place.collapsed]).toEqual(lanes.filter((id) => place.collapsed.has(id)));
  if (place.measure !== null) {
    const [a, b] = place.measure;
    expect(events.includes(a) && (b === null || events.includes(b)) && a !== b).toBe(true);
  }
  for (const which of ['lanes', 'documents', 'voices', 'bases'] as const) {
    const known = valuesIn(dataset, which);
    expect([...place.filter[which]]).toEqual(known.filter((id) => place.filter[which].has(id)));
  }
  expect(isEmpty(place.filter)).toBe(place.filter === NO_FILTER);
  expect(['dimmed', 'hidden']).toContain(place.others);
  for (const span of [place.span, place.filter.span]) {
    if (span === null) continue;
    const { from, to } = span;
    expect(Number.isFinite(from) && Number.isFinite(to) && from < to).toBe(true);
    expect(from < world.to && to > world.from).toBe(true);
  }
}

/** Problems are whole sentences, short enough to be read; one for each key, two for a measure. */
function expectSentences(problems: readonly string[]): void {
  expect(problems.length).toBeLessThanOrEqual(22);
  for (const problem of problems) {
    expect(problem).toMatch(/^The link names .*[.”]$/su);
    expect(problem.length).toBeLessThan(300);
  }
}

describe('an address', () => {
  it('says every place on its grid: reading back gives exactly it', () => {
    fc.assert(
      fc.property(places, (place) => {
        const text = encode(place);
        expect(decode(text, dataset, ALL)).toEqual({ place, problems: [] });
        expect(decode(`#${text}`, dataset, ALL).place).toEqual(place);
      }),
      { seed: 1, numRuns: 10_000 },
    );
  });

  it('is put on the grid once: saying it again changes nothing', () => {
    fc.assert(
      fc.property(
        spacings.chain((spacing) => fc.tuple(fc.constant(spacing), spans(spacing))),
        ([spacing, span]) => {
          expect(snapped(span, spacing)).toEqual(span);
        },
      ),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('is plain: characters that nothing on its way changes', () => {
    fc.assert(
      fc.property(places, (place) => {
        const text = encode(place);
        expect(text).toMatch(/^[a-z0-9=&:,/T%._-]*$/i);
        expect(new URL(`https://example.org/#${text}`).hash.slice(1)).toBe(text);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });

  it('is empty where everybody begins', () => {
    expect(encode(START)).toBe('');
    expect(decode('', dataset, limits)).toEqual({ place: START, problems: [] });
    expect(decode('#', dataset, limits)).toEqual({ place: START, problems: [] });
  });

  it('says each part of a place by its key, in one order', () => {
    const full: ReadersPlace = {
      ...{ mode: 'documents', document: 'essay', event: 'lamp', spacing: 'closed', lanesBy: 'voice' },
      span: { from: instant(1949, 7), to: (instant(1950, 2) + 750 * 60_000) as Instant },
      ...{ collapsed: new Set(['board']), measure: ['lamp', 'first-stone'], guide: true },
      filter: {
        ...{ lanes: new Set(['pier']), documents: new Set(['release']), voices: new Set(['board']) },
        ...{ bases: new Set(['stated', 'inferred']), disputed: true },
        span: { from: instant(1949), to: instant(1950) },
      },
      ...{ others: 'hidden', about: 'b:c,d/e', embed: true },
      talk: { tour: 'tour', step: 3, shown: 1, notes: true },
    };
    const text =
      'view=documents&document=essay&event=lamp&from=1949-07-01&to=1950-02-01T12:30&spacing=closed&lanes=voice' +
      '&collapsed=board&measure=lamp,first-stone&guide=on&lane=pier&source=release&voice=board' +
      '&known=stated,inferred&disputed=on&within=1949-01-01/1950-01-01&others=hidden&of=b:c,d/e&embed=on' +
      '&tour=tour&step=3&shown=1&notes=on';
    expect(encode(full)).toBe(text);
    expect(decode(text, dataset, limits)).toEqual({ place: full, problems: [] });
  });

  it('leaves out what a measure, a filter and a talk do not say', () => {
    const talk = { tour: 'tour', step: 1, shown: 0, notes: false };
    const place: ReadersPlace = { ...START, measure: ['lamp', null], talk };
    expect(encode(place)).toBe('measure=lamp&tour=tour&step=1');
    expect(encode({ ...START, filter: { ...NO_FILTER, disputed: true } })).toBe('disputed=on');
  });

  it('writes no sign at which somebody’s message would end the link', () => {
    const about = "a:b,c/d!e~f*g'h(i)j k+l&m=n#o%p";
    const text = 'of=a:b,c/d%21e%7Ef%2Ag%27h%28i%29j%20k%2Bl%26m%3Dn%23o%25p';
    expect(encode({ ...START, about })).toBe(text);
    expect(decode(text, dataset, limits).place.about).toBe(about);
  });
});

describe('a stretch of time in an address', () => {
  const minute = (at: number, minutes: number): Instant => (at + minutes * 60_000) as Instant;
  const said = (from: number, to: number, spacing: SpacingKind = 'true'): string =>
    encode({ ...START, span: { from: from as Instant, to: to as Instant }, spacing }).replace(
      /&spacing=closed$/,
      '',
    );

  it.each<readonly [string, number, number]>([
    ['from=1949-08-27&to=1949-09-27', instant(1949, 8, 27), instant(1949, 9, 27)],
    [
      'from=1949-08-27T00:01&to=1949-08-27T23:59',
      minute(instant(1949, 8, 27), 1),
      minute(instant(1949, 8, 28), -1),
    ],
    ['from=0945-01-01&to=0946-12-31', instant(945), instant(946, 12, 31)],
    ['from=-0044-03-15&to=0000-01-01', instant(-44, 3, 15), instant(0)],
    ['from=9999-12-31&to=%2B10000-01-01', instant(9999, 12, 31), instant(10_000)],
    ['from=-13800000000-01-01&to=-12000-01-01', instant(-13_800_000_000), instant(-12_000)],
  ])('is written and read as %s', (text, from, to) => {
    expect(said(from, to)).toBe(text);
    expect(decode(text, dataset, ALL)).toEqual({ place: { ...START, span: { from, to } }, problems: [] });
  });

  it('is said to the minute up to twenty years, and to the day from there on', () => {
    const from = minute(instant(1930), 30);
    const twenty = 20 * 365.2425 * MS_PER_DAY;
    expect(said(from, from + twenty - 60_000)).toBe('from=1930-01-01T00:30&to=1949-12-31T20:53');
    expect(said(from, from + twenty)).toBe('from=1930-01-01&to=1950-01-01');
  });

  it('is never nothing: its end is a minute or a day after its beginning at least', () => {
    const at = instant(1949);
    expect(said(at + 10_000, at + 20_000)).toBe('from=1949-01-01&to=1949-01-01T00:01');
    const deep = instant(-13_800_000_000);
    expect(said(deep, deep + 1)).toBe('from=-13800000000-01-01&to=-13800000000-01-02');
    expect(said(deep, at + 60_000, 'closed')).toBe('from=-13800000000-01-01&to=1949-01-01T00:01');
  });

  it.each([
    ['1949', '1950'],
    ['1949-01', '1950-01'],
    ['1949-01-01', '1950-01-01'],
    ['1949-01-01T00:00', '1950-01-01T00:00'],
    ['+1949', '+1950'],
  ])('may be a year, a month, a day or a minute, such as from %s to %s', (from, to) => {
    const span = { from: instant(1949), to: instant(1950) };
    expect(decode(`from=${from}&to=${to}`, dataset, limits)).toEqual({
      place: { ...START, span },
      problems: [],
    });
  });

  it.each([
    ...['949', '1234567890123', 'a1949', '1949a', '--1949', '1949-1', '1949-00', '1949-13', '1949-01-00'],
    ...['1949-01-32', '1949-02-29', '1949-04-31', '1949-01-1', '1949-01-01T', '1949-01-01T24:00'],
    ...['1949-01-01T00:60', '1949-01-01T1:00', '1949T00:00', '1949-01T00:00', ''],
  ])('does not begin at %j', (from) => {
    const { place, problems } = decode(`from=${from}&to=1960`, dataset, ALL);
    expect(place).toEqual(START);
    expect(problems).toEqual([
      'The link names a stretch of time that cannot be read, so you see the usual one.',
    ]);
  });

  it('is one in which the collection has something, if only at an edge', () => {
    const world: Limits = { from: instant(1930), to: instant(1950), shortest: MS_PER_DAY };
    const spanIn = (from: string, to: string) => decode(`from=${from}&to=${to}`, dataset, world).place.span;
    expect(spanIn('1929', '1930')).toBeNull();
    expect(spanIn('1950', '1951')).toBeNull();
    expect(spanIn('1929', '1930-01-01T00:01')).toEqual({ from: instant(1929), to: minute(instant(1930), 1) });
    expect(spanIn('1949-12-31T23:59', '1951')).toEqual({
      from: minute(instant(1950), -1),
      to: instant(1951),
    });
  });
});

describe('whatever stands in the address bar', () => {
  const keys = fc.constantFrom(
    ...['view', 'document', 'event', 'from', 'to', 'spacing', 'lanes', 'collapsed', 'measure', 'guide'],
    ...['lane', 'source', 'voice', 'known', 'disputed', 'within', 'others'],
    ...['__proto__', 'constructor', ''],
  );
  const values = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 50 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '<script>alert(1)</script>',
      '%3Cimg src=x onerror=alert(1)%3E',
      '%zz',
      '%',
      '%E0%A4%A',
      '\ud800',
      '%00',
      'NaN',
      'Infinity',
      '1949',
      '1949-13',
      '1949-02-30',
      '1949-02-29T25:00',
      '999999999999',
      '-999999999999',
      '+12000-01-01',
      ...events,
      ...documents,
      ...events.flatMap((a) => events.map((b) => `${a},${b}`)),
      `${events[0]},nobody,${events[1]}`,
      ',',
      '/',
      '1930/1949-08-27',
      '1949/1930',
      ...(['lanes', 'documents', 'voices', 'bases'] as const).map((which) =>
        valuesIn(dataset, which).toReversed().join(','),
      ),
      'closed',
      'voice',
      'on',
    ),
  );
  const mangled = fc.oneof(
    fc.string({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('\ud800', '\udc00', '%', 'z', '=', '&', '#', '-', 'T', ':'),
      maxLength: 60,
    }),
    fc
      .array(fc.tuple(keys, values), { maxLength: 8 })
      .map((parts) => parts.map((part) => part.join('=')).join('&')),
    fc
      .tuple(places, fc.nat(200), fc.nat(4), fc.string({ maxLength: 3 }))
      .map(([place, at, cut, put]) => encode(place).slice(0, at) + put + encode(place).slice(at + cut)),
    fc.constantFrom('a', '\ud83d', '&', '=', '%F0%9F').map((unit) => `event=${unit.repeat(17_000)}`),
  );

  it('gives a place that can be used, and says in sentences what could not', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const { place, problems } = decode(text, dataset, limits);
        expectUsable(place, limits);
        expectSentences(problems);
        // What was understood can be said again, and no more is wrong with it.
        const again = decode(encode(place), dataset, limits);
        expect(again.problems).toEqual([]);
        expectUsable(again.place, limits);
      }),
      { seed: 4, numRuns: 10_000 },
    );
    expect('polluted' in {}).toBe(false);
  }, 60_000);

  it.each([
    ['view=map', 'The link names a view that does not exist.'],
    [
      'event=first-stome',
      'The link names an event that is not in this collection: “first-stome”. The nearest is “First stone laid”.',
    ],
    [
      'document=esay',
      'The link names a document that is not in this collection: “esay”. The nearest is “Essay”.',
    ],
    ['event=xyzzy', 'The link names an event that is not in this collection: “xyzzy”.'],
    ['event=__proto__', 'The link names an event that is not in this collection: “__proto__”.'],
    [
      'from=1949&to=nonsense',
      'The link names a stretch of time that cannot be read, so you see the usual one.',
    ],
    ['from=1949', 'The link names a stretch of time that cannot be read, so you see the usual one.'],
    ['to=1949', 'The link names a stretch of time that cannot be read, so you see the usual one.'],
    ['from=1949&to=1949', 'The link names a stretch of time that cannot be read, so you see the usual one.'],
    ['from=1950&to=1949', 'The link names a stretch of time that cannot be read, so you see the usual one.'],
    [
      'from=1949-02-30&to=1950',
      'The link names a stretch of time that cannot be read, so you see the usual one.',
    ],
    [
      'from=0900&to=0901',
      'The link names a stretch of time in which this collection has nothing, so you see the usual one.',
    ],
    ['spacing=wide', 'The link names a spacing that does not exist.'],
    ['lanes=colour', 'The link names a kind of lanes that does not exist.'],
    ['guide=', 'The link names a state of the guide line that does not exist.'],
    [
      'collapsed=nowhere,no%2Cwhere',
      'The link names a lane that is not in this collection: “nowhere”. Nor are 2 others.',
    ],
    [
      'collapsed=nowhere,elsewhere',
      'The link names a lane that is not in this collection: “nowhere”. Nor is 1 other.',
    ],
    ['collapsed=nowhere', 'The link names a lane that is not in this collection: “nowhere”.'],
    [
      'measure=first-stone,first-stone',
      'The link names one event twice, and there is no time to measure from it to itself.',
    ],
    [
      'lane=documets',
      'The link names a lane to filter by that is not in this collection: “documets”. The nearest is “Documents”.',
    ],
    [
      'source=xyzzy,__proto__',
      'The link names a document to filter by that is not in this collection: “xyzzy”. Nor is 1 other.',
    ],
    [
      'source=xyzzy,a1,b2',
      'The link names a document to filter by that is not in this collection: “xyzzy”. Nor are 2 others.',
    ],
    [
      'source=releas',
      'The link names a document to filter by that is not in this collection: “releas”. The nearest is “Release”.',
    ],
    [
      'voice=boerd',
      'The link names a voice to filter by that is not in this collection: “boerd”. The nearest is “Harbour Board”.',
    ],
    [
      'known=infered,staded',
      'The link names a way to know a date that is not in this collection: “infered”. The nearest is “inferred”. Nor is 1 other.',
    ],
    ['voice=xyzzy', 'The link names a voice to filter by that is not in this collection: “xyzzy”.'],
    ['known=guessed', 'The link names a way to know a date that is not in this collection: “guessed”.'],
    ['disputed=maybe', 'The link names a state of the filter for disputed dates that does not exist.'],
    [
      'within=1950/1949',
      'The link names a stretch of time to filter by that cannot be used, so it is left out.',
    ],
    ['within=', 'The link names a stretch of time to filter by that cannot be used, so it is left out.'],
    ['others=gone', 'The link names something to do with other events that does not exist.'],
    ['embed=1', 'The link names a way to stand in another page that does not exist.'],
    ['measure=xyzzy,first-stone', 'The link names an event that is not in this collection: “xyzzy”.'],
  ])('%s', (text, problem) => {
    expect(decode(text, dataset, limits)).toEqual({ place: START, problems: [problem] });
  });

  it.each([
    ['step=0', 'a step of a tour'],
    ['step=1).', 'a step of a tour'],
    ['step=10000', 'a step of a tour'],
    ['step=01', 'a step of a tour'],
    ['shown=-1', 'a part of a step'],
    ['notes=yes', 'a state of the notes'],
  ])('begins a tour at its first step where the link says %s', (text, what) => {
    const talk = { tour: 'mine', step: 1, shown: 0, notes: false };
    const problems = [`The link names ${what} that does not exist.`];
    expect(decode(`tour=mine&${text}`, dataset, limits)).toEqual({ place: { ...START, talk }, problems });
  });

  it.each([
    ...[
      'event=&document=&collapsed=&measure=&of=&tour=&lane=&source=',
      'collapsed=,,&lane=,',
      'measure=,lamp',
    ],
    ...[
      'disputed=off&guide=off&embed=off&view=timeline&spacing=true&lanes=theme&others=dimmed',
      'event',
      '=lamp',
    ],
    ...['step=3&shown=2&notes=on', '&&'],
  ])('is where everybody begins for %s', (text) => {
    expect(decode(text, dataset, limits)).toEqual({ place: START, problems: [] });
  });

  it('is taken as it is where it is not written as we do', () => {
    const about = (text: string) => decode(text, dataset, limits).place.about;
    expect(['of=#1', '#of=#1', 'of=a+b', 'of=50%', 'of=a=b', 'x&of=%41'].map(about)).toEqual([
      '#1',
      '#1',
      'a+b',
      '50%',
      'a=b',
      'A',
    ]);
  });

  it('begins a tour at its first step where the link names none', () => {
    const talk = { tour: 'mine', step: 1, shown: 0, notes: false };
    for (const text of ['tour=mine', 'tour=mine&step=&shown='])
      expect(decode(text, dataset, limits)).toEqual({ place: { ...START, talk }, problems: [] });
    expect(decode('tour=mine&step=9999&shown=10&notes=on', dataset, limits).place.talk).toEqual({
      ...{ tour: 'mine', step: 9999, shown: 10, notes: true },
    });
  });

  it('shows forty letters of what it does not know', () => {
    const problemOf = (id: string) => decode(`event=${encodeURIComponent(id)}`, dataset, limits).problems;
    const before = 'The link names an event that is not in this collection: “';
    expect(problemOf('😀'.repeat(40))).toEqual([`${before}${'😀'.repeat(40)}”.`]);
    expect(problemOf('😀'.repeat(41))).toEqual([`${before}${'😀'.repeat(40)}…”.`]);
  });

  it('can be said again where a character of it was cut through', () => {
    const { place } = decode('of=\ud800&tour=a\udc00', dataset, limits);
    expect(place).toMatchObject({ about: '\uFFFD', talk: { tour: 'a\uFFFD' } });
    expect(decode(encode(place), dataset, limits)).toEqual({ place, problems: [] });
  });

  it('keeps what can be used beside what cannot, and ignores what a newer link may say', () => {
    const { place, problems } = decode(
      'view=list&event=nobody&theme=dark&from=1930&to=1950-06',
      dataset,
      limits,
    );
    expect(place).toEqual({
      ...START,
      mode: 'list',
      span: { from: instant(1930), to: instant(1950, 6) },
    });
    expect(problems).toHaveLength(1);
  });

  it('keeps the one event of a measure whose other it does not know, and lanes in their order', () => {
    const lanes = laneIds(dataset, 'document');
    const text = `lanes=document&collapsed=${[...lanes].reverse().join(',')},nowhere&measure=first-stone,xyzzy`;
    const { place, problems } = decode(text, dataset, limits);
    expect(place).toEqual({
      ...START,
      lanesBy: 'document',
      collapsed: new Set(lanes),
      measure: ['first-stone', null],
    });
    expect([...place.collapsed]).toEqual(lanes);
    expect(problems).toHaveLength(2);
  });

  it('keeps the values of a filter that it knows, in the order of the collection', () => {
    const lanes = valuesIn(dataset, 'lanes');
    const { place, problems } = decode(
      `lane=${[...lanes].reverse().join(',')},nowhere&known=inferred,stated&disputed=on&within=1930/1949-08-27&others=hidden`,
      dataset,
      limits,
    );
    expect(place).toEqual({
      ...START,
      filter: {
        ...NO_FILTER,
        lanes: new Set(lanes),
        bases: new Set(['stated', 'inferred']),
        disputed: true,
        span: { from: instant(1930), to: instant(1949, 8, 27) },
      },
      others: 'hidden',
    });
    expect([...place.filter.lanes]).toEqual(lanes);
    expect([...place.filter.bases]).toEqual(['stated', 'inferred']);
    expect(problems).toHaveLength(1);
    expect(encode(place)).toBe(
      `lane=${lanes.join(',')}&known=stated,inferred&disputed=on&within=1930-01-01/1949-08-27&others=hidden`,
    );
  });

  it('takes lanes for those of the kind that it names', () => {
    const { place, problems } = decode(`collapsed=${laneIds(dataset, 'document')[0]}`, dataset, limits);
    expect(place).toEqual(START);
    expect(problems).toHaveLength(1);
  });

  it('says both ends of a long stretch to the minute where gaps are closed', () => {
    const span = {
      from: (instant(945) + 61 * 60_000) as Instant,
      to: (instant(1949) + 59 * 60_000) as Instant,
    };
    expect(encode({ ...START, span, spacing: 'closed' })).toBe(
      'from=0945-01-01T01:01&to=1949-01-01T00:59&spacing=closed',
    );
    expect(encode({ ...START, span })).toBe('from=0945-01-01&to=1949-01-01');
  });

  it('holds what somebody wrote, as long as it can be said again', () => {
    const about = 'ä'.repeat(2000);
    expect(decode(`of=${encodeURIComponent(about)}`, dataset, limits).place.about).toBe(about);
    const long = '~'.repeat(5000);
    expect(decode(`of=${long}&tour=${long}`, dataset, limits)).toEqual({
      place: START,
      problems: [
        'The link names something for a page to be about that is longer than a link can say.',
        'The link names a tour that is longer than a link can say.',
      ],
    });
  });

  it('holds 14,000 signs of something of a reader’s own, as it is written in a link', () => {
    expect(decode(`of=${'a'.repeat(14_000)}`, dataset, limits).place.about).toHaveLength(14_000);
    expect(decode(`of=${'a'.repeat(14_001)}`, dataset, limits).place.about).toBeNull();
  });

  it('is cut before it is read', () => {
    expect(decode('&'.repeat(32_000), dataset, limits).problems).toEqual([]);
    expect(decode('&'.repeat(32_001), dataset, limits).problems).toHaveLength(1);
    expect(decode(`${'&'.repeat(31_996)}of=ab`, dataset, limits).place.about).toBe('a');
    const { problems } = decode(`event=${'a'.repeat(100_000)}`, dataset, limits);
    expect(problems).toEqual([
      'The link names more than can be read, and its end is left out.',
      `The link names an event that is not in this collection: “${'a'.repeat(40)}…”.`,
    ]);
  });

  it('is read as quickly in a large collection', () => {
    const large = made(Array.from({ length: 5000 }, (_, i) => ({ edtf: String(1000 + (i % 1000)) })));
    expect(decode('event=event-0042x', large, ALL).problems[0]).toContain('The nearest is “Event 42”.');
  });
});
