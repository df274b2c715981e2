/** What the page weighed at one moment, everything closed and what is garbage collected. */
export interface Sample {
  /** Minutes since all of the page has been seen once, and the soak began. */
  readonly at: number;
  /** Bytes that JavaScript uses. */
  readonly heap: number;
  /** Nodes of all documents, those outside of a document counted. */
  readonly nodes: number;
  /** Listeners for events. */
  readonly listeners: number;
}

/** How fast something grows, for one minute, and what that is compared with. */
interface Growth {
  readonly perMinute: number;
  readonly most: number;
}

/** What became of the page's weight after the warm-up. */
export interface Weight {
  /** How many samples it was judged by. */
  readonly samples: number;
  /** In kB of 1000 bytes. */
  readonly heap: Growth;
  readonly nodes: Growth;
  readonly listeners: Growth;
}

/** Code is fetched, compiled and made fast in this time, in minutes; that is growth, and no leak. */
export const WARM_UP = 2;
/** A line through fewer samples, of five minutes, mostly shows the end of the warm-up and the scatter. */
export const FEWEST = 20;

/**
 * How much may be gained in a minute. A minute has some hundred actions, and a thing that leaks leaks each time it is
 * done: one view of the least, opened again, leaves more nodes than this. What is below it is the browser's: it tidies
 * up when it likes, and a sample taken before that is a few nodes high; and it keeps some words of a field that was
 * written in, to undo that, two or three nodes a minute until it has kept a thousand steps.
 */
const MOST = { heap: 50, nodes: 10, listeners: 1 } as const;

/** The slope of the straight line through points by least squares, in units of y for one of x; not a number for fewer than two. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const [over, under] = points.reduce(
    ([above, below], point) => [above + (point[0] - x) * (point[1] - y), below + (point[0] - x) ** 2],
    [0, 0],
  );
  return over / under;
}

/** How the page's weight went after the warm-up; null where there are too few samples to tell. */
export function weightOf(samples: readonly Sample[]): Weight | null {
  const warm = samples.filter(({ at }) => at >= WARM_UP);
  if (warm.length < FEWEST) return null;
  const growth = (of: 'heap' | 'nodes' | 'listeners', unit: number): Growth => ({
    perMinute: slopeOf(warm.map((sample) => [sample.at, sample[of] / unit])),
    most: MOST[of],
  });
  return {
    samples: warm.length,
    heap: growth('heap', 1000),
    nodes: growth('nodes', 1),
    listeners: growth('listeners', 1),
  };
}

/** Whether it grows by less than it may. */
export function holds({ perMinute, most }: Growth): boolean {
  return perMinute < most;
}

/** A growth for people: "+12.3 kB a minute". */
export function growthWords({ perMinute }: Growth, unit: string): string {
  const rounded = perMinute.toFixed(1).replace('-', '−');
  return `${perMinute >= 0 ? '+' : ''}${rounded} ${unit} a minute`;
}
