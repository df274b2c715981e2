import { plainCitation, type Where } from '../../formats/citation/cite.ts';
import { count, dateAndBasis } from '../words.ts';
import type { Found } from './found.ts';

/** The tray as plain text: each pin with its date, the reader's note, its passages and how they are cited. */
export function trayText(all: readonly Found[], where: Where): string {
  const head = `Evidence tray: ${where.title}\n${count(all.length, 'pin')}`;
  return `${[head, ...all.map((found, at) => pinText(found, at, where))].join('\n\n')}\n`;
}

function pinText({ pin, event, passages, lost }: Found, at: number, where: Where): string {
  const named = event === null ? pin.title : `${dateAndBasis(event)}: ${event.title}`;
  const note = pin.note.trim();
  const blocks = [
    lost,
    note === '' ? null : `Note: ${note}`,
    lost === null || pin.passage === null ? null : `“${pin.passage.exact}”`,
    ...passages.map((passage) => `“${passage.raw.exact}”\n${plainCitation(passage, 'chicago-note', where)}`),
  ];
  const under = blocks
    .filter((block) => block !== null)
    .map((block) => block.replace(/^(?=.)/gm, '   '))
    .join('\n\n');
  return `${at + 1}. ${named}${under === '' ? '' : `\n\n${under}`}`;
}
