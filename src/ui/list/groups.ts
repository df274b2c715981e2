import type { TimelineEvent } from '../../dataset/model.ts';
import type { Extent } from '../../time/extent.ts';
import { civil, type Instant } from '../../time/instant.ts';
import { grouped, ordinal, yearWords } from '../../time/words-style.ts';

/** More events than this in a century are parted by decade, and in a decade by year. */
const MANY = 12;
/** Years beyond these are told in no smaller parts than "before 10,000 BCE". */
const FAR = 10_000;

/** Events that follow each other in time and begin in the same stretch of it. */
export interface Group {
  /** "10th century", "1930s", "1949", "1950s, year not known". */
  readonly title: string;
  /** Never empty. */
  readonly events: readonly TimelineEvent[];
}

/** The first and the last year in which something may have begun. */
interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * Parts events, which come in order of time, into groups that begin in the same century, or decade, or year, as finely as
 * their density asks. All events are there, in their order. A date that does not tell its decade or its year never
 * stands under one; where the date reaches on without an end ("12 November 2023 or later") its beginning counts.
 */
export function groupsOf(events: readonly TimelineEvent[]): readonly Group[] {
  const years = events.map(({ date }) => yearsOf(date.extent));
  const [centuries, decades] = [counted(years, 100), counted(years, 10)];
  const groups: { title: string; events: TimelineEvent[] }[] = [];
  events.forEach((event, at) => {
    const title = titleOf(event, years[at] ?? null, centuries, decades);
    const last = groups.at(-1);
    if (last?.title === title) last.events.push(event);
    else groups.push({ title, events: [event] });
  });
  return groups;
}

function titleOf(
  { date }: TimelineEvent,
  years: Years | null,
  centuries: ReadonlyMap<number, number>,
  decades: ReadonlyMap<number, number>,
): string {
  if (years === null) return date.extent.kind === 'yearly' ? 'Every year' : 'Beginning not known';
  const { first, last } = years;
  if (first < -FAR) return `Before ${grouped(FAR)} BCE`;
  if (first > FAR) return `After ${grouped(FAR)} CE`;
  const [century, decade] = [Math.floor(first / 100), Math.floor(first / 10)];
  // "The 40s before our era" says little, and the first century has years that look like days.
  if (first < 100 || (centuries.get(century) ?? 0) <= MANY) return centuryWords(century);
  if (Math.floor(last / 10) !== decade) return `${centuryWords(century)}, decade not known`;
  if ((decades.get(decade) ?? 0) <= MANY) return `${decade}0s`;
  return first === last ? yearWords(first) : `${decade}0s, year not known`;
}

/** "20th century" holds 1900 to 1999, as the words for `19XX` have it; the years before our era are counted back from it. */
function centuryWords(century: number): string {
  return century >= 0 ? `${ordinal(century + 1)} century` : `${ordinal(-century)} century BCE`;
}

/** How many events begin, at the earliest, in each stretch of so many years. */
function counted(years: readonly (Years | null)[], length: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const each of years) {
    if (each === null) continue;
    const key = Math.floor(each.first / length);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Null where no first year is known. */
function yearsOf(extent: Extent): Years | null {
  switch (extent.kind) {
    case 'moment':
    case 'all-of': {
      const { from, to } = extent;
      if (from.kind !== 'at') return null;
      return between(from.at, to.kind === 'at' && extent.kind === 'moment' ? to.at - 1 : from.at);
    }
    case 'period':
      return extent.start.kind === 'at' ? between(extent.start.earliest, extent.start.latest) : null;
    case 'yearly':
      return null;
  }
}

function between(first: number, last: number): Years {
  return { first: civil(first as Instant).year, last: civil(last as Instant).year };
}
