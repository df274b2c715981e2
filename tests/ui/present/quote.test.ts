import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/base/assert.ts';
import type { TimelineEvent } from '../../../src/dataset/model.ts';
import type { RawLedgerEntry, RawTimeline } from '../../../src/dataset/raw.ts';
import { resolve } from '../../../src/dataset/resolve.ts';
import { cutAt } from '../../../src/text/cuts.ts';
import { dateStretches } from '../../../src/ui/present/dates-left-out.ts';
import { looksOf, sentenceOf } from '../../../src/ui/present/quote.ts';

const read = (file: string): string => readFileSync(`data/${file}`, 'utf8');
const timeline = JSON.parse(read('timeline.json')) as RawTimeline;
const { expressions } = JSON.parse(read('date-ledger.json')) as { expressions: readonly RawLedgerEntry[] };
const texts = Object.fromEntries(timeline.documents.map(({ id, file }) => [id, read(file ?? '')]));
const dataset = resolve({ timeline, texts });
const eventOf = (id: string): TimelineEvent => defined(dataset.eventById.get(id), `No event ${id}`);

/** A passage's sentence with its words in brackets, `_` for what is left out, `*` around what differs. */
function drawn(id: string, at: number, leftOut: boolean, beside: readonly [string, number] | null): string {
  const event = eventOf(id);
  const passage = defined(event.passages[at], 'No such passage');
  const other = beside === null ? null : defined(eventOf(beside[0]).passages[beside[1]], 'No such passage');
  const { whole } = sentenceOf(passage, other !== null);
  const spans = leftOut ? dateStretches(passage, event, expressions) : [];
  return cutAt(passage.document.text, whole.start, whole.end, looksOf(passage, spans, other))
    .map(({ text, within }) => {
      const is = (look: string): boolean => within.some((each) => each.look === look);
      const words = is('left-out') ? '_' : is('differs') ? `*${text}*` : text;
      return is('quote') ? `[${words}]` : words;
    })
    .join('')
    .replaceAll('][', '');
}

describe('a passage on a slide', () => {
  it('stands in its sentence, and beside another in its own words alone', () => {
    expect(drawn('campaign-launched', 0, false, null)).toMatch(
      /^Following .+ in 2013, \[the PRC launched the ongoing genocide in May 2014\], and since then.+\.$/,
    );
    expect(drawn('campaign-launched', 0, false, ['xi-rise', 0])).toMatch(/^\[the PRC .+ May 2014\]$/);
  });

  it('is silent about the words that carry the date, and about what the ledger gives to the event, when asked to be', () => {
    expect(drawn('campaign-launched', 0, true, null)).toContain(
      '[the PRC launched the ongoing genocide in _]',
    );
    for (const event of dataset.events) {
      for (const [at, { raw }] of event.passages.entries()) {
        if (raw.dateWords === undefined) continue;
        const words = event.passages[at]?.document.text.slice(raw.dateWords.start, raw.dateWords.end) ?? '';
        expect(drawn(event.id, at, true, null), event.id).toContain('_');
        expect(drawn(event.id, at, true, null).match(/\[(.*)\]/s)?.[1], event.id).not.toContain(words);
      }
    }
  });

  it('marks what the other passage has not', () => {
    const drawnBeside = drawn('invasion-october-1949', 0, false, ['invasion-october-1949', 1]);
    expect(drawnBeside).toContain('October 12, 1949');
    expect(drawnBeside).toMatch(/\*[^*]*Soviet[^*]*\*/);
    expect(drawnBeside).not.toMatch(/\*[^*]*October[^*]*\*/);
  });
});
