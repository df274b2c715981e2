import { dearest, type Figures, quantile, steps } from './figures.ts';
import type { Weighing } from './growth.ts';

/** One sentence of what is promised, and whether this run bears it out; null when it was not measured. */
export interface Promised {
  readonly sentence: string;
  readonly held: boolean | null;
  readonly figures: string;
}

/** All that one run measured. */
export interface Run {
  readonly floor: Figures;
  readonly figures: readonly Figures[];
  readonly growth: readonly Weighing[];
}

const MILLION = 1_000_000;
/** So much more after ten thousand steps than after the first thousand is no growth, in bytes. */
const GROWTH = 2 * 2 ** 20;
const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;

/** The dearer of wheel and drag, by the time of the main thread's tasks; null when not all of it was measured. */
const p95 = (figures: Figures | undefined): number | null =>
  figures === undefined ? null : dearest(figures, 'task');

/** The middle cost of a step on an empty page: it is the same for everybody and belongs to the measuring. */
export function floorOf({ floor }: Pick<Run, 'floor'>): number {
  return quantile(steps(floor)?.task ?? [], 0.5);
}

/** How many times as much as ours, the floor taken off both; ours counts as a tenth of a millisecond at least. */
export function ratio(theirs: number, ours: number, floor: number): number {
  return (theirs - floor) / Math.max(ours - floor, 0.1);
}

function perStep({ figures }: Run): Promised {
  const found = figures.flatMap((each) => {
    const cost = each.library === 'ours' ? p95(each) : null;
    return cost === null ? [] : [{ count: each.count, cost }];
  });
  return {
    sentence: 'A zoom or pan step, p95: at most 10 ms at every size',
    held: found.length === 0 ? null : found.every(({ cost }) => cost <= 10),
    figures: found.map(({ count, cost }) => `${count}: ${ms(cost)}`).join(', '),
  };
}

/** A sentence about one figure, or about none when it was not measured. */
function said(sentence: string, figure: number | null | undefined, most: number, words: string): Promised {
  if (figure === null || figure === undefined) return { sentence, held: null, figures: '' };
  return { sentence, held: figure <= most, figures: words };
}

function times(run: Run, count: number, least: number, what: 'step' | 'picture'): Promised {
  const of = (library: Figures['library']): Figures | undefined =>
    run.figures.find((each) => each.library === library && each.count === count);
  const cost = (figures: Figures | undefined): number | null =>
    what === 'step' ? p95(figures) : (figures?.shown?.picture ?? null);
  const floor = what === 'step' ? floorOf(run) : (run.floor.shown?.picture ?? 0);
  const [ours, theirs] = [cost(of('ours')), cost(of('vis'))];
  const name = what === 'step' ? 'p95 of a step' : 'Time to first picture';
  const sentence = `${name}, ${count} events: at most 1/${least} of vis-timeline’s, floor taken off both`;
  if (ours === null || theirs === null) return { sentence, held: null, figures: '' };
  const found = ratio(theirs, ours, floor);
  return { sentence, held: found >= least, figures: `1/${found.toFixed(1)} (${ms(ours)}, ${ms(theirs)})` };
}

/** Compares a run with each sentence of the budget, in its order. */
export function budget(run: Run): readonly Promised[] {
  const ours = run.figures.filter(({ library }) => library === 'ours');
  const large = ours.find(({ count }) => count === MILLION);
  const [thousand, million] = [p95(ours.find(({ count }) => count === 1000)), p95(large)];
  const slower = thousand === null || million === null ? null : million / thousand;
  const { index, shown } = large ?? { index: null, shown: null };
  const longest = index === null || shown == null ? null : Math.max(index.longestPiece, shown.longestTask);
  const marks = ours.flatMap(({ counted }) => counted?.marks ?? []);
  const most = marks.length === 0 ? null : Math.max(...marks);
  const [, first] = run.growth;
  const last = run.growth.at(-1);
  const grown = first === undefined || last === undefined ? null : last.bytes - first.bytes;
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  return [
    perStep(run),
    said(
      'The same at 1,000,000: at most 1.5 times that at 1,000',
      slower,
      1.5,
      `${slower?.toFixed(2)} times`,
    ),
    times(run, 1000, 5, 'step'),
    times(run, 10_000, 40, 'step'),
    times(run, 1000, 5, 'picture'),
    times(run, 10_000, 5, 'picture'),
    said('Index of 1,000,000: at most 1 s', index?.time, 1000, ms(index?.time ?? 0)),
    said('The page never blocked for 50 ms while it loads 1,000,000', longest, 50, ms(longest ?? 0)),
    said('Index of 1,000,000: at most 64 MB', index?.bytes, 64 * 2 ** 20, megabytes(index?.bytes ?? 0)),
    said('Under 200 marks on a screen', most, 199, `${most}`),
    said('No growth of memory over 10,000 steps', grown, GROWTH, `${megabytes(grown ?? 0)} since step 1,000`),
  ];
}
