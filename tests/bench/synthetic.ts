/**
 * The made-up events that every library in the benchmark is given: the same numbers for all, made in the page
 * from a seed, so that nothing has to be shipped. Days count from 1970-01-01, UTC.
 */
export interface Synthetic {
  readonly count: number;
  /** First day of each event, in rising order. */
  readonly start: Int32Array;
  /** How many days each event lasts: 0 for a moment of one day, 2 or more for a period. */
  readonly days: Uint16Array;
  /** The lane of each event, 0 to 5. */
  readonly lane: Uint8Array;
  /** 1 most, 3 least. */
  readonly importance: Uint8Array;
  /** The middle of the densest cluster, as a day: where the pointer zooms. */
  readonly dense: number;
}

/** The lanes of the made-up events, by number. */
export const LANES = ['Councils', 'Treaties', 'Roads and rails', 'Schools', 'Harvests', 'Letters'] as const;

/** The first day, 1 January 1825, and how many days the starts lie in: two hundred years. */
const FIRST = -52_960;
const RANGE = 73_048;
const CLUSTERS = 24;
/** The shares of events that lie in a cluster, that last, and that lie in their cluster's own lane. */
const CLUSTERED = 0.75;
const PERIODS = 0.2;
const AT_HOME = 0.4;
/** Rows are packed into 20 bits of a sorting key. */
export const MOST = 2 ** 20;

/** Numbers from 0 to 1, 1 left out, the same for the same seed on every machine (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Cluster {
  readonly middle: number;
  /** Days from its first to its last event. */
  readonly width: number;
  readonly lane: number;
}

/** Few wide clusters and many narrow ones, of four days to six years. */
function clusters(next: () => number): readonly Cluster[] {
  return Array.from({ length: CLUSTERS }, (_, index) => ({
    middle: Math.floor(RANGE * (0.04 + 0.92 * next())),
    width: 4 * 2 ** (index % 10),
    lane: Math.floor(next() * LANES.length),
  }));
}

/** From 2 days to 22 years, short ones as often as long ones by ratio; whole numbers, so exact everywhere. */
function lasting(next: () => number): number {
  return Math.floor(2 ** (1 + Math.floor(next() * 12)) * (1 + next()));
}

/**
 * Makes `count` events, up to 2^20, sorted by start, then by end.
 * A fifth are periods; three quarters lie in one of 24 clusters, more in the first of them than in the last.
 */
export function synthetic(count: number, seed = 1949): Synthetic {
  if (!(count >= 1 && count < MOST)) throw new RangeError(`Between 1 and ${MOST - 1} events, not ${count}`);
  const next = random(seed);
  const places = clusters(next);
  const lanes = new Uint8Array(count);
  const importances = new Uint8Array(count);
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const cluster = next() < CLUSTERED ? places[Math.floor(next() ** 2 * CLUSTERS)] : undefined;
    const spread = (next() + next() + next()) / 3 - 0.5;
    const day = cluster === undefined ? next() * RANGE : cluster.middle + spread * cluster.width;
    const days = next() < PERIODS ? lasting(next) : 0;
    const home = next() < AT_HOME ? cluster?.lane : undefined;
    lanes[row] = home ?? Math.floor(next() * LANES.length);
    const weight = next();
    importances[row] = weight < 0.1 ? 1 : weight < 0.4 ? 2 : 3;
    // The sorting key holds day (17 bits), length (14) and row (20): numbers sort faster than objects.
    keys[row] = (Math.min(Math.max(Math.floor(day), 0), RANGE) * 2 ** 14 + days) * MOST + row;
  }
  keys.sort();
  const made = {
    count,
    start: new Int32Array(count),
    days: new Uint16Array(count),
    lane: new Uint8Array(count),
    importance: new Uint8Array(count),
    dense: FIRST + (places[0]?.middle ?? 0),
  };
  keys.forEach((key, at) => {
    const row = key % MOST;
    const packed = Math.floor(key / MOST);
    made.start[at] = FIRST + Math.floor(packed / 2 ** 14);
    made.days[at] = packed % 2 ** 14;
    made.lane[at] = lanes[row] ?? 0;
    made.importance[at] = importances[row] ?? 3;
  });
  return made;
}

const WHAT = ['Bridge', 'Council', 'Market', 'School', 'Treaty', 'Railway', 'Harbour', 'Census', 'Press'];
const DONE = ['opened', 'founded', 'burnt', 'renewed', 'debated', 'moved', 'closed', 'named', 'reported'];
const WHERE = ['by the river', 'in the north', 'at Altay', 'after rain', 'again', 'in Kuldja', 'at dawn'];

/** A title of the length that real ones have on the axis: 13 to 28 letters. The same for the same row. */
export function titleOf(row: number): string {
  const mixed = Math.imul(row + 1, 2654435761) >>> 0;
  const pick = (words: readonly string[], by: number): string =>
    words[Math.floor(mixed / by) % words.length] ?? '';
  return `${pick(WHAT, 1)} ${pick(DONE, 81)} ${pick(WHERE, 6561)}`.slice(0, 28).trimEnd();
}
