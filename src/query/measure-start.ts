import type { TimelineEvent } from '../dataset/model.ts';
import { basisWords } from '../dataset/voices.ts';
import { type Limit, widenedBounds } from '../time/edtf/bounds.ts';
import type { DateSet, Edtf, Single } from '../time/edtf/types.ts';
import { type Instant, instant } from '../time/instant.ts';
import { singleWords } from '../time/words-single.ts';
import { LONG } from '../time/words-style.ts';

/**
 * When something happened or, if it lasted or came several times, began: the first and the last day that
 * its date allows, as their first instants, with `~` and `?` widened by the rule (`WIDENING_RULE`). Null where
 * the date sets no bound.
 */
export interface Start {
  readonly earliest: Instant | null;
  readonly latest: Instant | null;
}

const NOWHERE: Start = { earliest: null, latest: null };

/** The start of an event. A day that comes every year has none. */
export function startOf({ date: { parsed, extent } }: TimelineEvent): Start {
  if (extent.kind === 'yearly') return NOWHERE;
  if (parsed.kind === 'set' && parsed.all) return firstOf(parsed);
  if (parsed.kind !== 'interval') return bounded(parsed);
  const { start } = parsed;
  return start.kind === 'open' || start.kind === 'unknown' ? NOWHERE : bounded(start);
}

function bounded(date: Edtf): Start {
  const { earliest, latest } = widenedBounds(date);
  return { earliest: firstInstant(earliest), latest: firstInstant(latest) };
}

function firstInstant(limit: Limit): Instant | null {
  return typeof limit === 'string' ? null : instant(limit.year, limit.month, limit.day);
}

/** The first of several dates: not after any of them, and not before the earliest that one of them can be. */
function firstOf({ members }: DateSet): Start {
  const starts = members.map((member): Start => {
    if (member.kind !== 'range') return bounded(member);
    const { from, to } = member;
    if (from !== null) return bounded(from);
    return { earliest: null, latest: to === null ? null : bounded(to).latest };
  });
  const known = starts.map(({ latest }) => latest).filter((latest) => latest !== null);
  return {
    earliest: starts
      .map(({ earliest }) => earliest)
      .reduce((a, b) => (a === null || b === null ? null : min(a, b))),
    latest: known.length === 0 ? null : known.reduce(min),
  };
}

function min(a: Instant, b: Instant): Instant {
  return b < a ? b : a;
}

/**
 * The start of an event in words that fit after "from" and "to", with what they leave out in parentheses:
 * "27 August 1949 (year inferred)", "12 October 1949 (its start)", "about 1984".
 */
export function startWords(event: TimelineEvent): string {
  const { date, passages } = event;
  const { words, which } = datedWords(event);
  const notes = [which, ...(date.basis === 'stated' ? [] : [basisWords(date, passages)])];
  const said = notes.filter((note) => note !== '');
  return said.length === 0 ? words : `${words} (${said.join(', ')})`;
}

function datedWords({ date, raw }: TimelineEvent): { readonly words: string; readonly which: string } {
  const { parsed, extent, words } = date;
  if (parsed.kind === 'interval') {
    const { start } = parsed;
    if (start.kind === 'open') return { words: 'an open start', which: words };
    if (start.kind === 'unknown') return { words: 'an unknown start', which: words };
    return { words: singleWords(start, LONG), which: 'its start' };
  }
  const which = extent.kind === 'all-of' ? 'the first of these' : '';
  const own = raw.date.words !== undefined || extent.kind === 'yearly' || !isSingle(parsed);
  return { words: own ? words : singleWords(parsed, LONG), which };
}

function isSingle(date: Edtf): date is Single {
  return date.kind === 'date' || date.kind === 'season' || date.kind === 'long-year';
}
