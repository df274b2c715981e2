import { defined } from '../base/assert.ts';
import { type Bounds, bounds } from './edtf/bounds.ts';
import { singleBounds } from './edtf/bounds-single.ts';
import { printEdtf } from './edtf/print.ts';
import type { DateSet, Interval, Range, Single } from './edtf/types.ts';
import { dayAfter, instant, type YearMonthDay } from './instant.ts';
import { singleWords } from './words-single.ts';
import { listed, monthName, type Style, yearWords } from './words-style.ts';

/** A short form longer than this gives way to a vaguer one. */
const SHORT_LENGTH = 24;

/** A date without marks, X or S; `parts` says how many of its parts are there: 1 year, 2 month, 3 day. */
interface Plain {
  readonly first: YearMonthDay;
  readonly parts: number;
}

function plainOf(date: Single): Plain | null {
  if (date.kind !== 'date' || date.year.significant !== null) return null;
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  if (parts.some((part) => part.mark !== '' || part.digits.includes('X'))) return null;
  return { first: singleBounds(date).earliest, parts: parts.length };
}

/** What a row of dates need not repeat: nothing (0), the year (1), month and year (2). */
function sharedParts(dates: readonly Plain[]): 0 | 1 | 2 {
  const [head, ...rest] = dates;
  if (head === undefined || head.parts < 2) return 0;
  if (!rest.every((date) => date.parts === head.parts && date.first.year === head.first.year)) return 0;
  return head.parts === 3 && rest.every((date) => date.first.month === head.first.month) ? 2 : 1;
}

/** Words of a plain date without its last `drop` parts, from the year down: 2 gives "27", 1 "27 August". */
function plainWords({ first, parts }: Plain, drop: 0 | 1 | 2, style: Style): string {
  const words = [yearWords(first.year)];
  if (parts >= 2) words.unshift(monthName(first.month, style));
  if (parts === 3) words.unshift(String(first.day));
  return words.slice(0, words.length - drop).join(' ');
}

/** Dates in words, each without what the last one says for all: "10, 11" and "12 November 2023". */
function rowWords(dates: readonly Single[], style: Style): string[] {
  const plain = dates.map(plainOf);
  if (!plain.every((date) => date !== null)) return dates.map((date) => singleWords(date, style));
  const drop = sharedParts(plain);
  return plain.map((date, i) => plainWords(date, i === plain.length - 1 ? 0 : drop, style));
}

/** "1933 to 1934", "10 to 12 November 2023". */
function spanText(from: Single, to: Single, style: Style): string {
  return rowWords([from, to], style).join(style.to);
}

/** A period in words: "since May 2014" (open end), "from 1985, end not known", "during 1984" (`1984/1984`). */
export function intervalWords({ start, end }: Interval, style: Style): string {
  const dated = (e: Interval['start']) => (e.kind === 'open' || e.kind === 'unknown' ? null : e);
  const from = dated(start);
  const to = dated(end);
  if (from !== null && to !== null) {
    return printEdtf(from) === printEdtf(to)
      ? `during ${singleWords(from, style)}`
      : spanText(from, to, style);
  }
  if (from !== null) {
    if (end.kind === 'open') return `since ${singleWords(from, style)}`;
    return style.short ? `${singleWords(from, style)}–?` : `from ${singleWords(from, style)}, end not known`;
  }
  const last = singleWords(defined(to, 'A period has a date at one end at least'), style);
  if (start.kind === 'open') return `until ${last}`;
  return style.short ? `?–${last}` : `until ${last}, start not known`;
}

/** Splits a range of two units that touch into its two dates: listing them is plainer than a range. */
function withoutPairs(member: Single | Range): (Single | Range)[] {
  if (member.kind !== 'range' || member.from === null || member.to === null) return [member];
  const { from, to } = member;
  if (printEdtf(from) === printEdtf(to)) return [from];
  const next = singleBounds(to).earliest;
  const touch = dayAfter(singleBounds(from).latest) === instant(next.year, next.month, next.day);
  return touch ? [from, to] : [member];
}

function rangeWords(range: Range, all: boolean, style: Style): string {
  const end = defined(range.from ?? range.to, 'A range has a date at one end at least');
  const parts = plainOf(end)?.parts ?? 1;
  const every = `every ${['year', 'month', 'day'][parts - 1]}`;
  if (range.from === null || range.to === null) {
    const words = singleWords(end, style);
    if (range.from === null) return all ? `${every} up to ${words}` : `${words} or earlier`;
    return all ? `${every} from ${words} on` : `${words} or later`;
  }
  const unit = all ? every : `some ${parts === 3 ? 'day' : 'time'}`;
  return `${unit} ${style.from}${spanText(range.from, range.to, style)}`;
}

/** What is left to say of a long set where room is short: the years that it reaches over. */
function briefly({ earliest, latest }: Bounds, all: boolean): string {
  const lead = all ? 'at times' : 'some time';
  const first = typeof earliest === 'string' ? '' : yearWords(earliest.year);
  const last = typeof latest === 'string' ? '' : yearWords(latest.year);
  if (first === '') return last === '' ? lead : `${lead} to ${last}`;
  if (last === '') return `${lead} from ${first}`;
  return first === last ? `${lead} in ${first}` : `${lead} ${first}–${last}`;
}

/** A set in words: "August or September 1949", "some day from 10 to 12 November 2023", "1960 and December 1961". */
export function setWords(set: DateSet, style: Style): string {
  const members = set.members.flatMap(withoutPairs);
  const singles = members.filter((member) => member.kind !== 'range');
  const items =
    singles.length === members.length
      ? rowWords(singles, style)
      : members.map((member) =>
          member.kind === 'range' ? rangeWords(member, set.all, style) : singleWords(member, style),
        );
  const conjunction = set.all ? 'and' : 'or';
  const nested = items.some((item) => / (or|and) /.test(item));
  const words = nested ? items.join(`; ${conjunction} `) : listed(items, conjunction);
  return style.short && words.length > SHORT_LENGTH && items.length > 1
    ? briefly(bounds(set), set.all)
    : words;
}
