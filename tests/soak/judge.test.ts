import { describe, expect, it } from 'vitest';
import { random } from '../bench/synthetic.ts';
import { growthWords, holds, type Sample, slopeOf, WARM_UP, weightOf } from './judge.ts';

/** Ten minutes of samples, one each fifteen seconds. */
function series(of: (at: number, n: number) => Omit<Sample, 'at'>, minutes = 10): readonly Sample[] {
  return Array.from({ length: minutes * 4 }, (_, n) => {
    const at = (n + 1) / 4;
    return { at, ...of(at, n) };
  });
}

/** What a page weighs that leaks nothing: code that is fetched at first, and samples that scatter. */
function sound(seed: number): (at: number) => Omit<Sample, 'at'> {
  const share = random(seed);
  return (at) => ({
    heap: 12e6 + 3e6 * Math.min(at / WARM_UP, 1) + 80e3 * (share() - 0.5),
    nodes: 3646 + (share() < 0.1 ? 30 : 0),
    listeners: 568,
  });
}

const verdict = (samples: readonly Sample[]): readonly boolean[] => {
  const weight = weightOf(samples);
  return weight === null ? [] : [weight.heap, weight.nodes, weight.listeners].map(holds);
};

describe('the slope', () => {
  it('is that of the line through points on a line', () => {
    expect(
      slopeOf([
        [1, 5],
        [2, 3],
        [4, -1],
      ]),
    ).toBeCloseTo(-2, 12);
  });

  it('is the one with the least squares', () => {
    // Worked by hand: the mean of x is 1, of y 2; (-1)(-2) + 0 + (1)(2) over 2 is 2 for 0, 2, 4; the third point 1 higher adds 1/2.
    expect(
      slopeOf([
        [0, 0],
        [1, 2],
        [2, 5],
      ]),
    ).toBeCloseTo(2.5, 12);
  });

  it('is no number where there is no line', () => {
    expect(slopeOf([[1, 5]])).toBeNaN();
    expect(holds({ perMinute: Number.NaN, most: 50 })).toBe(false);
  });
});

describe('the judge', () => {
  it.each([1, 2, 3, 4, 5])('lets a page pass that grows while it warms up and then no more: %i', (seed) => {
    expect(verdict(series(sound(seed)))).toEqual([true, true, true]);
  });

  it.each([
    ['60 kB a minute', { heap: 60e3, nodes: 0, listeners: 0 }, [false, true, true]],
    [
      '20 nodes outside of the document a minute',
      { heap: 4e3, nodes: 20, listeners: 0 },
      [true, false, true],
    ],
    ['2 listeners a minute', { heap: 1e3, nodes: 0, listeners: 2 }, [true, true, false]],
    ['all of them', { heap: 200e3, nodes: 2400, listeners: 120 }, [false, false, false]],
  ])('finds a leak of %s', (_, leak, found) => {
    const page = sound(7);
    const leaking = series((at) => {
      const { heap, nodes, listeners } = page(at);
      return {
        heap: heap + at * leak.heap,
        nodes: nodes + Math.floor(at * leak.nodes),
        listeners: listeners + Math.floor(at * leak.listeners),
      };
    });
    expect(verdict(leaking)).toEqual(found);
  });

  it('finds a leak that begins late', () => {
    const page = sound(3);
    const late = series((at) => ({ ...page(at), nodes: 3646 + (at > 8 ? Math.floor((at - 8) * 200) : 0) }));
    expect(verdict(late)).toEqual([true, false, true]);
  });

  it('says nothing of a run that is too short to tell', () => {
    expect(weightOf(series(sound(1), 3))).toBeNull();
    expect(weightOf([])).toBeNull();
  });

  it('does not count the warm-up', () => {
    expect(weightOf(series(sound(1)))?.samples).toBe(33);
  });
});

it('says which way something goes', () => {
  expect(growthWords({ perMinute: 12.34, most: 50 }, 'kB')).toBe('+12.3 kB a minute');
  expect(growthWords({ perMinute: -0.26, most: 10 }, 'nodes')).toBe('−0.3 nodes a minute');
});
