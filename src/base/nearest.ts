/** How many letters must be changed, added or removed to turn one word into another (Levenshtein, 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The name that was probably meant: the one with the fewest letters to change, at most a third of the
 * letters given; null when none is that close. Names longer than 80 letters are not compared.
 */
export function nearest(given: string, names: Iterable<string>): string | null {
  if (given.length > 80) return null;
  let best: string | null = null;
  let least = Math.floor(given.length / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - given.length) >= least || name.length > 80) continue;
    const changes = distance(given, name);
    if (changes < least) [best, least] = [name, changes];
  }
  return best;
}
