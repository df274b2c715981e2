import type { TimelineEvent } from '../../dataset/model.ts';
import type { Paragraph, Quoted } from './pieces.ts';

/** A note in the margin: an event, and where the words begin that it rests on. */
export interface Note {
  readonly event: TimelineEvent;
  readonly start: number;
}

/**
 * The notes of each paragraph, in the order of the text: one for every event whose words begin there, however many
 * of its passages do. Words that begin between paragraphs belong to the next one.
 */
export function notesOf(
  paragraphs: readonly Paragraph[],
  quoted: readonly Quoted[],
): readonly (readonly Note[])[] {
  const notes: Note[][] = paragraphs.map(() => []);
  for (const { event, start } of [...quoted].sort((a, b) => a.start - b.start)) {
    const index = paragraphs.findIndex(({ end }) => start < end);
    const here = notes[index];
    if (here === undefined || here.some((note) => note.event === event)) continue;
    here.push({ event, start: Math.max(start, paragraphs[index]?.start ?? start) });
  }
  return notes;
}

interface Wanted {
  readonly top: number;
  readonly height: number;
}

/**
 * Where notes are set so that none lies on another: in their order, at least `gap` apart, none above `least`, and all
 * together as near as can be to where each wants to be. Any heights and tops are possible; nothing fails.
 */
export function settled(wanted: readonly Wanted[], gap: number, least = 0): readonly number[] {
  let before = 0;
  const offsets: number[] = [];
  // Without the heights of the notes before it, each note only has to stand no higher than the one before.
  const blocks: { sum: number; size: number }[] = [];
  for (const { top, height } of wanted) {
    offsets.push(before);
    let block = { sum: top - before, size: 1 };
    let last = blocks.at(-1);
    while (last !== undefined && last.sum / last.size > block.sum / block.size) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
    before += height + gap;
  }
  const levels = blocks.flatMap(({ sum, size }) => Array<number>(size).fill(Math.max(least, sum / size)));
  return offsets.map((offset, index) => offset + (levels[index] ?? 0));
}
