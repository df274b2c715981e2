import type { Dataset } from '../dataset/model.ts';
import type { LaneKind } from '../query/lanes.ts';
import type { Limits } from '../scene/viewport.ts';
import { filterParts, readFilter } from './address-filter.ts';
import { readSpan, snapped, timeText } from './address-time.ts';
import { norOthers, notHere, shown } from './address-words.ts';
import { inLaneOrder, laneIds } from './lane-ids.ts';
import {
  type Measure,
  type Mode,
  type Others,
  type ReadersPlace,
  type SpacingKind,
  START,
  type Talk,
} from './place.ts';

/**
 * The address bar as the serialised form of a reader's place:
 * `#view=documents&document=hudayar-essay&event=invasion&from=1949-07-01&to=1950-02-01T12:30&lanes=voice&guide=on`,
 * with a filter `&lane=law,exile&source=hudayar-essay&voice=etge&known=stated&disputed=on&within=1949-01-01/1950-01-01&others=hidden`.
 * A tour that is presented is `&tour=y1949&step=3&shown=1`; what a sheet or an activity is about stands in `&of=`.
 * Parts with their ordinary value are left out; for times see `snapped`.
 */

const MODES: readonly Mode[] = [
  'timeline',
  'list',
  'documents',
  'tours',
  'activities',
  'sheet',
  'method',
  'privacy',
  'access',
];
const SPACINGS: readonly SpacingKind[] = ['true', 'closed'];
const LANES: readonly LaneKind[] = ['theme', 'document', 'voice'];
const OTHERS: readonly Others[] = ['dimmed', 'hidden'];
const SWITCH = ['off', 'on'] as const;
/** Longer addresses are cut before they are read. */
const LONGEST = 32_000;
/** No text of a reader's own is longer in an address, as it is written there: two of them leave room for all the rest. */
const LONGEST_OWN = 14_000;
/** Half of a character, as it is left where one is cut through. */
const HALF = /\p{Surrogate}/gu;

/** What was read from an address, and what in it could not be used, in sentences for the reader. */
export interface Read {
  readonly place: ReadersPlace;
  readonly problems: readonly string[];
}

/** Writes a place as the part of an address after `#`; empty for the place where everybody begins. */
export function encode(place: ReadersPlace): string {
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    parts.push(`${key}=${escaped(value)}`);
  };
  if (place.mode !== START.mode) add('view', place.mode);
  if (place.document !== null) add('document', place.document);
  if (place.event !== null) add('event', place.event);
  if (place.span !== null) {
    const { from, to } = snapped(place.span, place.spacing);
    add('from', timeText(from));
    add('to', timeText(to));
  }
  if (place.spacing !== START.spacing) add('spacing', place.spacing);
  if (place.lanesBy !== START.lanesBy) add('lanes', place.lanesBy);
  if (place.collapsed.size > 0) add('collapsed', [...place.collapsed].join(','));
  if (place.measure !== null) add('measure', place.measure.filter((id) => id !== null).join(','));
  if (place.guide) add('guide', 'on');
  for (const [key, value] of filterParts(place.filter)) add(key, value);
  if (place.others !== START.others) add('others', place.others);
  if (place.about !== null) add('of', place.about);
  if (place.embed) add('embed', 'on');
  const { talk } = place;
  if (talk !== null) {
    add('tour', talk.tour);
    add('step', String(talk.step));
    if (talk.shown > 0) add('shown', String(talk.shown));
    if (talk.notes) add('notes', 'on');
  }
  return parts.join('&');
}

/**
 * Reads the part of an address after `#`. Never fails: what cannot be used is left at its ordinary
 * value and named in `problems`. Keys that are not ours are ignored, so that newer links still open.
 */
export function decode(text: string, dataset: Dataset, limits: Limits): Read {
  const problems =
    text.length > LONGEST ? ['The link names more than can be read, and its end is left out.'] : [];
  const values = new Map<string, string>();
  for (const part of text.slice(0, LONGEST).replace(HALF, '\uFFFD').replace(/^#/, '').split('&')) {
    const cut = part.indexOf('=');
    if (cut > 0) values.set(part.slice(0, cut), unescaped(part.slice(cut + 1)));
  }
  const choice = <T extends string>(key: string, what: string, known: readonly T[], ordinary: T): T => {
    const value = values.get(key);
    const found = known.find((each) => each === value);
    if (value !== undefined && found === undefined)
      problems.push(`The link names ${what} that does not exist.`);
    return found ?? ordinary;
  };
  const among = (
    what: string,
    value: string,
    ids: readonly string[],
    title: (id: string) => string,
  ): string | null => {
    if (ids.includes(value)) return value;
    problems.push(notHere(what, value, ids, title));
    return null;
  };
  const reference = (
    key: string,
    what: string,
    ids: Iterable<string>,
    title: (id: string) => string,
  ): string | null => {
    const value = values.get(key);
    return value === undefined || value === '' ? null : among(what, value, [...ids], title);
  };
  const collapsed = (kind: LaneKind): ReadonlySet<string> => {
    const asked = new Set((values.get('collapsed') ?? '').split(',').filter((id) => id !== ''));
    if (asked.size === 0) return START.collapsed;
    const lanes = laneIds(dataset, kind);
    const [one, ...more] = [...asked].filter((id) => !lanes.includes(id));
    if (one !== undefined) {
      const said = `The link names a lane that is not in this collection: “${shown(one)}”.`;
      problems.push(`${said}${norOthers(more.length)}`);
    }
    return inLaneOrder(lanes, asked);
  };
  const measure = (): Measure | null => {
    const [a = '', b = ''] = (values.get('measure') ?? '').split(',');
    if (a === '') return null;
    if (a === b) {
      problems.push('The link names one event twice, and there is no time to measure from it to itself.');
      return null;
    }
    const events = [...dataset.eventById.keys()];
    const from = among('an event', a, events, titleOf);
    const to = b === '' ? null : among('an event', b, events, titleOf);
    return from === null ? null : [from, to];
  };
  const whole = (key: string, what: string, least: number): number => {
    const value = values.get(key) || String(least);
    const found = /^(0|[1-9]\d{0,3})$/.test(value) ? Number(value) : -1;
    if (found >= least) return found;
    problems.push(`The link names ${what} that does not exist.`);
    return least;
  };
  const own = (key: string, what: string): string | null => {
    const value = values.get(key) ?? '';
    if (value === '' || escaped(value).length <= LONGEST_OWN) return value || null;
    problems.push(`The link names ${what} is longer than a link can say.`);
    return null;
  };
  const isOn = (key: string, what: string): boolean => choice(key, what, SWITCH, 'off') === 'on';
  const talk = (): Talk | null => {
    const tour = own('tour', 'a tour that');
    if (tour === null) return null;
    return {
      tour,
      step: whole('step', 'a step of a tour', 1),
      shown: whole('shown', 'a part of a step', 0),
      notes: isOn('notes', 'a state of the notes'),
    };
  };
  const titleOf = (id: string): string => dataset.eventById.get(id)?.title ?? id;
  const lanesBy = choice('lanes', 'a kind of lanes', LANES, START.lanesBy);
  const place: ReadersPlace = {
    mode: choice('view', 'a view', MODES, START.mode),
    document: reference(
      'document',
      'a document',
      dataset.documents.keys(),
      (id) => dataset.documents.get(id)?.raw.shortTitle ?? id,
    ),
    event: reference('event', 'an event', dataset.eventById.keys(), titleOf),
    span: readSpan(values, limits, problems),
    spacing: choice('spacing', 'a spacing', SPACINGS, START.spacing),
    lanesBy,
    collapsed: collapsed(lanesBy),
    measure: measure(),
    guide: isOn('guide', 'a state of the guide line'),
    filter: readFilter(values, dataset, limits, problems),
    others: choice('others', 'something to do with other events', OTHERS, START.others),
    about: own('of', 'something for a page to be about that'),
    talk: talk(),
    embed: isOn('embed', 'a way to stand in another page'),
  };
  return { place, problems };
}

function escaped(value: string): string {
  const plain = encodeURIComponent(value).replace(/%(3A|2C|2F)/g, decodeURIComponent);
  // What ends a link in somebody's message does not stand in one of ours.
  return plain.replace(/[!~*'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%2B'));
  } catch {
    return text;
  }
}
