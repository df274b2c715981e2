import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budget, floorOf, type Run, ratio } from './budget.ts';
import { type Figures, type Library, quantile } from './figures.ts';
import { report } from './report.ts';

const MACHINE = { cores: 2, processor: 'A', node: '1', browser: '1', commit: 'a', date: '2026-01-01' };

/** A set in which each step cost the same and everything else follows from the numbers given. */
function set(library: Library | 'empty', count: number, step: number, picture: number): Figures {
  const costs = { task: Array<number>(60).fill(step), cpu: Array<number>(60).fill(step) };
  return {
    library,
    count,
    browser: '1',
    shown: { picture, longestTask: 0 },
    wheel: costs,
    drag: costs,
    counted: { nodes: 300, marks: 100, markNodes: 190 },
    weights: {},
    index: { time: 900, longestPiece: 20, bytes: 60 * 2 ** 20 },
    zoomed: 2,
    unfinished: null,
  };
}

const floor = set('empty', 1, 3, 20);
const good: Run = {
  floor,
  figures: [
    set('ours', 1000, 7, 100),
    set('vis', 1000, 25, 500),
    set('ours', 10_000, 7, 100),
    set('vis', 10_000, 300, 5000),
    set('ours', 1_000_000, 9, 900),
  ],
  growth: [0, 1000, 10_000].map((steps) => ({ steps, bytes: 2 ** 26 })),
};

/** The sentences of a run that do not hold. */
const broken = (run: Run): readonly string[] =>
  budget(run).flatMap(({ held, sentence }) => (held === false ? [sentence] : []));

describe('the figures of the benchmark', () => {
  it('say what a share of the steps stay under', () => {
    const costs = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(costs, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        const found = quantile(all, percent / 100);
        expect(all).toContain(found);
        expect(all.filter((cost) => cost <= found).length * 100).toBeGreaterThanOrEqual(percent * all.length);
        expect(all.filter((cost) => cost < found).length * 100).toBeLessThan(percent * all.length);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('are compared with the empty page taken off both', () => {
    expect(floorOf(good)).toBe(3);
    expect(ratio(43, 7, 3)).toBe(10);
    expect(ratio(43, 2, 3)).toBe(400);
  });

  it('hold every sentence of the budget where they keep within it', () => {
    expect(broken(good)).toEqual([]);
    expect(budget(good).every(({ held }) => held === true)).toBe(true);
  });

  it('break the sentence that they go past, and no other', () => {
    const instead = (count: number, step: number, picture: number): Run => ({
      ...good,
      figures: good.figures.map((each) =>
        each.library === 'ours' && each.count === count ? set('ours', count, step, picture) : each,
      ),
    });
    expect(broken(instead(1_000_000, 10.4, 900))).toEqual([expect.stringContaining('at most 10 ms')]);
    expect(broken(instead(1000, 5, 100))).toEqual([expect.stringContaining('at most 1.5 times')]);
    expect(broken(instead(1000, 8, 100))).toEqual([expect.stringContaining('p95 of a step, 1000 events')]);
    expect(broken(instead(10_000, 7, 2000))).toEqual([expect.stringContaining('first picture, 10000')]);
    const grown = good.growth.map(({ steps }) => ({ steps, bytes: 2 ** 26 + steps * 1000 }));
    expect(broken({ ...good, growth: grown })).toEqual([expect.stringContaining('No growth')]);
  });

  it('are not taken for held where nothing was measured', () => {
    expect(budget({ floor, figures: [], growth: [] }).map(({ held }) => held)).toEqual(Array(11).fill(null));
  });

  it('name the part that a library did not finish in time', () => {
    const late: Figures = {
      ...set('vis', 100_000, 0, 0),
      wheel: null,
      drag: null,
      unfinished: { part: 'wheel', note: '12 of 60 steps' },
    };
    const lines = report({ ...good, figures: [...good.figures, late] }, MACHINE);
    expect(lines.filter((line) => line.startsWith('100000 '))).toEqual([
      expect.stringMatching(/not in 60 s \(12 of 60 steps\)/),
    ]);
  });
});
