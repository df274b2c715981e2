import { nearest } from '../base/nearest.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Span } from '../query/spans.ts';
import type { Limits } from '../scene/viewport.ts';
import { civil, daysInMonth, type Instant, instant, MS_PER_DAY } from '../time/instant.ts';
import { type Mode, type ReadersPlace, START } from './place.ts';

/**
 * The address bar as the serialised form of a reader's place:
 * `#view=documents&document=hudayar-essay&event=invasion&from=1949-07-01&to=1950-02-01T12:30`.
 * Parts with their ordinary value are left out. Times are UTC, whole days for spans from 20 years on (and
 * in the deep past) and whole minutes below, which is less than a tenth of a pixel on any screen.
 */

const MINUTE = 60_000;
const LONG = 20 * 365.2425 * MS_PER_DAY;
const MODES: readonly Mode[] = ['timeline', 'list', 'documents', 'method'];
/** Longer addresses are cut before they are read. */
const LONGEST = 2000;

/** What was read from an address, and what in it could not be used, in sentences for the reader. */
export interface Read {
  readonly place: ReadersPlace;
  readonly problems: readonly string[];
}

/** A span on the grid that addresses can say, so that reading back gives exactly it. */
export function snapped(span: Span): Span {
  const on = (unit: number): Span => {
    // Adding 0 turns the −0 of an instant just before 1970 into the 0 that is read back.
    const from = Math.round(span.from / unit) + 0;
    const to = Math.max(Math.round(span.to / unit) + 0, from + 1);
    return { from: (from * unit) as Instant, to: (to * unit) as Instant };
  };
  const fine = on(MINUTE);
  // Further from 1970 than 285,000 years a double cannot say every minute.
  const exact = Number.isSafeInteger(fine.from) && Number.isSafeInteger(fine.to);
  return exact && fine.to - fine.from < LONG ? fine : on(MS_PER_DAY);
}

/** Writes a place as the part of an address after `#`; empty for the place where everybody begins. */
export function encode(place: ReadersPlace): string {
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    parts.push(`${key}=${encodeURIComponent(value).replaceAll('%3A', ':')}`);
  };
  if (place.mode !== START.mode) add('view', place.mode);
  if (place.document !== null) add('document', place.document);
  if (place.event !== null) add('event', place.event);
  if (place.span !== null) {
    const { from, to } = snapped(place.span);
    add('from', timeText(from));
    add('to', timeText(to));
  }
  return parts.join('&');
}

/**
 * Reads the part of an address after `#`. Never fails: what cannot be used is left at its ordinary
 * value and named in `problems`. Keys that are not ours are ignored, so that newer links still open.
 */
export function decode(text: string, dataset: Dataset, limits: Limits): Read {
  const problems: string[] = [];
  const values = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=');
    if (cut > 0) values.set(part.slice(0, cut), unescaped(part.slice(cut + 1)));
  }
  const mode = (): Mode => {
    const value = values.get('view');
    const known = MODES.find((each) => each === value);
    if (value !== undefined && known === undefined)
      problems.push('The link names a view that does not exist.');
    return known ?? START.mode;
  };
  const reference = (
    key: string,
    what: string,
    ids: Iterable<string>,
    title: (id: string) => string,
  ): string | null => {
    const value = values.get(key);
    if (value === undefined || value === '') return null;
    const all = [...ids];
    if (all.includes(value)) return value;
    const close = nearest(value, all);
    const hint = close === null ? '' : ` The nearest is “${title(close)}”.`;
    problems.push(`The link names ${what} that is not in this collection: “${shown(value)}”.${hint}`);
    return null;
  };
  const place: ReadersPlace = {
    mode: mode(),
    document: reference(
      'document',
      'a document',
      dataset.documents.keys(),
      (id) => dataset.documents.get(id)?.raw.shortTitle ?? id,
    ),
    event: reference(
      'event',
      'an event',
      dataset.eventById.keys(),
      (id) => dataset.eventById.get(id)?.title ?? id,
    ),
    span: readSpan(values, limits, problems),
  };
  return { place, problems };
}

function readSpan(values: ReadonlyMap<string, string>, limits: Limits, problems: string[]): Span | null {
  const [a, b] = [values.get('from'), values.get('to')];
  if (a === undefined && b === undefined) return null;
  const [from, to] = [parseTime(a ?? ''), parseTime(b ?? '')];
  if (from === null || to === null || to <= from) {
    problems.push('The link names a stretch of time that cannot be read, so you see the usual one.');
    return null;
  }
  if (to <= limits.from || from >= limits.to) {
    problems.push(
      'The link names a stretch of time in which this collection has nothing, so you see the usual one.',
    );
    return null;
  }
  return { from, to };
}

function timeText(at: Instant): string {
  const { year, month, day } = civil(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const date = `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const minutes = Math.floor((at - instant(year, month, day)) / MINUTE);
  return minutes === 0 ? date : `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Reads what `timeText` writes, and a year or a month alone (its first instant); null for anything else. */
function parseTime(text: string): Instant | null {
  const match = /^([+-]?)(\d{4,12})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
  if (match === null) return null;
  const [, sign, y, m = '01', d = '01', h = '00', min = '00'] = match;
  const [year, month, day] = [Number(`${sign === '-' ? '-' : ''}${y}`), Number(m), Number(d)];
  if (Number(h) > 23 || Number(min) > 59 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return (instant(year, month, day) + (Number(h) * 60 + Number(min)) * MINUTE) as Instant;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'));
  } catch {
    return text;
  }
}

function shown(text: string): string {
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}
