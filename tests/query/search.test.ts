import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { fold, rangesOf, wordsOf } from '../../src/query/fold.ts';
import { excerpt, type Search, searching } from '../../src/query/search.ts';
import { project } from '../formats/citation/passages.ts';
import { made } from '../scene/make.ts';

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

  it('tells how long it takes, here and with 2,000 events', () => {
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
      Array.from({ length: 2000 }, (_, at) => ({
        edtf: String(1000 + (at % 900)),
        title: `Event ${at} of the ${['plane', 'assembly', 'genocide', 'recognition'][at % 4]}`,
      })),
    );
    const large = finish(searching(many)).find;
    timed(large);
    console.log(
      `search: ${timed(find).toFixed(1)} ms here, ${timed(large).toFixed(1)} ms with 2,000 events, at most`,
    );
    expect(large('assembly').eventCount).toBe(500);
  });
});

describe('folding', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('é', 'İ', 'ı', 'ß', '’', 'a', ' ', 'Ş', '😀', 'e\u0301', 'ﬁ') }),
  );

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
