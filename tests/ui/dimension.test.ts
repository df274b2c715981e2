import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import { measured } from '../../src/query/measure.ts';
import { type Viewport, viewport } from '../../src/scene/viewport.ts';
import { instant } from '../../src/time/instant.ts';
import { type Dimension, dimensionOf } from '../../src/ui/chart/dimension.ts';
import { made, tries } from '../scene/make.ts';
import { expression } from '../time/edtf/generate.ts';

const VIEW = defined(viewport(instant(1900), instant(2000), 1000), 'A view');

function between(a: string, b: string, view: Viewport = VIEW): Dimension {
  const [one, other] = made([{ edtf: a }, { edtf: b }]).events;
  const { from, to } = measured(defined(one, 'One'), defined(other, 'Another'));
  return dimensionOf(from, to, view);
}

describe('the dimension line', () => {
  it('has its certain stretch between its possible ones, all near the view', () => {
    fc.assert(
      fc.property(expression, expression, (a, b) => {
        const { certain, possible, ends } = between(a, b);
        for (const { x0, x1 } of [...possible, ...ends, ...(certain === null ? [] : [certain])]) {
          expect(x0).toBeLessThanOrEqual(x1);
          expect(x0).toBeGreaterThanOrEqual(-40);
          expect(x1).toBeLessThanOrEqual(1040);
        }
        if (certain !== null) {
          expect(certain.x0).toBe(ends[0].x1);
          expect(certain.x1).toBe(ends[1].x0);
        }
      }),
      tries(403, 200),
    );
  });

  it('is certain from day to day', () => {
    const { certain, possible, ends } = between('1910-01-01', '1960-01-01');
    expect(certain?.x0).toBeCloseTo(100, 0);
    expect(certain?.x1).toBeCloseTo(600, 0);
    expect(possible).toEqual([]);
    expect(ends.map(({ x0, x1 }) => x1 - x0)).toEqual([0, 0]);
  });

  it('leaves open what the dates leave open', () => {
    const { certain, possible } = between('1910', '196X');
    expect(certain?.x0).toBeCloseTo(110, 0);
    expect(certain?.x1).toBeCloseTo(600, 0);
    expect(possible.map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)])).toEqual([
      [100, 110],
      [600, 700],
    ]);
  });

  it('has nothing certain where either may have come first', () => {
    const { certain, possible } = between('194X', '1945-06');
    expect(certain).toBeNull();
    expect(possible.map(({ x0, x1 }) => [Math.round(x0), Math.round(x1)])).toEqual([[400, 500]]);
  });

  it('reaches past the view where a date sets no bound', () => {
    expect(between('1910-01-01', '[1960..]').possible.at(-1)?.x1).toBe(1040);
  });
});
