import type { Edtf } from '../../../src/time/edtf/types.ts';

/** One disagreement between this reader and the library `edtf` 4.11.1 over one text. */
export interface Difference {
  readonly text: string;
  /** What differs: they refuse what we read, they read what we refuse, the first or last day, the text written back. */
  readonly what: 'they refuse' | 'we refuse' | 'bounds' | 'text';
  readonly ours: string;
  readonly theirs: string;
  readonly tree: Edtf | null;
}

interface Row {
  readonly name: string;
  readonly right: 'ours' | 'theirs' | 'either';
  /** Judged from EDTF (https://www.loc.gov/standards/datetime/, "LoC" below) and ISO 8601. */
  readonly why: string;
  readonly fits: (d: Difference) => boolean;
}

const bare = (text: string): string => text.replace(/[?~%]/g, '');

/** The dates in an expression, whatever holds them together. */
const datesIn = (text: string): string[] => text.split(/[[\]{},/]|\.\./).filter((date) => date !== '');

const some = (text: string, test: RegExp): boolean => datesIn(text).some((date) => test.test(date));

const isSet = (text: string): boolean => /^[[{]/.test(text);

/** Every known difference, and who is right. A difference outside this table fails the test; so does a row that never fires. */
export const KNOWN: readonly Row[] = [
  {
    name: 'qualified date with X',
    right: 'ours',
    why: 'LoC level 1 qualifies "a date" and level 2 any part of one; a date with unspecified digits is a date. The library reads no qualifier beside an X.',
    fits: ({ what, text }) =>
      what === 'they refuse' && datesIn(text).some((d) => /X/.test(d) && /[?~%]/.test(d)),
  },
  {
    name: 'qualified season',
    right: 'ours',
    why: 'LoC level 1 "Qualification of a date (complete)" excludes no kind of date. The library has them as its own level 3, off by default.',
    fits: ({ what, text }) =>
      what === 'they refuse' &&
      datesIn(text).some((d) => /-[?~%]?(2[1-9]|3\d|4[01])[?~%]?$/.test(d) && /[?~%]/.test(d)),
  },
  {
    name: 'qualified year after Y or with S',
    right: 'ours',
    why: 'As above: a letter-prefixed year and one with significant digits are dates and can be qualified.',
    fits: ({ what, text }) =>
      what === 'they refuse' && some(text, /^[?~%]?(Y.*|.*S\d+)[?~%]?$/) && /[?~%]/.test(text),
  },
  {
    name: 'season, Y or S inside an interval or set',
    right: 'ours',
    why: 'LoC asks of an interval that both sides are dates, and lists members of sets by precision alone; a season stands "in place of a month value", Y and S make a year, and all of them are dates.',
    fits: ({ what, text }) =>
      what === 'they refuse' &&
      /[/[{]/.test(text) &&
      some(bare(text), /^Y|S\d+$|^-?[\dX]{4}-(2[1-9]|3\d|4[01])$/),
  },
  {
    name: 'qualified whole date in a set',
    right: 'ours',
    why: 'LoC: set members are dates, qualified ones too. The library takes a qualified part (2004-06~-11) there but not a qualified whole (1984~).',
    fits: ({ what, text }) => what === 'they refuse' && isSet(text) && some(text, /^[^X]*[?~%]$/),
  },
  {
    name: 'interval whose end begins no later than its start',
    right: 'ours',
    why: 'LoC level 0: 1964/2008 is "beginning sometime in 1964 and ending sometime in 2008". 1984/1984-06 and 1984/1984 have room for a start before an end. The library compares first days and wants the end\'s strictly later.',
    fits: ({ what, text, tree }) =>
      what === 'they refuse' && tree?.kind === 'interval' && !/(^|\/)(\.\.)?(\/|$)/.test(text),
  },
  {
    name: 'seasoned year with X',
    right: 'ours',
    why: "LoC level 2: X may stand for any digit of a date, so of a season's year too. The library: its level 3.",
    fits: ({ what, text }) =>
      what === 'they refuse' && some(bare(text), /^-?(?=.*X)[\dX]{4}-(2[1-9]|3\d|4[01])$/),
  },
  {
    name: 'seasons counted as quarters',
    right: 'ours',
    why: 'LoC: 21 is spring, wherever that falls; no hemisphere has spring from January to March. The library counts 21 to 32 as three months each from January, and gives the second four months five.',
    fits: ({ what, tree }) => what === 'bounds' && tree?.kind === 'season',
  },
  {
    name: 'range in a set is not counted through, order taken for rank',
    right: 'ours',
    why: 'LoC level 2: [1667,1668,1670..1672] is "one of the years 1667, 1668, 1670, 1671, 1672". The library takes the first day of the first member and the last day of the last member, and of a range its first date.',
    fits: ({ what, tree }) => what === 'bounds' && tree?.kind === 'set',
  },
  {
    name: 'significant digits leave one year',
    right: 'ours',
    why: 'LoC level 2: 1950S2 is "some year between 1900 and 1999, estimated to be 1950".',
    fits: ({ what, text }) => what === 'bounds' && /S\d+$/.test(text) && !/invalid/.test(text),
  },
  {
    name: 'years past the range of Date',
    right: 'ours',
    why: 'LoC gives Y170000002 and Y-17E7 as examples. The library computes with Date, which ends in the year 275760, and answers Invalid Date.',
    fits: ({ what, theirs }) => what === 'bounds' && theirs.includes('invalid'),
  },
  {
    name: 'date and time moved to UTC',
    right: 'either',
    why: 'The specification defines no bounds. We keep the day that is written, as the reader sees it in the source; the library gives the instant, whose UTC day can be the one before or after.',
    fits: ({ what, tree }) => what === 'bounds' && tree?.kind === 'date-time',
  },
  {
    name: 'earliest and latest of masked negative years confused',
    right: 'ours',
    why: 'LoC level 2: X replaces a digit. The months of -0044-XX run forward as in any year; the library takes the last for the earliest, and loses the sign where the smallest magnitude is 0.',
    fits: ({ what, text }) => what === 'bounds' && some(text, /^[?~%]?-.*X/),
  },
  {
    name: 'year 0000 has no 29 February',
    right: 'ours',
    why: 'ISO 8601-1:2019: year 0000 exists in the proleptic Gregorian calendar and is a leap year (divisible by 400). The library passes two-digit years to Date.UTC, which means 1900.',
    fits: ({ what, text }) =>
      (what === 'bounds' || what === 'text') && some(bare(text), /^[0X]{3}[0X]-(02|0X|XX|X2)|^[\dX]000-02/),
  },
  {
    name: 'masks of which not every filling exists',
    right: 'ours',
    why: 'LoC level 2: the digits that X stands for make a date. The library clamps month and day one after the other and misses the true first or last day (X0 in a month, 0X or X0 in a day, 29 February over several years).',
    fits: ({ what, text }) => (what === 'bounds' || what === 'text') && some(bare(text), /^\d?[\dX]+-.*X/),
  },
  {
    name: '29 February in a year that may lack it',
    right: 'ours',
    why: 'Only the leap years among 190X have a 29 February; the library lets Date roll over to 1 March.',
    fits: ({ what, text }) =>
      (what === 'bounds' || what === 'text') && some(bare(text), /^[\dX]*X[\dX]*-02-29$/),
  },
  {
    name: 'date and time written with milliseconds in UTC',
    right: 'ours',
    why: 'LoC level 0 has no fractions of a second, and a local time without a shift is not UTC.',
    fits: ({ what, tree }) => what === 'text' && tree?.kind === 'date-time',
  },
  {
    name: 'exponent written out',
    right: 'either',
    why: 'The same year; we keep the form that was written, because Y-17E7 does not claim to know the units.',
    fits: ({ what, text }) => what === 'text' && /^Y-?\d+E/.test(text),
  },
  {
    name: 'sign of a masked negative year lost',
    right: 'ours',
    why: '-00XX is a hundred years before year 0; 00XX after it.',
    fits: ({ what, text }) => what === 'text' && some(text, /^[?~%]?-[0X]/),
  },
  {
    name: 'two marks about a lone part',
    right: 'either',
    why: 'LoC level 2 lets a mark stand before a part (for it) and behind (for it and what is left of it); both about a lone year add up. The library reads that of a part among others, but not of a lone year.',
    fits: ({ what, text }) => what === 'they refuse' && some(text, /^[?~%]-?[\dX]{4}[?~%]$/),
  },
  {
    name: 'month with only its units known',
    right: 'ours',
    why: 'LoC level 2: X may replace any digit. 1985-X4 is April, as 14 is no month.',
    fits: ({ what, text }) => what === 'they refuse' && some(text, /^[?~%]?-?[\dX]{4}[?~%]?-[?~%]?X[3-9]/),
  },
  {
    name: 'leap second',
    right: 'ours',
    why: 'ISO 8601-1:2019 has a second 60 for a positive leap second.',
    fits: ({ what, text }) => what === 'they refuse' && text.includes(':59:60'),
  },
  {
    name: 'shift of more than 14 hours',
    right: 'either',
    why: 'The specification sets no limit but the clock; the library knows the zones in use today.',
    fits: ({ what, text }) => what === 'they refuse' && /T.*[+-](1[2-9]|2[0-3])(:\d\d)?$/.test(text),
  },
  {
    name: 'decades and centuries by leaving digits out',
    right: 'ours',
    why: 'LoC level 0 has YYYY, YYYY-MM and YYYY-MM-DD and nothing shorter; EDTF writes 196X and 19XX.',
    fits: ({ what, text }) => what === 'we refuse' && /^-?\d{2,3}[?~%]?$/.test(text),
  },
  {
    name: 'bare numbers taken for milliseconds',
    right: 'ours',
    why: 'LoC level 1: more than four digits need a Y before them. The library passes a text of digits on to Date.',
    fits: ({ what, text }) => what === 'we refuse' && /^\d{5,}$/.test(text),
  },
  {
    name: 'interval without a date',
    right: 'ours',
    why: 'LoC level 1 has each side open or unknown beside a date on the other; "/" says nothing that could be shown.',
    fits: ({ what, text }) => what === 'we refuse' && /^(\.\.)?\/(\.\.)?$/.test(text),
  },
  {
    name: 'days that do not exist roll over',
    right: 'ours',
    why: '1949 and 1900 have no 29 February in the Gregorian calendar of ISO 8601-1; the library answers 1 March.',
    fits: ({ what, text }) => what === 'we refuse' && /-02[?~%]?-[?~%]?(29|3X)/.test(text),
  },
  {
    name: 'time of day beyond hh:mm:ss',
    right: 'ours',
    why: 'LoC level 0: complete representations only, extended format, so no hh:mm, no fractions, no shift without a colon; ISO 8601-1:2019 has hours 00 to 23; the sign is a hyphen-minus.',
    fits: ({ what, text }) =>
      what === 'we refuse' && /T(\d\d:\d\d([^:]|$)|24:|.*\.|.*[+-]\d{3,4}$|.*\u2212|.*-00(:00)?$)/.test(text),
  },
  {
    name: 'time of day in an interval',
    right: 'ours',
    why: 'LoC level 0, time interval: "Time of day is excluded."',
    fits: ({ what, text }) => what === 'we refuse' && text.includes('T') && text.includes('/'),
  },
  {
    name: 'more significant digits than digits',
    right: 'ours',
    why: 'A number cannot have more significant digits than it has digits.',
    fits: ({ what, text }) => what === 'we refuse' && /S\d+$/.test(text),
  },
  {
    name: 'years beyond our limit',
    right: 'either',
    why: 'We tell every day from the next, in a double, up to 12 digits, which no source exceeds. The library has no limit, and Y-Infinity among its answers.',
    fits: ({ what, text }) =>
      what === 'we refuse' &&
      /^Y-?[1-9]/.test(text) &&
      Math.abs(Number(text.slice(1).replace(/S.*/, ''))) >= 1e12,
  },
  {
    name: 'nought after Y',
    right: 'ours',
    why: 'LoC level 1: Y "when (and only when) the year exceeds four digits", which noughts in front do not make it.',
    fits: ({ what, text }) => what === 'we refuse' && /^Y-?0/.test(text),
  },
  {
    name: 'range that runs backwards',
    right: 'ours',
    why: 'LoC level 2: ".." stands for "all the values between the two values it separates", of which there are none from 1670 to 1667.',
    fits: ({ what, text }) =>
      what === 'we refuse' && isSet(text) && text.slice(3, -3).includes('..') && !text.includes(' '),
  },
  {
    name: 'spaces in a set',
    right: 'ours',
    why: 'LoC level 2, "Set representation", 4: "No spaces are allowed, anywhere within the expression."',
    fits: ({ what, text }) => what === 'we refuse' && isSet(text) && text.includes(' '),
  },
  {
    name: 'exponent nought',
    right: 'ours',
    why: 'LoC level 2: "E" is followed by a positive integer.',
    fits: ({ what, text }) => what === 'we refuse' && /^Y-?\d+E0+(S\d+)?$/.test(text),
  },
];
