import { random } from '../bench/synthetic.ts';

/** Choices that are the same for the same seed. */
export interface Chance {
  /** From 0 to 1, 1 left out. */
  readonly share: () => number;
  /** A whole number from the first to the last, both meant. */
  readonly whole: (from: number, to: number) => number;
  readonly oneOf: <const T extends readonly unknown[]>(these: T) => T[number];
  /** True in so many of 1 cases. */
  readonly often: (share: number) => boolean;
}

/** The choices of one action: they do not depend on what the actions before it found, so that a run can be played again. */
export function chanceOf(seed: number, action: number): Chance {
  const share = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(action + 1, 0x85ebca6b));
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    whole,
    oneOf: (these) => these[whole(0, these.length - 1)],
    often: (of) => share() < of,
  };
}

/** One of several by its weight, for a number from 0 to 1. */
export function weighted<T extends { readonly weight: number }>(all: readonly [T, ...T[]], share: number): T {
  let left = share * all.reduce((sum, { weight }) => sum + weight, 0);
  for (const each of all) {
    left -= each.weight;
    if (left < 0) return each;
  }
  return all[0];
}
