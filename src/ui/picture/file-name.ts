import type { Viewport } from '../../scene/viewport.ts';
import { civil, type Instant } from '../../time/instant.ts';
import { yearWords } from '../../time/words-style.ts';

/** The most letters of a title in a name. */
const LONGEST = 60;

/** Letters and digits of any script, small, without accents, joined by hyphens. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Cut between words where there are several. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST + 1);
  const end = start.lastIndexOf('-');
  return start.slice(0, end > 0 ? end : LONGEST);
}

/** What a picture's file is called: "east-turkistan-in-five-documents-1930-2025.svg". */
export function fileName(title: string, { from, to }: Viewport, format: 'svg' | 'png'): string {
  const years = [from, (to - 1) as Instant].map((at) => plain(yearWords(civil(at).year)));
  const parts = [cut(plain(title)) || 'timeline', ...new Set(years)];
  return `${parts.join('-')}.${format}`;
}
