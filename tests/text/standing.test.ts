import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/text/align.ts';
import { codePoints } from '../../src/text/codepoints.ts';
import { locate } from '../../src/text/locate.ts';
import { standing } from '../../src/text/standing.ts';

/**
 * Where the words are said to stand, given an alignment as two rows: above what is looked for, with `|` around its words,
 * below what is there; `~` where one has nothing to set against the other.
 */
function stands(above: string, below: string): { readonly words: string; readonly sure: boolean } {
  const there = Array.from(below.replaceAll('|', ' '));
  const points: Point[] = [];
  const bars: number[] = [];
  let [column, start] = [0, 0];
  let at = 0;
  for (const wanted of above) {
    if (wanted === '|') {
      bars.push(points.length);
      continue;
    }
    const found = there[at] ?? '~';
    at += 1;
    if (wanted === '~') {
      column += 1;
      continue;
    }
    points.push({ start, end: column, same: wanted === found });
    if (found !== '~') column += 1;
    start = column;
  }
  points.push({ start, end: column, same: false });
  const text = there.filter((letter) => letter !== '~');
  const [from = 0, to = 0] = bars;
  const place = standing(
    points,
    from,
    to,
    text.map((letter) => letter.codePointAt(0) ?? 0),
  );
  return { words: text.slice(place.start, place.end).join(''), sure: place.sure };
}

describe('where the words of a quote stand in what resembles it', () => {
  test.each([
    [
      'other words between untouched surroundings',
      'It met |on Friday~~~| here.',
      'It met once in June here.',
      'once in June',
      true,
    ],
    [
      'nothing between untouched surroundings',
      'It met |on Friday |here.',
      'It met ~~~~~~~~~~here.',
      '',
      true,
    ],
    [
      'what was put in at the front edge',
      'It met |~~~~on Friday| here.',
      'It met not on Friday here.',
      'not on Friday',
      true,
    ],
    [
      'what was put in at the back edge',
      'It met |on Friday~~~~| here.',
      'It met on Friday not here.',
      'on Friday not',
      true,
    ],
    [
      'untouched words, one side gone',
      'It met |on Friday| here.',
      '~~~~~~~on Friday here.',
      'on Friday',
      true,
    ],
    [
      'untouched words, both sides gone',
      'It met |on Friday| here.',
      '~~~~~~~on Friday~~~~~~',
      'on Friday',
      true,
    ],
    [
      'a hard space, half of each side',
      'It met |on the last Friday| here.',
      'It xxx on_the_last_Friday xxxe.'.replaceAll('_', '\u00A0'),
      'on\u00A0the\u00A0last\u00A0Friday',
      true,
    ],
    [
      'a wrong letter, half of each side',
      'It met |on Friday| here.',
      'It xxt on Fr1day xxre.',
      'on Fr1day',
      false,
    ],
    [
      'a wrong letter in ten, half of each side',
      'It met |on the last Friday| here.',
      'It xet on the last Fr1day xere.',
      'on the last Fr1day',
      true,
    ],
    [
      'a wrong letter in ten, less of one side',
      'It met |on the last Friday| here.',
      '~~~~~t on the last Fr1day here.',
      'on the last Fr1day',
      false,
    ],
    [
      'a third lost, untouched beyond',
      'It met |on the last Friday| here.',
      '~~~~~~~~~~~~~~last Friday here.',
      'last Friday',
      false,
    ],
    [
      'letters of others at the front',
      'It met |We declare January 19th| here.',
      '~~~t it|was in Tu January 19th here.',
      ' January 19th',
      false,
    ],
    [
      'letters of others at the back',
      'It met |January 19th as ours| here.',
      'It met January 19th on th~~e|sec~~~',
      'January 19th ',
      false,
    ],
    ['a third lost', 'It met |on Friday| here.', '~~~~~~~~~~Friday here.', 'Friday', false],
    [
      'one letter in ten changed, half of each side',
      'It met |by the walls| here.',
      'It xet by the wa1ls xere.',
      'by the wa1ls',
      true,
    ],
    [
      'untouched words, less than half of each side',
      'It met |on Friday| here.',
      'xxxxxx on Friday xxxxx.',
      'on Friday',
      true,
    ],
    ['other words at the start, the end untouched', '|on Friday| here.', 'in Easter here.', '', false],
    [
      'other words behind something put in before them',
      'It~~~ met |on Friday| here.',
      'It xx met in Easter here.',
      '',
      false,
    ],
    [
      'what was put in before untouched words',
      'It met |~~~~on Friday| here.',
      'xxxxxx not on Friday here.',
      'on Friday',
      true,
    ],
    [
      'as many letters alike as not at the front',
      'It met |on Friday| here.',
      'xxxxxx ox Friday here.',
      ' Friday',
      true,
    ],
    [
      'as many letters alike as not at the back',
      'It met |Friday on| here.',
      'It met Friday xn xxxxx.',
      'Friday ',
      true,
    ],
    [
      'one letter alike before what was put in',
      'It met |s~~~~on Friday| here.',
      'xxxxxx sxxxxon Friday here.',
      'n Friday',
      true,
    ],
    [
      'one letter alike behind what was put in',
      'It met |Friday on~~~~s| here.',
      'It met Friday onxxxxs yyyyy.',
      'Friday o',
      true,
    ],
    ['nothing of the words, one side', 'It met |on Friday| here.', 'It met xxxxxxxxx ~~~~~', '', false],
  ])('%s', (_, above, below, words, sure) => {
    expect(stands(above, below)).toEqual({ words, sure });
  });

  test('a sentence that only resembles the lost one is not it', () => {
    const text = codePoints(
      'It marks the 90th anniversary of the First East Turkistan Republic (1933-1934) an1944-1949). This gathering stands.',
    );
    const lost = {
      exact: 'the Second East Turkistan Republic (1944-1949)',
      prefix: ' (1933-1934) and the 79th anniversary of ',
      suffix: '. This gathering stands',
      start: 104,
      end: 150,
    };
    expect(locate(text, lost)).toEqual({ kind: 'orphaned' });
  });
});
