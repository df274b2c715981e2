import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import type { Span } from '../../text/codepoints.ts';

/**
 * The words of a passage's document that tell an event's date, in code points: those that carry it in its passages, and
 * other expressions that the date ledger gives a date and to this event. Dates of other events stay: the question may be about them.
 */
export function dateStretches(
  { document }: Pick<Passage, 'document'>,
  event: TimelineEvent,
  ledger: readonly RawLedgerEntry[],
): readonly Span[] {
  const own = event.passages.flatMap((passage) =>
    passage.document === document && passage.raw.dateWords !== undefined ? [passage.raw.dateWords] : [],
  );
  const found = ledger.filter(
    (entry) => entry.document === document.id && entry.event === event.id && entry.edtf != null,
  );
  return joined([...own, ...found]);
}

/** Stretches that touch or overlap as one: how many words a date has would tell something of it. */
function joined(stretches: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || start > last.end) all.push({ start, end });
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return all;
}
