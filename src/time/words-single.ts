import { longYearValue } from './edtf/bounds-single.ts';
import { daysMeant, daysOf, monthsOf, yearsOf } from './edtf/digits.ts';
import type { CalendarDate, LongYear, Mark, Season, Single, YearPart } from './edtf/types.ts';
import { grouped, listed, monthName, ordinal, type Style, yearWords } from './words-style.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** The one number that two characters or a year stand for; null when digits are missing. */
function plain(part: { readonly digits: string } | null): number | null {
  return part === null || part.digits.includes('X') ? null : Number(part.digits);
}

/** A year part whose digits are all there, as an astronomical year; else null. */
function plainYear(year: YearPart): number | null {
  const value = plain(year);
  return value !== null && year.negative ? -value : value;
}

function significantWords(significant: number, style: Style): string {
  if (style.short) return ` (${significant} s.d.)`;
  return ` (to ${significant} significant digit${significant === 1 ? '' : 's'})`;
}

/** A masked year as a phrase, with its article unless it is short: "the 1950s", "the 10th century", "the 2nd millennium". */
function maskedYear(year: YearPart, style: Style): string {
  const { digits } = year;
  const { first, last } = yearsOf(year);
  if (digits === 'XXXX' && !year.negative) return style.short ? 'year?' : 'a year not known';
  const the = style.short ? '' : 'the ';
  if (!year.negative) {
    if (/^\d{3}X$/.test(digits) && first > 0) return `${the}${first}s${first < 1000 ? ' CE' : ''}`;
    if (/^\d\dXX$/.test(digits)) {
      return `${the}${ordinal(Math.floor(first / 100) + 1)} ${style.short ? 'c.' : 'century'}`;
    }
    if (/^\dXXX$/.test(digits)) {
      return `${the}${ordinal(Math.floor(first / 1000) + 1)} ${style.short ? 'mill.' : 'millennium'}`;
    }
  }
  // Only where every X is at the right do all years between the first and the last fit.
  const gaps = /X\d/.test(digits) ? ` fitting ${year.negative ? '-' : ''}${digits}` : '';
  return `some year ${style.from}${yearWords(first)}${style.to}${yearWords(last)}${gaps}`;
}

/** A year on its own, with its article where it needs one. */
function yearPhrase(year: YearPart, style: Style): string {
  const value = plainYear(year);
  if (value === null) return maskedYear(year, style);
  return `${yearWords(value)}${year.significant === null ? '' : significantWords(year.significant, style)}`;
}

/** What follows a month or season: " 1949", " in the 1950s". */
function ofYear(year: YearPart, style: Style): string {
  if (year.digits === 'XXXX' && !year.negative) return style.short ? ', year?' : ', year not known';
  return plainYear(year) === null ? ` in ${maskedYear(year, style)}` : ` ${yearPhrase(year, style)}`;
}

/** The months that a mask leaves, those without the date's day left out: "August", "October, November or December", "some month from January to September". */
function monthPhrase(date: CalendarDate, digits: string, style: Style): string {
  const months = monthsOf(digits).filter(
    (n) => daysMeant({ ...date, month: { digits: twoDigits(n), mark: '' } }) !== null,
  );
  const names = months.map((month) => monthName(month, style));
  if (months.length <= 3) return listed(names, 'or');
  return `some month ${style.from}${names[0]}${style.to}${names.at(-1)}`;
}

/** A date with a month, and a day perhaps. */
function monthOrDay(date: CalendarDate, month: string, style: Style): string {
  const year = ofYear(date.year, style);
  const inYear = plainYear(date.year) === null ? year : ` in${year}`;
  const { day } = date;
  if (day === null) {
    return month === 'XX' ? `some month${inYear}` : `${monthPhrase(date, month, style)}${year}`;
  }
  const known = plain(day);
  if (known !== null && month === 'XX') return `the ${ordinal(known)} of some month${inYear}`;
  if (day.digits === 'XX') {
    return month === 'XX' ? `some day${inYear}` : `some day in ${monthPhrase(date, month, style)}${year}`;
  }
  const days = daysOf(day.digits).filter(
    (n) => daysMeant({ ...date, day: { digits: twoDigits(n), mark: '' } }) !== null,
  );
  const tail = month === 'XX' ? ` of some month${inYear}` : ` ${monthPhrase(date, month, style)}${year}`;
  // 1X and 2X are runs of days; 3X is the 30th or 31st, where the month has one; X5 is the 5th, 15th or 25th.
  return days.length > 4
    ? `some day ${style.from}${days[0]}${style.to}${days.at(-1)}${tail}`
    : `${listed(days.map(String), 'or')}${tail}`;
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const NUMBERS = ['first', 'second', 'third', 'fourth'];

function seasonPhrase({ year, code }: Season, style: Style): string {
  const tail = ofYear(year, style);
  if (code <= 32) {
    const hemisphere = [
      '',
      style.short ? ' (N)' : ' (northern hemisphere)',
      style.short ? ' (S)' : ' (southern hemisphere)',
    ];
    return `${SEASONS[(code - 21) % 4]}${tail}${hemisphere[Math.floor((code - 21) / 4)]}`;
  }
  const of = plainYear(year) === null ? tail : ` of${tail}`;
  if (code <= 36) return style.short ? `Q${code - 32}${tail}` : `the ${NUMBERS[code - 33]} quarter${of}`;
  if (code <= 39) {
    if (!style.short) return `the ${['first', 'middle', 'last'][code - 37]} four months${of}`;
    return `${['Jan–Apr', 'May–Aug', 'Sep–Dec'][code - 37]}${tail}`;
  }
  return style.short ? `${ordinal(code - 39)} half${tail}` : `the ${NUMBERS[code - 40]} half${of}`;
}

function longYearPhrase(date: LongYear, style: Style): string {
  const significant = date.significant === null ? '' : significantWords(date.significant, style);
  const year = longYearValue(date);
  // Years that were written as astronomical numbers of more than four digits keep them: -17E7 is 170,000,000 BCE.
  const words = year < -9999 ? `${grouped(-year)} BCE` : yearWords(year);
  return `${words}${significant}`;
}

/** What each part admits, where parts differ: "year and month approximate", "year uncertain, day approximate". */
function partMarks(parts: readonly (readonly [string, Mark])[]): string {
  const notes: { mark: Mark; words: string }[] = [
    { mark: '?', words: 'uncertain' },
    { mark: '~', words: 'approximate' },
    { mark: '%', words: 'uncertain and approximate' },
  ];
  return notes
    .map(({ mark, words }) => ({
      names: parts.filter((part) => part[1] === mark).map(([name]) => name),
      words,
    }))
    .filter(({ names }) => names.length > 0)
    .map(({ names, words }) => `${listed(names, 'and')} ${words}`)
    .join(', ');
}

type Named = readonly [name: string, mark: Mark];

/** Puts the marks of the parts to a phrase: one word when they agree, a note in brackets when they differ. */
function admitted(parts: readonly [Named, ...Named[]], phrase: string, style: Style): string {
  const [[, mark]] = parts;
  if (parts.every((part) => part[1] === mark)) return style.admit(mark, phrase);
  return style.short ? `${phrase} (?)` : `${phrase} (${partMarks(parts)})`;
}

/** One date as a phrase that fits after "since" and "or": "May 2014", "the 1950s", "about the first half of 2025". */
export function singleWords(date: Single, style: Style): string {
  switch (date.kind) {
    case 'long-year':
      return style.admit(date.mark, longYearPhrase(date, style));
    case 'season':
      return admitted(
        [
          ['year', date.year.mark],
          ['season', date.mark],
        ],
        seasonPhrase(date, style),
        style,
      );
    case 'date': {
      const { year, month, day } = date;
      const parts: [Named, ...Named[]] = [['year', year.mark]];
      if (month !== null) parts.push(['month', month.mark]);
      if (day !== null) parts.push(['day', day.mark]);
      const phrase = month === null ? yearPhrase(year, style) : monthOrDay(date, month.digits, style);
      return admitted(parts, phrase, style);
    }
  }
}
