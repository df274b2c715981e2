import type { Dataset } from '../dataset/model.ts';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV injection"), and so does one that
 * begins with apostrophes and then such a sign: taking one away where there is one gives back every cell as it was.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A plain number is none, though it may begin with a sign: a year before our era stays one. */
const NUMBER = /^-?\d+$/;

/** A cell as it is written in a file. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/** What a cell of a file says. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Rows as a file: RFC 4180, every cell in quotation marks, guarded against formulas, with a mark that says UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `"${guarded(cell).replaceAll('"', '""')}"`).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const HEAD = [
  ...[
    'event',
    'title',
    'short title',
    'summary',
    'kind',
    'date (EDTF)',
    'date',
    'how the date is known',
    'date note',
  ],
  ...['lane', 'importance', 'people', 'organisations', 'places'],
  ...['document', 'document title', 'document issued', 'how that is known', 'voice', 'reporting'],
  ...['exact', 'prefix', 'suffix', 'start', 'end', 'date words start', 'date words end', 'supports'],
];

/** The dataset as a table: a row for each passage of each event, so that no sheet holds more than one thing in a cell that is counted. */
export function eventsCsv({ events }: Dataset): string {
  const many = (values: readonly string[] | undefined): string => (values ?? []).join('; ');
  const rows = events.flatMap((event) => {
    const { raw, date, lane } = event;
    const own = [event.id, event.title, event.shortTitle, event.summary, event.kind];
    const dated = [date.edtf, date.words, date.basis, date.note ?? ''];
    const about = [
      lane.id,
      String(event.importance),
      many(raw.people),
      many(raw.organisations),
      many(raw.places),
    ];
    return event.passages.map(({ raw: passage, document, voice, via }) => [
      ...[...own, ...dated, ...about],
      ...[document.id, document.raw.title, document.issued.edtf, document.issued.basis],
      ...[voice.name, via.map(({ name }) => name).join('; ')],
      ...[passage.exact, passage.prefix, passage.suffix, String(passage.start), String(passage.end)],
      ...[
        String(passage.dateWords?.start ?? ''),
        String(passage.dateWords?.end ?? ''),
        many(passage.supports),
      ],
    ]);
  });
  return csvText([HEAD, ...rows]);
}
