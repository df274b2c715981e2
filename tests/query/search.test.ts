import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { fold, rangesOf, wordsOf } from '../../src/query/fold.ts';
import { excerpt, type Search, searching } from '../../src/query/search.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';
import { project } from '../formats/citation/passages.ts';
import { made, WITH_MUTANTS } from '../scene/make.ts';

let find: Search['find'];
const titles = (query: string): readonly string[] => find(query).events.map(({ event }) => event.title);

describe('searching', () => {
  beforeAll(() => {
    find = finish(searching(project)).find;
  });

  it('finds events by title, summary and passage, and paragraphs of the documents', () => {
    expect(titles('plane crash')[0]).toBe('Republic leaders die in a “plane crash”');
    const betrayal = find('betrayal');
    expect(betrayal.paragraphCount).toBeGreaterThan(0);
    expect(betrayal.paragraphs.length).toBeLessThanOrEqual(8);
    for (const { event, title, words } of find('Soviet').events)
      expect([...title.ranges, ...(words?.ranges ?? [])].length, event.id).toBeGreaterThan(0);
  });

  it('finds while one types, through a misspelling, and without accents', () => {
    expect(titles('pla')).toContain('Republic leaders die in a “plane crash”');
    expect(titles('plane crahs')).toContain('Republic leaders die in a “plane crash”');
    expect(find('Turkiye').eventCount).toBe(find('Türkiye').eventCount);
    expect(find('TURKİYE').eventCount).toBe(find('turkiye').eventCount);
    expect(find('turkiye').eventCount).toBeGreaterThan(0);
  });

  it('asks for every word, and for as many as can be where none has all', () => {
    const both = find('Pakistan Tibetan');
    const one = find('Pakistan');
    expect(both.eventCount).toBeLessThan(one.eventCount + find('Tibetan').eventCount);
    expect(find('Pakistan zzzzzzzz').eventCount).toBe(one.eventCount);
  });

  it('opens the paragraph that holds what it shows', () => {
    for (const { document, paragraph, words } of find('1949').paragraphs) {
      const bare = words.text.replace(/^… | …$/g, '');
      expect(document.text.text).toContain(bare);
      expect(paragraph).toBeGreaterThan(0);
    }
  });

  it.each([
    [
      '',
      ' \t\n ',
      '<script>alert(1)</script>',
      '\ud800',
      '"',
      'a'.repeat(10_000),
      'wort '.repeat(2000),
      '()[]*+?',
    ],
  ])('answers anything without failing', (...queries) => {
    for (const query of queries) expect(() => find(query)).not.toThrow();
    expect(find('   ').eventCount).toBe(0);
  });

  it('answers any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
        const { events, eventCount, paragraphs, paragraphCount } = find(query);
        expect(eventCount).toBeGreaterThanOrEqual(events.length);
        expect(paragraphCount).toBeGreaterThanOrEqual(paragraphs.length);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it('tells how long it takes, here and with 10,000 events', () => {
    const size = WITH_MUTANTS ? 2000 : 10_000;
    const timed = (search: typeof find): number => {
      const queries = ['p', 'pl', 'plane', 'plane crash', 'event 12', 'genocide recognition', 'zzzz'];
      const times = queries.map((query) => {
        const begun = performance.now();
        search(query);
        return performance.now() - begun;
      });
      return Math.max(...times);
    };
    timed(find);
    const many = made(
      Array.from({ length: size }, (_, at) => ({
        edtf: String(1000 + (at % 900)),
        title: `Event ${at} of the ${['plane', 'assembly', 'genocide', 'recognition'][at % 4]}`,
      })),
    );
    const large = finish(searching(many)).find;
    timed(large);
    console.log(
      `search: ${timed(find).toFixed(1)} ms here, ${timed(large).toFixed(1)} ms with ${size} events, at most`,
    );
    expect(large('assembly').eventCount).toBe(size / 4);
  });
});

describe('searching the pier', () => {
  let pier: Search['find'];
  beforeAll(() => {
    const texts = { release: RELEASE, essay: ESSAY };
    pier = finish(searching(resolve({ timeline: timeline(), texts }))).find;
  });
  const events = (query: string): readonly string[] => pier(query).events.map(({ event }) => event.id);
  const places = (query: string): readonly string[] =>
    pier(query).paragraphs.map(({ document, paragraph }) => `${document.id} ${paragraph}`);

  it('says of an event what of its title was found, else of its summary, else of a passage', () => {
    const [titled] = pier('pier open').events;
    expect(titled).toMatchObject({
      title: {
        text: 'Pier open',
        ranges: [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      },
      words: null,
    });
    const [summed] = pier('Board').events;
    expect(summed).toMatchObject({
      title: { text: 'Lamp lit', ranges: [] },
      words: { text: 'The Board says that the lamp was lit.', ranges: [{ start: 4, end: 9 }] },
    });
    const [quoted] = pier('1930 may').events;
    expect(quoted?.words).toEqual({
      text: 'The first stone was laid on 4 May 1930.',
      ranges: [
        { start: 30, end: 33 },
        { start: 34, end: 38 },
      ],
    });
  });

  it('finds paragraphs by their number, with every word that was found', () => {
    expect(places('lamp')).toEqual(['release 3']);
    expect(places('stone')).toEqual(['essay 2', 'release 3']);
    expect(places('harbour')).toEqual(['release 1', 'release 5', 'release 2']);
    expect(pier('harbour')).toMatchObject({ events: [], eventCount: 0, paragraphCount: 3 });
    expect(pier('board glad').paragraphs.map(({ words }) => words.ranges)).toEqual([
      [
        { start: 35, end: 40 },
        { start: 45, end: 49 },
        { start: 55, end: 60 },
        { start: 65, end: 69 },
      ],
    ]);
  });

  it('asks for all words, and for any where none has all', () => {
    expect([events('stone laid'), events('stone lamp')]).toEqual([['first-stone'], []]);
    expect(events('open lamp').toSorted()).toEqual(['lamp', 'open']);
    expect(events('xyz pier')).toEqual(['open']);
    expect(pier('zzz')).toEqual({ events: [], eventCount: 0, paragraphs: [], paragraphCount: 0 });
  });

  it('forgives one letter of four, none of three, and two at most', () => {
    expect([events('lanp'), events('laxp'), events('xlit'), events('lxt')]).toEqual([
      ['lamp'],
      ['lamp'],
      ['lamp'],
      [],
    ]);
    expect([events('stonne'), events('szzne')]).toEqual([['first-stone'], []]);
    expect([places('harboru'), places('harbxyr'), places('hzrbxyr')]).toEqual([
      ['release 1', 'release 5', 'release 2'],
      ['release 1', 'release 5', 'release 2'],
      [],
    ]);
    expect([events('la'), events('lam'), events('st')]).toEqual([
      ['lamp', 'first-stone'],
      ['lamp'],
      ['first-stone'],
    ]);
  });

  it('reads two hundred letters and twelve words of a query', () => {
    expect(events(`${' '.repeat(196)}lamp`)).toEqual(['lamp']);
    expect(events(`${' '.repeat(197)}lamp`)).toEqual(['lamp']);
    expect(events(`${' '.repeat(200)}lamp`)).toEqual([]);
    expect(events(`${'zz '.repeat(11)}lamp`)).toEqual(['lamp']);
    expect(events(`${'zz '.repeat(12)}lamp`)).toEqual([]);
  });

  it('gives eight of each at most, and says how many there are', () => {
    const many = made(Array.from({ length: 9 }, (_, at) => ({ edtf: '1949', title: `Lamp ${at}` })));
    const { events: shown, eventCount } = finish(searching(many)).find('lamp');
    expect([shown.length, eventCount]).toEqual([8, 9]);
  });
});

describe('an excerpt', () => {
  const of = (before: number, after: number, letter = 'x') => {
    const text = `${'word '.repeat(before)}lamp${letter.repeat(after)}`;
    const start = 5 * before;
    return excerpt({ text, ranges: [{ start, end: start + 4 }] });
  };

  it('is all of a text that is short enough', () => {
    expect(of(18, 172)).toEqual({
      text: `${'word '.repeat(18)}lamp${'x'.repeat(172)}`,
      ranges: [{ start: 90, end: 94 }],
    });
  });

  it('is cut between words, at about half as much before as after, and says where', () => {
    const text = `${'word '.repeat(60)}lamp ${'more '.repeat(60)}`;
    expect(excerpt({ text, ranges: [{ start: 300, end: 304 }] })).toEqual({
      text: `… ${'word '.repeat(17)}lamp ${'more '.repeat(35).trim()} …`,
      ranges: [{ start: 87, end: 91 }],
    });
    expect(of(19, 10)).toEqual({
      text: `… ${'word '.repeat(17)}lamp${'x'.repeat(10)}`,
      ranges: [{ start: 87, end: 91 }],
    });
  });

  it('is cut within a word that is too long, and not within a letter', () => {
    expect(of(0, 300).text).toBe(`lamp${'x'.repeat(176)} …`);
    expect(of(0, 300, '😀').text).toBe(`lamp${'😀'.repeat(88)} …`);
    expect(excerpt({ text: `lamps${'😀'.repeat(300)}`, ranges: [{ start: 0, end: 5 }] }).text).toBe(
      `lamps${'😀'.repeat(88)} …`,
    );
  });

  it('keeps what is marked in it, and nothing that is cut off', () => {
    const text = `lamp ${'word '.repeat(60)}`;
    const ranges = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
      { start: 200, end: 204 },
    ];
    expect(excerpt({ text, ranges }).ranges).toEqual(ranges.slice(0, 2));
    expect(excerpt({ text: 'Short', ranges: [] })).toEqual({ text: 'Short', ranges: [] });
  });
});

describe('folding', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('é', 'İ', 'ı', 'ß', '’', 'a', ' ', 'Ş', '😀', 'e\u0301', 'ﬁ') }),
  );

  it.each([
    ['Türkiye', 'turkiye'],
    ['TÜRKİYE', 'turkiye'],
    ['ISIK ışık', 'isik ısık'],
    ['‘a’ ʼb “c”', "'a' 'b “c”"],
    ['e\u0301\u0323É', 'ee'],
    ['Straße ﬁ', 'straße ﬁ'],
  ])('makes of %s %s, the same in every language', (text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('finds words with apostrophes inside, and where they stand', () => {
    expect(wordsOf('The Pier’s lamp — l’été ‘30s’ 1.5')).toEqual([
      'the',
      "pier's",
      'lamp',
      "l'ete",
      '30s',
      '1',
      '5',
    ]);
    const text = '😀 The Pier’s É lamp';
    const found = rangesOf(text, (word) => word !== 'lamp').map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['The', 'Pier’s', 'É']);
    expect(wordsOf('…')).toEqual([]);
  });

  it('knows where every folded letter came from', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { text: folded, from } = fold(whole);
        expect(from.length).toBe(folded.length + 1);
        expect(from.at(-1)).toBe(whole.length);
        for (let at = 1; at < from.length; at++) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('marks exactly the words that were found, and what is marked folds to them', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const words = wordsOf(whole);
        const ranges = rangesOf(whole, () => true);
        expect(ranges.length).toBe(words.length);
        ranges.forEach(({ start, end }, at) => {
          expect(wordsOf(whole.slice(start, end)).join('')).toBe(words[at]?.replace(/^'+|'+$/g, ''));
          expect(start).toBeGreaterThanOrEqual(ranges[at - 1]?.end ?? 0);
        });
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('cuts an excerpt without moving what is marked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('alpha', 'beta', 'gamma', 'delta'), { maxLength: 200 }),
        (words) => {
          const whole = words.join(' ');
          const found = { text: whole, ranges: rangesOf(whole, (word) => word === 'delta') };
          const cut = excerpt(found);
          for (const { start, end } of cut.ranges) expect(cut.text.slice(start, end)).toBe('delta');
          if (found.ranges.length > 0) expect(cut.ranges.length).toBeGreaterThan(0);
          expect(whole).toContain(cut.text.replace(/^… | …$/g, ''));
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });
});
