import type { Tour } from '../../dataset/model.ts';
import type { RawStep } from '../../dataset/raw.ts';
import type { Span } from '../../query/spans.ts';
import { parseEdtf } from '../../time/edtf/parse.ts';
import type { Edtf } from '../../time/edtf/types.ts';
import { civil, dayAfter, type Instant, MS_PER_DAY, type YearMonthDay } from '../../time/instant.ts';
import { dateWords, dateWordsShort } from '../../time/words.ts';
import { count } from '../words.ts';

const YEAR = 365.2425 * MS_PER_DAY;

/** "10 steps, showing 1949 to 1950". */
export function tourWords({ steps }: Pick<Tour, 'steps'>): string {
  const [first] = steps;
  if (first === undefined) return 'No steps yet';
  const from = steps.reduce((least, { view }) => (view.from < least ? view.from : least), first.view.from);
  const to = steps.reduce((most, { view }) => (view.to > most ? view.to : most), first.view.to);
  const [start, end] = [civil(from), lastDay(to)].map(({ year }) => words(yearText(year), dateWords));
  return `${count(steps.length, 'step')}, showing ${start === end ? start : `${start} to ${end}`}`;
}

/** What a step shows: "Jul 1949 to Feb 1950". */
export function stretchWords({ from, to }: RawStep['view']): string {
  const [start, end] = [words(from, dateWordsShort), words(to, dateWordsShort)];
  return start === end ? start : `${start} to ${end}`;
}

/** The days of a stretch of time in EDTF, each end as its month or its year where that says the same. */
export function asEdtf({ from, to }: Span): RawStep['view'] {
  const [first, last] = [civil(from), lastDay(to)];
  const next = civil(dayAfter(last));
  return {
    from: dateText(first, first.month === 1, first.day === 1),
    to: dateText(last, last.month === 12, next.day === 1),
  };
}

/** A stretch that the timeline shows, in EDTF, no finer than it can be seen: by months past two years, by years past twenty. */
export function seenAsEdtf(span: Span): RawStep['view'] {
  const years = (span.to - span.from) / YEAR;
  const [first, last] = [civil(span.from), lastDay(span.to)];
  if (years > 20) return { from: yearText(first.year), to: yearText(last.year) };
  return years > 2 ? { from: dateText(first, false, true), to: dateText(last, false, true) } : asEdtf(span);
}

/** The day in which a stretch ends, whose end itself does not belong to it. */
function lastDay(end: Instant): YearMonthDay {
  return civil((end - 1) as Instant);
}

/** A day in EDTF; the month where its days say no more, and the year where its months do not either. */
function dateText(day: YearMonthDay, wholeYear: boolean, wholeMonth: boolean): string {
  const year = yearText(day.year);
  // With a longer year there is no room for more.
  if (year.startsWith('Y') || (wholeYear && wholeMonth)) return year;
  const month = `${year}-${two(day.month)}`;
  return wholeMonth ? month : `${month}-${two(day.day)}`;
}

function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function words(edtf: string, say: (date: Edtf) => string): string {
  const read = parseEdtf(edtf);
  return read.ok ? say(read.value) : edtf;
}
