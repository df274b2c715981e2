/** Chance that anyone can repeat: the same text gives the same draws on every machine. */
export interface Chance {
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
  /** The same things in a drawn order. */
  readonly shuffled: <T>(things: readonly T[]) => T[];
}

/**
 * Draws from mulberry32 (Tommy Ettinger, public domain), begun at the FNV-1a hash of a text. Both need nothing but
 * 32-bit whole numbers, so that no engine can differ. For the order of questions, not for secrets.
 */
export function chanceOf(text: string): Chance {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (n: number): number => Math.floor((next() / 0x1_0000_0000) * n);
  return {
    below,
    shuffled: (things) => {
      const left = [...things];
      const drawn = [];
      while (left.length > 0) drawn.push(...left.splice(below(left.length), 1));
      return drawn;
    },
  };
}
