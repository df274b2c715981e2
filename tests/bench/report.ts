import { budget, floorOf, type Promised, type Run, ratio } from './budget.ts';
import { dearest, type Figures, NAMES, quantile, type Steps, total } from './figures.ts';

/** Where and when a run was made. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  readonly browser: string;
  readonly commit: string;
  readonly date: string;
}

const HEAD = [
  'events',
  'library',
  'wheel median',
  'wheel p95',
  'drag median',
  'drag p95',
  'p95 processor',
  'p95 to ours',
  'picture',
  'to ours',
  'longest task',
  'nodes',
  'marks',
  'memory',
] as const;

const ms = (time: number): string => (time < 100 ? time.toFixed(1) : String(Math.round(time)));
const times = (number: number): string => `${number < 10 ? number.toFixed(1) : Math.round(number)}×`;

function cells(steps: Steps | null, late: string): readonly [string, string] {
  return steps === null ? [late, ''] : [ms(quantile(steps.task, 0.5)), ms(quantile(steps.task, 0.95))];
}

/** What stands where a part was not finished, or was never begun because an earlier one was not. */
function lateIn({ unfinished }: Figures, part: 'load' | 'wheel' | 'drag'): string {
  if (unfinished?.part !== part) return unfinished === null ? '' : '–';
  return unfinished.note === '' ? 'not in 60 s' : `not in 60 s (${unfinished.note})`;
}

function row(figures: Figures, run: Run): readonly string[] {
  const ours = run.figures.find((each) => each.library === 'ours' && each.count === figures.count);
  const peer = figures.library !== 'ours' && figures.library !== 'empty';
  const [mine, theirs] = [ours === undefined ? null : dearest(ours, 'task'), dearest(figures, 'task')];
  const [first, second] = [ours?.shown?.picture, figures.shown?.picture];
  const processor = dearest(figures, 'cpu');
  const { counted, shown, weights } = figures;
  const added =
    weights.data === undefined || weights.after === undefined
      ? null
      : total(weights.after) - total(weights.data);
  return [
    figures.library === 'empty' ? '' : String(figures.count),
    NAMES[figures.library],
    ...cells(figures.wheel, lateIn(figures, 'wheel')),
    ...cells(figures.drag, lateIn(figures, 'drag')),
    processor === null ? '' : ms(processor),
    !peer || mine === null || theirs === null ? '' : times(ratio(theirs, mine, floorOf(run))),
    second === undefined ? lateIn(figures, 'load') : ms(second),
    !peer || first === undefined || second === undefined
      ? ''
      : times(ratio(second, first, run.floor.shown?.picture ?? 0)),
    shown === null ? '' : shown.longestTask === 0 ? 'under 50' : ms(shown.longestTask),
    counted === null ? '' : String(counted.nodes),
    counted === null ? '' : `${counted.marks} (${counted.markNodes})`,
    added === null ? '' : `${(added / 2 ** 20).toFixed(1)} MB`,
  ];
}

/** Lines of a table whose columns stand under each other; the first two to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[], left: number): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((each) => each[column]?.length ?? 0)),
  );
  return rows.map((each) =>
    each
      .map((cell, column) =>
        column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

function verdict({ held }: Promised): string {
  return held === null ? 'not measured' : held ? 'held' : 'NOT HELD';
}

/** The whole report, as lines. */
export function report(
  run: Run,
  { cores, processor, node, browser, commit, date }: Machine,
): readonly string[] {
  return [
    `${date}, commit ${commit}, ${cores} cores (${processor}), Node ${node}, Chromium ${browser}`,
    'Times in ms. A step: main-thread work of one turn of the wheel or one move of a drag, and two frames.',
    '',
    ...aligned([HEAD, ...[run.floor, ...run.figures].map((each) => row(each, run))], 2),
    '',
    '“to ours”: how many times our figure, that of the empty page taken off both. Memory: what the page weighs after',
    'all steps more than with the data alone. Marks: what stands for events, and in brackets with all their parts.',
    'Processor: what the steps cost the main thread’s processor alone, which a busy machine does not swell.',
    'Libraries are given the same events, the same room and the same input; vis-timeline has its defaults, with',
    'the lanes as groups and a height, and is told to draw again once it is ready (by itself it waits a second).',
    '',
    ...aligned(
      budget(run).map((each) => [verdict(each), each.sentence, each.figures]),
      3,
    ),
    ...run.growth.map(({ steps, bytes }) => `after ${steps} steps: ${(bytes / 2 ** 20).toFixed(2)} MB`),
  ];
}
