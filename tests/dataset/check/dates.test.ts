import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/base/assert.ts';
import { yearsAway } from '../../../src/dataset/check/workings.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { type Row, seesEach } from '../plant.ts';

const rows: readonly Row[] = [
  [
    'a malformed date',
    { 'events.2.date.edtf': '1949-13-27' },
    'date-syntax events › lamp › date › edtf | "1949-13-27", wrong from its column 6',
  ],
  [
    '29 February in a common year',
    { 'documents.0.issued.edtf': '1900-02-29' },
    'date-syntax documents › release › issued › edtf | "1900-02-29"',
  ],
  [
    'a malformed date in a reading',
    { 'disagreements.0.readings.0.edtf': 'May 1930' },
    'date-syntax disagreements › stone › readings › 0 › edtf | "May 1930"',
  ],
  [
    'a malformed date in workings',
    { 'events.0.date.workings.from': '2020-5-4' },
    'date-syntax events › first-stone › date › workings › from | "2020-5-4"',
  ],
  [
    'a malformed view',
    { 'tours.0.steps.0.view.to': '1950-2' },
    'date-syntax tours › pier › steps › 0 › view › to | "1950-2"',
  ],
  [
    'an interval for a moment',
    { 'events.2.date.edtf': '1949-08-27/1949-08-28' },
    'date-kind events › lamp › date › edtf | for a moment | a single date | [a..b]',
  ],
  [
    'an interval for the issue of a document',
    { 'documents.1.issued.edtf': '2021/2022' },
    'date-kind documents › essay › issued › edtf | for a moment | a single date',
  ],
  [
    'one of several years for a period',
    { 'events.1.date.edtf': '[1930..1949]' },
    'date-kind events › open › date › edtf | for a period | an interval a/b',
  ],
  [
    'an inferred date without a note',
    { 'events.2.date.note': undefined },
    'date-note events › lamp › date › note | inferred | how the date was reached',
  ],
  [
    'a computed date without workings',
    { 'events.0.date.workings': undefined },
    'date-workings events › first-stone › date › workings | no workings | plusYears or minusYears',
  ],
  [
    'workings of a stated date',
    { 'events.0.date.basis': 'stated' },
    'date-workings events › first-stone › date › workings | stated | only where the date is computed',
  ],
  [
    'workings that give another date',
    { 'events.0.date.workings.minusYears': 89 },
    'date-workings events › first-stone › date › workings | 2020-05-04 less 89 years, which is 1931-05-04 | 1930-05-04',
  ],
  [
    'workings that add the years and give another date',
    { 'events.0.date.workings': { from: '1840-05-04', plusYears: 89 } },
    'date-workings events › first-stone › date › workings | 1840-05-04 plus 89 years, which is 1929-05-04 | 1930-05-04',
  ],
  [
    'workings without years',
    { 'events.0.date.workings.minusYears': undefined },
    'date-workings events › first-stone › date › workings | neither | one of the two',
  ],
  [
    'workings both ways',
    { 'events.0.date.workings.plusYears': 1 },
    'date-workings events › first-stone › date › workings | both | one of the two',
  ],
  [
    'workings of a decade by single years',
    { 'events.0.date.workings.from': '202X', 'events.0.date.workings.minusYears': 91 },
    'date-workings events › first-stone › date › workings | 202X less 91 years | can be added',
  ],
  [
    'a view that ends before it begins',
    { 'tours.0.steps.0.view': { from: '1950', to: '1949' } },
    'span tours › pier › steps › 0 › view | "1950" to "1949" | the first before the second',
  ],
  [
    'a view without an end',
    { 'tours.0.steps.0.view': { from: '1949', to: '1950/..' } },
    'span tours › pier › steps › 0 › view | "1950/.." | known ends',
  ],
  [
    'a view without its event',
    { 'tours.0.steps.0.view': { from: '1930', to: '1940' } },
    'span tours › pier › steps › 0 › view | lamp (1949-08-27) | shows',
  ],
  [
    'a view that ends the day before its event',
    { 'tours.0.steps.0.view': { from: '1949-07', to: '1949-08-26' } },
    'span tours › pier › steps › 0 › view | a view of "1949-07" to "1949-08-26", in which lamp (1949-08-27) does not lie | shows',
  ],
  [
    'a view that begins the day after its event',
    { 'tours.0.steps.0.view': { from: '1949-08-28', to: '1950' } },
    'span tours › pier › steps › 0 › view | lamp (1949-08-27) | shows',
  ],
  [
    'a view without a start',
    { 'tours.0.steps.0.view': { from: '../1949', to: '1950' } },
    'span tours › pier › steps › 0 › view | "../1949" | known ends',
  ],
  [
    'a view of the very day of its event',
    { 'tours.0.steps.0.view': { from: '1949-08-27', to: '1949-08-27' } },
  ],
];

describe('each fault of a date is reported, and nothing beside it', () => {
  seesEach(rows);
});

describe('years away', () => {
  const away = (from: string, years: number) => {
    const read = parseEdtf(from);
    return read.ok ? (yearsAway(read.value, years)?.text ?? null) : 'not EDTF';
  };

  it.each([
    ['2023-11-12', -90, '1933-11-12'],
    ['2024-02-29', -75, '1949-02-28'],
    ['2024-02-29', -80, '1944-02-29'],
    ['2023-02-28', 1, '2024-02-28'],
    ['2024-02', -75, '1949-02'],
    ['1949', 75, '2024'],
    ['2024-09-25~', -75, '1949-09-25'],
    ['[2023-11-10..2023-11-12]', -90, '[1933-11-10..1933-11-12]'],
    ['1933/1934', 10, '1943/1944'],
    ['2014-05/..', 1, '2015-05/..'],
    ['195X', -20, '193X'],
    ['19XX', -100, '18XX'],
    ['195X', 5, null],
    ['0044', -88, '-0044'],
    ['-0044', 44, '0000'],
    ['9999', 1, null],
    ['Y17E7', 1, null],
    ['1950S2', 1, null],
    ['-0044-03-15', 44, '0000-03-15'],
    ['0001', -1, '0000'],
    ['0000', -1, '-0001'],
    ['-9999', -1, null],
    ['19X5', 10, null],
    ['-195X', 10, null],
    ['000X', -10, null],
    ['001X', -10, '000X'],
    ['195X', -15, null],
    ['1XXX', 1000, '2XXX'],
    ['9XXX', 1000, null],
    ['XXXX-01-19', 10_000, null],
    ['-0004-02-29', 1, '-0003-02-28'],
    ['-0004-02-29', 4, '0000-02-29'],
    ['2024-02-29/2025-02-28', 1, '2025-02-28/2026-02-28'],
    ['2024-02-2X', 1, '2025-02-2X'],
    ['{1960,1961-12}', 1, '{1961,1962-12}'],
    ['2004-06-11T10:10:10Z', 1, '2005-06-11'],
  ])('%s and %d years is %s', (from, years, text) => {
    expect(away(from, years)).toBe(text);
  });

  it.each([
    ['2024-09-25', '1949-09-25', true],
    ['2024-09-25', '1949-09', true],
    ['2024-09-25', '1949', true],
    ['2024-09-25', '1949-09-25~', true],
    ['2024-09-25', '1949-09-24', false],
    ['2024-09-25', '1948', false],
    ['2024', '1949-09', false],
    ['2024-09/2024-10', '1949-09/1949-10', true],
    ['2024-09/2024-10', '1949', false],
    ['2024-09/2024-10', '1949-09', false],
    ['[2024-09,2024-10]', '1949', false],
    ['{2024-09,2024-10}', '1949', false],
  ])('%s less 75 years gives %s: %s', (from, written, gives) => {
    const [start, end] = [parseEdtf(from), parseEdtf(written)];
    if (!start.ok || !end.ok) throw new Error('not EDTF');
    expect(defined(yearsAway(start.value, -75), 'can be added').gives(end.value)).toBe(gives);
  });
});
