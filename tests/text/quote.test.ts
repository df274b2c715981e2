import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import { codePoints, type Span } from '../../src/text/codepoints.ts';
import { locate } from '../../src/text/locate.ts';
import { describe, placesOf, type Selector, verify } from '../../src/text/quote.ts';
import { textWithRange } from './arbitraries.ts';
import { DOCUMENTS } from './documents.ts';

const seeded = { seed: 19491012, numRuns: 1_000 };
const texts = Object.values(DOCUMENTS);

/** Every text and a range in it, mostly of the length of a passage. */
const passage = fc
  .record({ text: fc.constantFrom(...texts), at: fc.nat(), length: fc.integer({ min: 1, max: 300 }) })
  .map(({ text, at, length }) => {
    const start = at % text.length;
    return { text, start, end: Math.min(text.length, start + length) };
  });

function selectorOf(text: string, start: number, end: number): Selector {
  return { ...describe(codePoints(text), start, end), start, end };
}

group('describing and verifying', () => {
  test('what is described verifies, for every range of any text', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        expect(verify(codePoints(text), selectorOf(text, start, end))).toEqual({ ok: true });
      }),
      seeded,
    );
  });

  test('what is described stands at one place, its own: anchoring undoes describing', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const points = codePoints(text);
        expect(placesOf(points, describe(points, start, end))).toEqual([{ start, end }]);
      }),
      seeded,
    );
  });

  test('the same holds in the documents, and describing again changes nothing', () => {
    fc.assert(
      fc.property(passage, ({ text, start, end }) => {
        const quote = describe(text, start, end);
        const [place] = placesOf(text, quote);
        expect(place).toEqual({ start, end });
        expect(describe(text, place?.start ?? 0, place?.end ?? 0)).toEqual(quote);
        expect(verify(text, { ...quote, start, end })).toEqual({ ok: true });
      }),
      seeded,
    );
  });

  test('the context has up to 32 code points and begins and ends with whole words', () => {
    const text = DOCUMENTS['hudayar-essay'];
    const start = text.text.indexOf('December 22, 1949');
    const quote = describe(text, start, start + 'December 22, 1949'.length);
    expect(quote).toEqual({
      exact: 'December 22, 1949',
      prefix: ' East Turkistan Republic on ',
      suffix: '. Ever since, China has waged a ',
    });
  });

  test('the context grows until a repeated sentence is told from its twin', () => {
    const text = DOCUMENTS['sherman-china-pakistan'];
    const line = 'Prepare Your Social Media for the Election';
    const second = text.text.lastIndexOf(line);
    expect(text.text.indexOf(line)).toBeLessThan(second);
    const quote = describe(text, second, second + line.length);
    expect(placesOf(text, quote)).toEqual([{ start: second, end: second + line.length }]);
    expect(placesOf(text, { exact: line, prefix: '', suffix: '' })).toHaveLength(2);
  });

  test('the context grows no further than it must, by doubling', () => {
    // Six times the same 37 characters: only more than five of them, 186, stand at one place.
    const text = codePoints('One line of a page that comes again. '.repeat(6));
    const start = 2 * 37 + 14;
    const { exact, prefix, suffix } = describe(text, start, start + 4);
    expect(exact).toBe('page');
    expect(prefix + exact + suffix).toHaveLength(88 + 4 + 128);
  });

  test('no context is invented at the edges of a text, or for an empty one', () => {
    expect(describe(codePoints('1949'), 0, 4)).toEqual({ exact: '1949', prefix: '', suffix: '' });
    expect(describe(codePoints(''), 0, 0)).toEqual({ exact: '', prefix: '', suffix: '' });
    expect(describe(codePoints('1949'), Number.NaN, 99)).toEqual({ exact: '1949', prefix: '', suffix: '' });
  });

  test('a word that the far edge cuts is left out, one that reaches up to the words is kept', () => {
    const around = (before: string, after: string) => {
      const { prefix, suffix } = describe(
        codePoints(`${before}1949${after}`),
        before.length,
        before.length + 4,
      );
      return [prefix, suffix];
    };
    expect(
      around('The council of the old town met in ', ' and the assembly of the delegates wrote.'),
    ).toEqual([' council of the old town met in ', ' and the assembly of the ']);
    // The first letter of the text is all that does not fit.
    expect(around('Without any other word for it in ', '.')).toEqual([' any other word for it in ', '.']);
    expect(around('a'.repeat(50), 'b'.repeat(50))).toEqual(['a'.repeat(32), 'b'.repeat(32)]);
  });

  test('twenty places are listed, or as many as asked', () => {
    const quote = { exact: 'a', prefix: '', suffix: '' };
    expect(placesOf(codePoints('a'.repeat(30)), quote)).toHaveLength(20);
    expect(placesOf(codePoints('a'.repeat(30)), quote, 2)).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
  });

  test('half of a pair is not found in a whole one', () => {
    expect(placesOf(codePoints('😀'), { exact: '\uDE00', prefix: '', suffix: '' })).toEqual([]);
    expect(placesOf(codePoints('\uDE00😀'), { exact: '\uDE00', prefix: '', suffix: '' })).toEqual([
      { start: 0, end: 1 },
    ]);
  });

  test('a text of one repeated letter is described in good time', () => {
    const text = codePoints('a'.repeat(20_000));
    const quote = describe(text, 10_000, 10_001);
    expect(placesOf(text, quote)).toEqual([{ start: 10_000, end: 10_001 }]);
  });
});

group('what does not verify', () => {
  const text = codePoints('😀 In March 1954, a broadcast. In May 2014, a report.');
  const good = { exact: 'March 1954', prefix: 'In ', suffix: ', a', start: 5, end: 15 };

  test('one wrong letter, offset or neighbour is named with what was found', () => {
    expect(verify(text, good)).toEqual({ ok: true });
    expect(verify(text, { ...good, exact: 'March 1955' })).toEqual({
      ok: false,
      fault: 'exact',
      expected: 'March 1955',
      found: 'March 1954',
    });
    expect(verify(text, { ...good, start: 6 })).toMatchObject({ fault: 'exact', found: 'arch 1954' });
    expect(verify(text, { ...good, prefix: 'On ' })).toMatchObject({ fault: 'prefix', found: 'In ' });
    expect(verify(text, { ...good, suffix: '; a' })).toMatchObject({ fault: 'suffix', found: ', a' });
  });

  test('a range outside the text, backwards or broken is a fault, not an exception', () => {
    for (const range of [
      { start: -1, end: 4 },
      { start: 9, end: 5 },
      { start: 5, end: 999 },
      { start: 0.5, end: 5 },
      { start: Number.NaN, end: 5 },
    ]) {
      expect(verify(text, { ...good, ...range })).toEqual({
        ok: false,
        fault: 'range',
        expected: `${range.start} to ${range.end}`,
        found: '0 to 52',
      });
    }
  });
});

group('locating', () => {
  test('a passage that moved is found where it went', () => {
    fc.assert(
      fc.property(passage, fc.string({ minLength: 1, maxLength: 40 }), ({ text, start, end }, added) => {
        const moved = codePoints(`${added}\n\n${text.text}`);
        const shift = codePoints(added).length + 2;
        expect(locate(moved, { ...describe(text, start, end), start, end })).toEqual({
          kind: 'found-elsewhere',
          start: start + shift,
          end: end + shift,
        });
      }),
      { ...seeded, numRuns: 300 },
    );
  });

  test('a changed date is shown, not taken', () => {
    const text = codePoints('It was said that on 12 May 1949 the leaders left for the capital by plane.');
    const old = text.text.replace('12 May', '14 May');
    const selector = selectorOf(old, old.indexOf('14 May'), old.indexOf('14 May') + 6);
    expect(locate(text, selector)).toMatchObject({ kind: 'changed', start: 20, end: 26, found: '12 May' });
  });

  test('words that are gone leave an empty place', () => {
    const old = 'The assembly met in Washington on Friday, and it closed after a session of three days.';
    const start = old.indexOf(' on Friday');
    const text = codePoints(old.replace(' on Friday', ''));
    expect(locate(text, selectorOf(old, start, start + 10))).toMatchObject({
      kind: 'changed',
      start,
      end: start,
      found: '',
    });
  });

  test('unchanged words in changed surroundings are "changed", with the words as found', () => {
    const old = 'In the year 1949 they met; the year 1949 was long.';
    const selector = { exact: '1949', prefix: 'In the year ', suffix: ' they met;', start: 12, end: 16 };
    expect(locate(codePoints(old.replace('met', 'left')), selector)).toMatchObject({
      kind: 'changed',
      found: '1949',
    });
  });

  test('words that stand twice are ambiguous, with every place', () => {
    const text = codePoints('one two. one two. one two.');
    const selector = { exact: 'two', prefix: 'one ', suffix: '.', start: 0, end: 3 };
    expect(locate(text, selector)).toEqual({
      kind: 'ambiguous',
      places: [
        { start: 4, end: 7 },
        { start: 13, end: 16 },
        { start: 22, end: 25 },
      ],
    });
  });

  test('surroundings without words are a place, too', () => {
    const text = codePoints('one two three');
    const nothing = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };
    expect(locate(text, { ...nothing, prefix: 'one ' })).toEqual({
      kind: 'found-elsewhere',
      start: 4,
      end: 4,
    });
    expect(locate(text, { ...nothing, suffix: ' three' })).toMatchObject({ start: 7, end: 7 });
    expect(locate(text, { ...nothing, exact: 'two' })).toMatchObject({ start: 4, end: 7 });
  });

  test('of words that stand at more than twenty places twenty are told', () => {
    const text = codePoints('one two. '.repeat(25));
    const selector = { exact: 'two', prefix: 'one ', suffix: '.', start: 0, end: 3 };
    expect(locate(text, selector)).toMatchObject({ kind: 'ambiguous', places: { length: 20 } });
  });

  test('what was never there is orphaned, and so is nothing at all', () => {
    const text = DOCUMENTS['ani-remembrance-day'];
    const none = { prefix: '', suffix: '', start: 0, end: 1 };
    expect(locate(text, { ...none, exact: 'quarterly earnings of the zinc works rose sharply' })).toEqual({
      kind: 'orphaned',
    });
    expect(locate(text, { ...none, exact: '' })).toEqual({ kind: 'orphaned' });
    expect(locate(codePoints(''), { ...none, exact: '1949' })).toEqual({ kind: 'orphaned' });
  });

  test('several places that resemble a quote equally are all told', () => {
    const again =
      'In the old town hall the council met on a Friday in the rain and wrote the first letter home.';
    const text = codePoints(`${again}\n${'Nothing else is told of that year. '.repeat(12)}\n${again}`);
    const exact = 'the council met on a Friday in the rain and wrote the last letter';
    const prefix = 'In the old town hall ';
    const selector = { exact, prefix, suffix: ' home.', start: 21, end: 21 + exact.length };
    const found = locate(text, selector);
    expect(found.kind).toBe('ambiguous');
    const places = found.kind === 'ambiguous' ? found.places : [];
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the council met on a Friday in the rain and wrote the first letter',
      'the council met on a Friday in the rain and wrote the first letter',
    ]);
  });

  test('hostile quotes against a megabyte end soon', () => {
    const text = codePoints('ab '.repeat(350_000));
    const long = { exact: 'ab ab ba '.repeat(160), prefix: 'x'.repeat(5_000), suffix: 'y', start: 7, end: 9 };
    expect(['ambiguous', 'changed', 'orphaned']).toContain(locate(text, long).kind);
    const longer = { exact: 'z'.repeat(100_000), prefix: '', suffix: '', start: 0, end: 9 };
    expect(locate(text, longer)).toEqual({ kind: 'orphaned' });
  });
});

group('2,000 random edits', () => {
  type Edit = { from: number; to: number; text: string };

  const edited = fc
    .tuple(
      passage,
      fc.nat(),
      fc.integer({ min: 0, max: 60 }),
      fc.nat(),
      fc.integer({ min: 0, max: 60 }),
      fc.nat({ max: 5 }),
    )
    .map(([{ text, start, end }, at, removed, source, copied, kind]) => {
      // Half of the edits fall in or near the passage.
      const near = Math.max(0, start - 40) + (at % (end - start + 80));
      const from = Math.min(text.length, kind % 2 === 0 ? near : at % (text.length + 1));
      const to = Math.min(text.length, from + (kind === 4 ? 0 : removed));
      const begin = source % text.length;
      const insert = kind === 5 ? '😀 1950 ' : text.slice(begin, begin + copied);
      return { text, start, end, edit: { from, to, text: kind === 1 ? '' : insert } };
    });

  /** Where an untouched passage stands after the edit; null when the edit reached into it. */
  function after(edit: Edit, { start, end }: Span): Span | null {
    if (edit.to <= start) {
      const shift = Array.from(edit.text).length - (edit.to - edit.from);
      return { start: start + shift, end: end + shift };
    }
    return edit.from >= end ? { start, end } : null;
  }

  function isNear(place: Span, right: Span): boolean {
    return place.start >= right.start && place.end <= right.end;
  }

  test('the passage is found at its right place or reported: never wrong', () => {
    const tally = { verified: 0, found: 0, changed: 0, changedElsewhere: 0, ambiguous: 0, orphaned: 0 };
    fc.assert(
      fc.property(edited, ({ text, start, end, edit }) => {
        const selector = { ...describe(text, start, end), start, end };
        const now = codePoints(text.slice(0, edit.from) + edit.text + text.slice(edit.to, text.length));
        const right = after(edit, selector);
        if (verify(now, selector).ok) {
          tally.verified += 1;
          expect(now.slice(start, end)).toBe(selector.exact);
          return;
        }
        const place = locate(now, selector);
        switch (place.kind) {
          case 'found-elsewhere':
            tally.found += 1;
            expect({ start: place.start, end: place.end }).toEqual(right);
            break;
          case 'changed':
            if (isNear(place, right ?? { start: start - 70, end: end + 70 })) tally.changed += 1;
            else tally.changedElsewhere += 1;
            expect(now.slice(place.start, place.end)).toBe(place.found);
            break;
          case 'ambiguous':
            tally.ambiguous += 1;
            break;
          case 'orphaned':
            tally.orphaned += 1;
        }
      }),
      { seed: 19330112, numRuns: 2_000 },
    );
    const tried = Object.values(tally).reduce((sum, count) => sum + count, 0);
    // With coverage and with mutants fewer are tried, and so few say less about a share.
    const least = tried < 2_000 ? 0.85 : 0.925;
    expect(tally.verified + tally.found + tally.changed).toBeGreaterThan(least * tried);
    expect(tally.changedElsewhere).toBeLessThan(Math.max(1, 0.0025 * tried));
  }, 60_000);
});
