import { describe, expect, test } from 'vitest';
import { approximate } from '../../src/text/approximate.ts';
import { codePoints } from '../../src/text/codepoints.ts';

/** Letters of which no two are alike, so that nothing resembles them by chance. */
const letters = (from: number, count: number): string =>
  String.fromCharCode(...Array.from({ length: count }, (_, at) => 0x4e00 + from + at));
/** Letters that stand in no other text here. */
const filler = (count: number): string => letters(9000, count);
const changed = (text: string, ...places: number[]): string =>
  Array.from(text, (letter, at) => (places.includes(at) ? '-' : letter)).join('');

/** A quote of the middle of a text: all but `edge` letters at either end, which are its surroundings. */
const quoteOf = (text: string, edge: number, start = 0) => ({
  exact: text.slice(edge, text.length - edge),
  prefix: text.slice(0, edge),
  suffix: text.slice(text.length - edge),
  start,
  end: start + text.length - 2 * edge,
});

describe('how alike a place is', () => {
  test('is told by the share of prefix, words and suffix that was not edited', () => {
    const whole = letters(0, 100);
    const text = codePoints(`${filler(50)}${changed(whole, 40)}`);
    expect(approximate(text, quoteOf(whole, 10))).toEqual([{ start: 60, end: 140, similarity: 0.99 }]);
  });

  test('is no hint below two thirds, even between untouched surroundings', () => {
    const whole = letters(0, 100);
    const lost = (count: number) => changed(whole, ...Array.from({ length: count }, (_, at) => 20 + at));
    const found = (count: number) => approximate(codePoints(lost(count)), quoteOf(whole, 10));
    expect(found(33)).toEqual([{ start: 10, end: 90, similarity: 1 - 33 / 100 }]);
    expect(found(35)).toEqual([]);
  });

  test('is asked for at most 1,500 letters', () => {
    const found = (length: number) => {
      const exact = letters(0, length);
      const text = codePoints(changed(exact, 700));
      return approximate(text, { exact, prefix: '', suffix: '', start: 0, end: length }).length;
    };
    expect([found(1500), found(1501)]).toEqual([1, 0]);
  });

  test('counts the nearest 128 letters of the surroundings on either side', () => {
    const [prefix, exact, suffix] = [letters(0, 128), letters(200, 44), letters(300, 128)];
    const text = codePoints(`${prefix}${changed(exact, 20)}${suffix}`);
    const [near] = approximate(text, { exact, prefix, suffix, start: 128, end: 172 });
    expect(near).toEqual({ start: 128, end: 172, similarity: 1 - 1 / 300 });
    const far = { prefix: `${filler(90)}${prefix}`, suffix: `${suffix}${filler(90)}` };
    expect(approximate(text, { exact, ...far, start: 128, end: 172 })).toEqual([near]);
  });
});

describe('of several places that resemble a quote', () => {
  const whole = letters(0, 100);
  const quote = quoteOf(whole, 10, 5000);
  const gap = filler(200);
  const starts = (text: string) => approximate(codePoints(text), quote).map(({ start }) => start);

  test('the best comes first', () => {
    expect(starts(`${changed(whole, 40, 42)}${gap}${changed(whole, 60)}`)).toEqual([310, 10]);
  });

  test('those that are as good come in the order of the text', () => {
    expect(starts(`${changed(whole, 40, 60)}${gap}${changed(whole, 41, 42)}`)).toEqual([10, 310]);
  });

  test('those that are clearly less good are not told', () => {
    const lesser = changed(whole, 30, 40, 50, 60, 70, 80);
    expect(starts(`${lesser}${gap}${changed(whole, 60)}`)).toEqual([310]);
  });

  test('one is found behind six that share a few of its letters', () => {
    const decoys = Array.from({ length: 6 }, () => `${whole.slice(48, 56)}${gap}`).join('');
    expect(starts(`${decoys}${changed(whole, 60)}`)).toEqual([decoys.length + 10]);
  });

  test('the first five are told', () => {
    const place = `${changed(whole, 60)}${gap}`;
    expect(starts(place.repeat(7))).toEqual([10, 310, 610, 910, 1210]);
  });

  test('of two that share letters one is told, and two that only touch are two', () => {
    const ofWords = (exact: string, text: string) =>
      approximate(codePoints(text), { exact, prefix: '', suffix: '', start: 0, end: exact.length });
    expect(ofWords('ha ha ha ha ha ha', 'ha ha ha ha ha ha ha ha ha ha')).toEqual([
      { start: 0, end: 17, similarity: 1 },
    ]);
    expect(ofWords('ha ha ha ha', 'ha ha ha haha ha ha ha')).toEqual([
      { start: 0, end: 11, similarity: 1 },
      { start: 11, end: 22, similarity: 1 },
    ]);
  });
});

describe('where a quote is looked for', () => {
  /** A place of which no piece of four letters is left, so that only where it is said to stand can lead to it. */
  const whole = letters(0, 27);
  const broken = changed(whole, 3, 5, 9, 14, 17, 21);
  const at = (place: number, stated: number) => {
    const text = codePoints(`${filler(place)}${broken}${letters(5000, 200)}`);
    return approximate(text, quoteOf(whole, 3, stated + 3));
  };

  test('is where it should stand, with 32 letters and a quarter of its own on either side', () => {
    const slack = 32 + 6;
    const there = [{ start: 103, end: 124, similarity: 1 - 6 / 27 }];
    expect(at(100, 100)).toEqual(there);
    expect(at(100, 100 + slack)).toEqual(there);
    expect(at(100, 100 + slack + 1)).toEqual([]);
    expect(at(100, 100 - slack)).toEqual(there);
    expect(at(100, 100 - slack - 1)).toEqual([]);
  });

  test('is where a piece of four letters of a short one stands, of eight of a longer one', () => {
    const found = (length: number, ...places: number[]) => {
      const quoted = letters(0, length);
      const text = codePoints(`${filler(300)}${changed(quoted, ...places)}`);
      return approximate(text, quoteOf(quoted, 3)).map(({ start }) => start);
    };
    expect(found(47, 3, 12, 19, 27, 35, 43)).toEqual([303]);
    expect(found(48, 3, 12, 19, 27, 35, 43)).toEqual([]);
    // The last piece of eight is whole.
    expect(found(48, 3, 12, 19, 27, 35)).toEqual([303]);
  });
});

describe('what stands there', () => {
  const prefix = 'On the first day they met ';
  const suffix = ' and then parted for a year.';
  const between = (words: string, exact: string) => {
    const text = codePoints(`😀😀 ${prefix}${words}${suffix}`);
    const found = approximate(text, { exact, prefix, suffix, start: 29, end: 29 + exact.length });
    return found.map(({ start, end }) => text.slice(start, end));
  };

  test('is the words alone where they are there, with something put before or behind them', () => {
    expect(between('perhaps on Friday', 'on Friday')).toEqual(['on Friday']);
    expect(between('on Friday perhaps', 'on Friday')).toEqual(['on Friday']);
  });

  test('is all that stands between the surroundings where the words are not there, or were none', () => {
    expect(between('at Easter', 'on Friday')).toEqual(['at Easter']);
    expect(between('perhaps', '')).toEqual(['perhaps']);
  });
});
