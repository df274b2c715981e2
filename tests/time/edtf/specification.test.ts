import { describe, expect, it } from 'vitest';
import { bounds } from '../../../src/time/edtf/bounds.ts';
import { daysMeant } from '../../../src/time/edtf/digits.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { printEdtf } from '../../../src/time/edtf/print.ts';
import { seasonMonths } from '../../../src/time/edtf/seasons.ts';
import { limitText } from '../read.ts';

/** Every example of the EDTF specification of 4 February 2019 (loc.gov), with the days it means; seasons by our rule. */
const EXAMPLES = `
1985-04-12 = 1985-4-12 1985-4-12
1985-04 = 1985-4-1 1985-4-30
1985 = 1985-1-1 1985-12-31
1985-04-12T23:20:30 = 1985-4-12 1985-4-12
1985-04-12T23:20:30Z = 1985-4-12 1985-4-12
1985-04-12T23:20:30-04 = 1985-4-12 1985-4-12
1985-04-12T23:20:30+04:30 = 1985-4-12 1985-4-12
1964/2008 = 1964-1-1 2008-12-31
2004-06/2006-08 = 2004-6-1 2006-8-31
2004-02-01/2005-02-08 = 2004-2-1 2005-2-8
2004-02-01/2005-02 = 2004-2-1 2005-2-28
2004-02-01/2005 = 2004-2-1 2005-12-31
2005/2006-02 = 2005-1-1 2006-2-28
Y170000002 = 170000002-1-1 170000002-12-31
Y-170000002 = -170000002-1-1 -170000002-12-31
2001-21 = 2001-3-1 2001-5-31
1984? = 1984-1-1 1984-12-31
2004-06~ = 2004-6-1 2004-6-30
2004-06-11% = 2004-6-11 2004-6-11
201X = 2010-1-1 2019-12-31
20XX = 2000-1-1 2099-12-31
2004-XX = 2004-1-1 2004-12-31
1985-04-XX = 1985-4-1 1985-4-30
1985-XX-XX = 1985-1-1 1985-12-31
1985-04-12/.. = 1985-4-12 open
1985-04/.. = 1985-4-1 open
1985/.. = 1985-1-1 open
../1985-04-12 = open 1985-4-12
../1985-04 = open 1985-4-30
../1985 = open 1985-12-31
1985-04-12/ = 1985-4-12 unknown
1985-04/ = 1985-4-1 unknown
1985/ = 1985-1-1 unknown
/1985-04-12 = unknown 1985-4-12
/1985-04 = unknown 1985-4-30
/1985 = unknown 1985-12-31
-1985 = -1985-1-1 -1985-12-31
Y-17E7 = -170000000-1-1 -170000000-12-31
1950S2 = 1900-1-1 1999-12-31
Y171010000S3 = 171000000-1-1 171999999-12-31
Y3388E2S3 = 338000-1-1 338999-12-31
2001-34 = 2001-4-1 2001-6-30
[1667,1668,1670..1672] = 1667-1-1 1672-12-31
[..1760-12-03] = open 1760-12-3
[1760-12..] = 1760-12-1 open
[1760-01,1760-02,1760-12..] = 1760-1-1 open
[1667,1760-12] = 1667-1-1 1760-12-31
[..1984] = open 1984-12-31
{1667,1668,1670..1672} = 1667-1-1 1672-12-31
{1960,1961-12} = 1960-1-1 1961-12-31
{..1984} = open 1984-12-31
2004-06~-11 = 2004-6-11 2004-6-11
2004?-06-11 = 2004-6-11 2004-6-11
?2004-06-~11 = 2004-6-11 2004-6-11
2004-%06-11 = 2004-6-11 2004-6-11
156X-12-25 = 1560-12-25 1569-12-25
15XX-12-25 = 1500-12-25 1599-12-25
XXXX-12-XX = 0-12-1 9999-12-31
1XXX-XX = 1000-1-1 1999-12-31
1XXX-12 = 1000-12-1 1999-12-31
1984-1X = 1984-10-1 1984-12-31
2004-06-~01/2004-06-~20 = 2004-6-1 2004-6-20
2004-06-XX/2004-07-03 = 2004-6-1 2004-7-3`
  .trim()
  .split('\n')
  .map((line) => line.split(/ = | /));

describe('the examples of the specification', () => {
  it.each(EXAMPLES)('%s is from %s to %s', (input = '', earliest, latest) => {
    const parsed = parseEdtf(input);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const found = bounds(parsed.value);
    expect([limitText(found.earliest), limitText(found.latest)]).toEqual([earliest, latest]);
    // Only the place of one mark is written otherwise: before a year and behind it are the same.
    expect(printEdtf(parsed.value)).toBe(input.replace('?2004-', '2004?-'));
  });
});

/** What is not EDTF, by what was expected: where the error is, counted from 1, and what was found there. */
const REFUSED: readonly (readonly [string, ...(readonly [string, number, string])[]])[] = [
  [
    'a year of four digits (X for one that is not specified)',
    ['', 1, 'the end'],
    [' 1984', 1, '“ ”'],
    ['19', 3, 'the end'],
    ['196', 4, 'the end'],
    ['201x', 4, '“x”'],
    ['+1984', 1, '“+”'],
    ['[]', 2, '“]”'],
    ['[..]', 4, '“]”'],
    ['{[1984]}', 2, '“[”'],
    ['[1984, 1985]', 7, '“ ”'],
    ['😀1984', 1, '“😀”'],
    ['１９８４', 1, '“１”'],
  ],
  [
    'the end of the date',
    ['1984 ', 5, '“ ”'],
    ['1984\n', 5, '“\n”'],
    ['1949-21-01', 8, '“-”'],
    ['19XXS2', 5, '“S”'],
    ['1950S2-06', 7, '“-”'],
    ['Y17E7-12', 6, '“-”'],
    ['1984..', 5, '“.”'],
    ['Y17000T10:10:10', 7, '“T”'],
    ['2001-21T10:10:10', 8, '“T”'],
    ['1984/1985/1986', 10, '“/”'],
    ['1985-04-12T23:20:30.5', 20, '“.”'],
    ['1985/1986-01-01T00:00:00', 16, '“T”'],
    ['[1984]x', 7, '“x”'],
    ['[1984]~', 7, '“~”'],
    ['1984😀', 5, '“😀”'],
    ['1984‐06', 5, '“‐”'],
  ],
  ['no fifth digit; a longer year is written after “Y”', ['12345', 5, '“5”'], ['19490827', 5, '“0”']],
  ['the year 0000 without a minus sign', ['-0000', 1, '“-0000”']],
  ['a day that 1949-02 has', ['1949-02-29', 9, '“29”']],
  ['a day that 1900-02 has', ['1900-02-29', 9, '“29”']],
  ['a day that 2023-02 has', ['2023-02-30', 9, '“30”']],
  ['a day that 1949-04 has', ['1949-04-31', 9, '“31”']],
  ['a day that 1949-XX has', ['1949-XX-32', 9, '“32”']],
  ['a day that 190X-04 has', ['190X-04-31', 9, '“31”']],
  ['a day that X900-02 has', ['X900-02-29', 9, '“29”']],
  ['a day that 1985-02 has', ['1985-02-3X', 9, '“3X”']],
  ['a day that 1949-08 has', ['1949-08-00', 9, '“00”']],
  [
    'a month from 01 to 12 or a season from 21 to 41, in two digits',
    ['1949-13', 6, '“13”'],
    ['1949-00', 6, '“00”'],
    ['1949-20', 6, '“20”'],
    ['1949-42', 6, '“42”'],
    ['1949-2X', 6, '“2X”'],
    ['1949-8', 7, 'the end'],
    ['1984-?~06', 7, '“~”'],
  ],
  ['a day of two digits', ['1949-08-2', 10, 'the end'], ['1949-08-', 9, 'the end']],
  ['one qualifier only; “%” says both uncertain and approximate', ['1984?~', 6, '“~”']],
  [
    'a number of significant digits from 1 to 4',
    ['1950S01', 6, '“01”'],
    ['1950S12', 6, '“12”'],
    ['1950Sx', 6, '“x”'],
    ['1950S0', 6, '“0”'],
    ['1950S5', 6, '“5”'],
    ['1950S', 6, 'the end'],
  ],
  ['five or more digits after “Y”; shorter years are written without it', ['Y1984', 2, '“1984”']],
  ['a year without leading noughts after “Y”', ['Y012345', 2, '“012345”']],
  ['the digits of a year', ['Y', 2, 'the end']],
  ['the digits of an exponent', ['Y17E', 5, 'the end']],
  ['an exponent of 1 or more', ['Y17E0', 5, '“0”']],
  [
    'a year of at most 12 digits',
    ['Y1E12', 2, '“1E12”'],
    ['Y17E20', 2, '“17E20”'],
    ['Y17E999999999', 2, '“17E999999999”'],
  ],
  [
    'an end that is not before the start',
    ['1985/1984', 6, '“1984”'],
    ['2004-06-12/2004-06-11', 12, '“2004-06-11”'],
  ],
  ['a date on at least one side of “/”', ['/', 1, '“/”'], ['../..', 1, '“../..”'], ['/..', 1, '“/..”']],
  ['“/” after “..”', ['..', 3, 'the end'], ['..1984', 3, '“1”']],
  ['“:” and seconds', ['1985-04-12T23:20', 17, 'the end']],
  ['hours from 00 to 23', ['1985-04-12T24:00:00', 12, '“24”']],
  ['minutes from 00 to 59', ['1985-04-12T23:60:00', 15, '“60”'], ['1985-04-12T23:20:30+04:60', 24, '“60”']],
  ['seconds from 00 to 59', ['1985-04-12T23:20:60', 18, '“60”']],
  ['hours from 00 to 23, in two digits', ['1985-04-12T23:20:30+4', 22, 'the end']],
  ['“Z” or a shift with “+”', ['1985-04-12T23:20:30-00:00', 20, '“-00:00”']],
  ['the end: intervals take dates without a time of day', ['1985-04-12T23:20:30/1986', 20, '“/”']],
  [
    'the end: only a complete date without qualifiers and without X takes a time of day',
    ['1985-04-12?T23:20:30', 12, '“T”'],
    ['1985-04-XXT23:20:30', 11, '“T”'],
    ['1985-04T23:20:30', 8, '“T”'],
  ],
  ['“,” or “]”', ['[1984', 6, 'the end'], ['[1984}', 6, '“}”'], ['[1984/1985]', 6, '“/”']],
  ['a date; only the first member may begin with “..”', ['[1984,..1985]', 7, '“.”']],
  ['a date; only the last member may end with “..”', ['[1984..,1985]', 8, '“,”']],
  [
    'a date that is not before the start of the range',
    ['[1670..1667]', 8, '“1667”'],
    ['[1984..1983]', 8, '“1983”'],
    ['[1984-06-12..1984-06-11]', 14, '“1984-06-11”'],
    ['[Y17101..Y17100]', 10, '“Y17100”'],
  ],
  ['a date as precise as the one before “..”', ['[1667..1670-02]', 8, '“1670-02”']],
  [
    'a plain year, month or day on both sides of “..”, without qualifiers, X or S',
    ['[2004?-06..2004-07]', 2, '“2004?-06”'],
    ['[1950S2..1960]', 2, '“1950S2”'],
    ['[1667~..1670]', 2, '“1667~”'],
    ['[1667..167X]', 8, '“167X”'],
    ['[2001-21..2002-21]', 2, '“2001-21”'],
    ['[Y17E7..Y18E7~]', 9, '“Y18E7~”'],
    ['[Y17100..Y17200S3]', 10, '“Y17200S3”'],
  ],
  ['a day that -2001-02 has', ['-2001-02-29', 10, '“29”']],
  ['“:” and minutes', ['1985-04-12T23', 14, 'the end']],
];

describe('what is refused', () => {
  const rows = REFUSED.flatMap(([expected, ...texts]) => texts.map((row) => [...row, expected] as const));
  it.each(rows)('%j at column %d: found %s, expected %s', (input, column, found, expected) => {
    const message = `Column ${column}: found ${found}, expected ${expected}`;
    expect(parseEdtf(input)).toEqual({ ok: false, error: { column, found, expected, message } });
  });

  it('is what a text with more than 200 characters is', () => {
    expect(parseEdtf('1'.repeat(201))).toMatchObject({
      error: { message: 'Column 201: found 201 characters, expected at most 200 characters' },
    });
  });
});

describe('a day that not every year has', () => {
  it.each([
    ['195X-02-29', '1952-2-29', '1956-2-29'],
    ['-195X-02-29', '-1956-2-29', '-1952-2-29'],
    ['-000X-02-29', '-8-2-29', '-4-2-29'],
    ['20XX-02-29', '2000-2-29', '2096-2-29'],
    ['190X-02-X9', '1900-2-9', '1909-2-19'],
  ])('%s is first %s and last %s', (input, first, last) => {
    const parsed = parseEdtf(input);
    const found = parsed.ok ? bounds(parsed.value) : null;
    expect(found && [limitText(found.earliest), limitText(found.latest)]).toEqual([first, last]);
  });
});

describe('what is read in more than one notation', () => {
  it.each([
    ['?2004-06-11', '2004?-06-11'],
    ['~2004-~06', '2004-06~'],
    ['?2004-06~', '2004%-~06'],
    ['2004?-06~', '2004%-~06'],
    ['2004-06~-11?', '2004-06%-?11'],
    ['?2004?', '2004?'],
    ['~-0044-03', '-0044~-03'],
    ['~2001-21', '2001~-21'],
    ['?Y17E7', 'Y17E7?'],
    ['Y17E07', 'Y17E7'],
    ['Y999999999999', 'Y999999999999'],
    ['Y1234567890S10', 'Y1234567890S10'],
    ['1985-04-12/1985-04-12', '1985-04-12/1985-04-12'],
    ['2004-%06-%11', '2004-%06-%11'],
    ['1985-04-12T23:59:60Z', '1985-04-12T23:59:60Z'],
    ['1985-04-12T23:20:30-00:30', '1985-04-12T23:20:30-00:30'],
    ['[..1984~]', '[..1984~]'],
    ['[2001-21..]', '[2001-21..]'],
    ['[Y17100..Y17101]', '[Y17100..Y17101]'],
  ])('%s is written %s', (input, canonical) => {
    const parsed = parseEdtf(input);
    expect(parsed.ok ? printEdtf(parsed.value) : parsed.error.message).toBe(canonical);
  });
});

describe('seasonMonths', () => {
  it('lets the parts of each division cover twelve months', () => {
    for (const [from, to] of [
      [21, 24],
      [25, 28],
      [29, 32],
      [33, 36],
      [37, 39],
      [40, 41],
    ] as const) {
      const months = Array.from({ length: to - from + 1 }, (_, i) => seasonMonths(from + i)).flatMap(
        ({ from: first, count }) => Array.from({ length: count }, (_, i) => ((first + i - 1) % 12) + 1),
      );
      expect(months.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
  });

  it('knows no other code', () => {
    for (const code of [20, 42, 21.5]) expect(() => seasonMonths(code)).toThrow('No season');
  });
});

it('gives the days that a year alone means', () => {
  const year = { digits: '195X', mark: '', negative: false, significant: null } as const;
  expect(daysMeant({ kind: 'date', year, month: null, day: null })).toEqual({
    first: { year: 1950, month: 1, day: 1 },
    last: { year: 1959, month: 12, day: 31 },
  });
});

it('does not take a mistake of ours for a fault of the text', () => {
  const notText: unknown = null;
  expect(() => parseEdtf(notText as string)).toThrow(TypeError);
});
