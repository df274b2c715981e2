import { fail, ok, type Result } from '../base/result.ts';

/** An event or one of its passages that a reader pinned, with enough of it to be known when the data has changed. */
export interface Pin {
  /** The same for the same event or passage, so that nothing is pinned twice. */
  readonly id: string;
  readonly event: string;
  /** The event's title when it was pinned. */
  readonly title: string;
  /** The pinned words; null where the whole event is pinned. */
  readonly passage: { readonly document: string; readonly exact: string } | null;
  readonly note: string;
}

/** What a reader pinned, in the reader's order, and what was in its place but could not be read. */
export interface Tray {
  readonly pins: readonly Pin[];
  readonly aside: readonly unknown[];
}

/** What is done to a tray. Done twice in a row it changes nothing more. */
export type Change = (tray: Tray) => Tray;

export const EMPTY: Tray = { pins: [], aside: [] };

/** How many pins a tray holds, and how long a note may be in UTF-16 units. */
export const MOST = 500;
export const LONGEST_NOTE = 5000;
/** How long any other text of a pin may be: no passage comes near it. */
const LONGEST = 50_000;
const VERSION = 1;

/** Pins something, at a place from 0 or at the end; what is pinned already stays as it is, and a full tray stays full. */
export function pinned(pin: Pin, at = Number.POSITIVE_INFINITY): Change {
  return (tray) => {
    const { pins } = tray;
    if (pins.length >= MOST || pins.some(({ id }) => id === pin.id)) return tray;
    return { ...tray, pins: [...pins.slice(0, at), pin, ...pins.slice(at)] };
  };
}

/** Takes a pin out. */
export function removed(pin: string): Change {
  return (tray) => ({ ...tray, pins: tray.pins.filter(({ id }) => id !== pin) });
}

/** Moves a pin to a place from 0; past an end it goes to that end. */
export function moved(pin: string, to: number): Change {
  return (tray) => {
    const found = tray.pins.find(({ id }) => id === pin);
    if (found === undefined) return tray;
    const others = tray.pins.filter(({ id }) => id !== pin);
    const at = Math.max(0, to);
    return { ...tray, pins: [...others.slice(0, at), found, ...others.slice(at)] };
  };
}

/** Writes a pin's note. A pin that was taken out meanwhile, in another tab perhaps, comes back with it. */
export function noted(pin: Pin, text: string): Change {
  const note = text.slice(0, LONGEST_NOTE);
  return (tray) =>
    tray.pins.some(({ id }) => id === pin.id)
      ? { ...tray, pins: tray.pins.map((each) => (each.id === pin.id ? { ...each, note } : each)) }
      : pinned({ ...pin, note })(tray);
}

/** Throws away what could not be read. */
export const discarded: Change = (tray) => ({ ...tray, aside: [] });

/** A tray as it is stored. */
export function stored({ pins, aside }: Tray): object {
  return { version: VERSION, pins, aside };
}

/**
 * Reads what `stored` wrote, or whatever else lies in its place. Each entry that is no pin, or is there twice, goes
 * aside untouched. Fails only for a tray of a later version, which must not be written over.
 */
export function readTray(raw: unknown): Result<Tray, 'later version'> {
  if (raw === undefined) return ok(EMPTY);
  if (!isRecord(raw) || !Array.isArray(raw['pins'])) return ok({ pins: [], aside: [raw] });
  const { version } = raw;
  if (typeof version === 'number' && version > VERSION) return fail('later version');
  const pins: Pin[] = [];
  const aside: unknown[] = Array.isArray(raw['aside']) ? [...raw['aside']] : [];
  const seen = new Set<string>();
  for (const each of raw['pins'] as readonly unknown[]) {
    const pin = pinIn(each);
    if (pin === null || seen.has(pin.id) || pins.length >= MOST) aside.push(each);
    else {
      seen.add(pin.id);
      pins.push(pin);
    }
  }
  return ok({ pins, aside });
}

function pinIn(raw: unknown): Pin | null {
  if (!isRecord(raw)) return null;
  const { id, event, title, note, passage } = raw;
  if (!isText(id) || id === '' || !isText(event) || !isText(title)) return null;
  if (!isText(note) || note.length > LONGEST_NOTE) return null;
  if (passage === null) return { id, event, title, passage, note };
  if (!isRecord(passage)) return null;
  const { document, exact } = passage;
  return isText(document) && isText(exact) ? { id, event, title, passage: { document, exact }, note } : null;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null;
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length <= LONGEST;
}
