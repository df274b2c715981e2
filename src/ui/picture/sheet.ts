import type { Dataset } from '../../dataset/model.ts';
import { AXIS } from '../chart/picture.ts';
import { viewWords } from '../chart/view-words.ts';
import { count } from '../words.ts';
import type { Framed } from './framed.ts';
import { linesOf } from './lines.ts';

/** A line of text on the sheet: pixels from the left, and from the top to its baseline. */
interface SheetText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly className: string;
}

/** The sheet that a picture stands on, in pixels. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Where the plot begins, and how high it is with its axis. */
  readonly top: number;
  readonly plot: number;
  /** The stretch of time on it, in words. */
  readonly span: string;
  readonly texts: readonly SheetText[];
}

/** From the sheet's edges to text, and from line to line. */
const [MARGIN, LINE] = [24, 20];
const TITLE = 20;
/** The size of all other text. */
const SMALL = 14;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Lays out the sheet of a picture: what it shows, and what is said about it. */
export function sheetOf({ picture, gutter }: Framed, dataset: Dataset): Sheet {
  const { scene, view } = picture;
  const width = gutter + scene.width;
  const room = width - 2 * MARGIN;
  const plot = scene.height + AXIS;
  const span = viewWords(view);
  const beyond = [
    scene.earlier.count === 0 ? '' : `${scene.earlier.count} earlier`,
    scene.later.count === 0 ? '' : `${scene.later.count} later`,
  ].filter(Boolean);
  const outside = beyond.length === 0 ? '' : `. Not in this picture: ${beyond.join(', ')}`;
  const texts: SheetText[] = [];
  let y = MARGIN;
  const write = (className: string, lines: readonly string[], line: number): void => {
    for (const text of lines) {
      y += line;
      texts.push({ text, x: MARGIN, y, className });
    }
  };
  write('sheet-title', linesOf(dataset.title, room, TITLE, 600), TITLE + 2);
  write('sheet-words', linesOf(`${span}${outside}`, room, SMALL, 400), LINE + 2);
  const top = y + MARGIN;
  y = top + plot + MARGIN / 2;
  write('sheet-words', linesOf(sourceWords(dataset), room, SMALL, 400), LINE);
  write('sheet-words', linesOf(dataset.notice, room, SMALL, 400), LINE);
  return { width, height: Math.ceil(y + MARGIN), top, plot, span, texts };
}

/** Who made what is on the picture. */
function sourceWords({ documents }: Dataset): string {
  const many = documents.size;
  const from = count(many, 'document').replace(/^\S+/, (digits) => NUMBERS[many] ?? digits);
  return `Dates and their certainty as annotated from ${from}.`;
}
