import { Suspense, use } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { CLASS, loadLedger } from '../date-ledger.ts';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';

/** Every expression of every document in its sentence, and what became of it. */
export function Ledger(): React.ReactNode {
  const documents = useApp((state) => state.dataset.documents);
  return (
    <Suspense fallback={<p>Loading the list …</p>}>
      {[...documents.values()].map((document) => (
        <Table key={document.id} document={document} />
      ))}
    </Suspense>
  );
}

function Table({ document }: { readonly document: SourceDocument }): React.ReactNode {
  const entries = use(loadLedger()).filter((entry) => entry.document === document.id);
  const used = entries.filter((entry) => entry.event != null || entry.issued === true).length;
  return (
    <details>
      <summary>
        {document.raw.shortTitle}: {count(entries.length, 'expression')}, {used} used, {entries.length - used}{' '}
        set aside
      </summary>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">The words in their place</th>
            <th scope="col">Kind</th>
            <th scope="col">What became of them</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.start}>
              <td>
                <InPlace document={document} entry={entry} />
              </td>
              <td>{CLASS[entry.class]}</td>
              <td>
                <Use entry={entry} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** How many code points of the sentence are shown at each side. */
const AROUND = 60;

interface EntryProps {
  readonly document: SourceDocument;
  readonly entry: RawLedgerEntry;
}

function InPlace({ document: { text, raw }, entry: { start, end } }: EntryProps): React.ReactNode {
  const sentence = sentenceAround(text, start, end);
  const from = wordFrom(text.slice(sentence.start, start), start);
  const to = wordTo(text.slice(end, sentence.end), end);
  return (
    <q lang={raw.language} dir="auto">
      {from > sentence.start && '… '}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < sentence.end && ' …'}
    </q>
  );
}

/** Where to begin: at most `AROUND` before `at`, at the start of a word. */
function wordFrom(before: string, at: number): number {
  const all = Array.from(before);
  if (all.length <= AROUND) return at - all.length;
  const kept = all
    .slice(-AROUND)
    .join('')
    .replace(/^\S*\s+/, '');
  return at - Array.from(kept).length;
}

/** Where to stop: at most `AROUND` after `at`, at the end of a word. */
function wordTo(after: string, at: number): number {
  const all = Array.from(after);
  if (all.length <= AROUND) return at + all.length;
  const kept = all
    .slice(0, AROUND)
    .join('')
    .replace(/\s+\S*$/, '');
  return at + Array.from(kept).length;
}

function Use({ entry }: { readonly entry: RawLedgerEntry }): React.ReactNode {
  const event = useApp((state) =>
    entry.event == null ? undefined : state.dataset.eventById.get(entry.event),
  );
  const edtf = entry.edtf == null ? null : <code>{entry.edtf}</code>;
  if (event !== undefined) {
    return (
      <>
        <a href={`#event=${event.id}`}>{event.title}</a> {edtf}
      </>
    );
  }
  if (entry.issued === true) return <>The document’s own date of issue {edtf}</>;
  return (
    <>
      {entry.reason} {edtf}
    </>
  );
}
