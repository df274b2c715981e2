import { shorten, textWidth, type Weight } from '../../scene/textwidth.ts';

/** Breaks a text into lines of at most `room` pixels, at most `most` of them; what is too long ends in an ellipsis. */
export function linesOf(
  text: string,
  room: number,
  size: number,
  weight: Weight,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/).filter(Boolean);
  while (rest.length > 0) {
    let taken = 1;
    const line = (count: number): string => rest.slice(0, count).join(' ');
    while (taken < rest.length && textWidth(line(taken + 1), size, weight) <= room) taken++;
    if (lines.length + 1 >= most) taken = rest.length;
    lines.push(shorten(line(taken), room, size, weight) ?? '…');
    rest = rest.slice(taken);
  }
  return lines;
}
