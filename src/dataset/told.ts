import { between } from '../time/between.ts';
import type { SourceDocument, TimelineEvent } from './model.ts';

/**
 * How long after an event a document was written, in words: "exactly 75 years, 29 days after it", "90 to 91 years after it
 * began"; with the least and the most that both dates allow, and that a date is not stated, where it is not.
 */
export function toldAfter(event: TimelineEvent, { issued }: SourceDocument): string {
  const found = between(event.date.extent, issued.extent);
  const began = event.kind === 'period' ? 'it began' : 'it';
  const doubt = issued.basis === 'stated' ? '' : '; no date is printed in the document';
  if (found === 'unknown') return `how long after is not known${doubt}`;
  const { words } = found;
  if (words === 'the same day') return `on the same day${doubt}`;
  if (words.endsWith(' either way'))
    return `${words.replace(/ either way$/, '')} before or after ${began}${doubt}`;
  if (words.endsWith(' earlier')) return `${words.replace(/ earlier$/, '')} before ${began}${doubt}`;
  return `${words} after ${began}${doubt}`;
}
