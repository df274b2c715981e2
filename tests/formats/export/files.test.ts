import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse, csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../../src/dataset/build.ts';
import type { RawTimeline } from '../../../src/dataset/raw.ts';
import { csvText, eventsCsv, guarded, unguarded } from '../../../src/formats/csv.ts';
import { datasetJson } from '../../../src/formats/dataset-json.ts';
import { project } from '../citation/passages.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const timeline: RawTimeline = JSON.parse(readFileSync(path.join(data, 'timeline.json'), 'utf8'));
const texts = Object.fromEntries(
  timeline.documents.map(({ id, file }) => [id, readFileSync(path.join(data, file ?? ''), 'utf8')]),
);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const passages = project.events.flatMap((event) => event.passages.map((passage) => ({ event, passage })));

describe('the dataset in one file', () => {
  it('comes back through the one door without a fault, the same', () => {
    const bytes = new Uint8Array(new TextEncoder().encode(datasetJson({ timeline, texts })));
    const built = build([{ path: 'timeline.json', bytes, sha256: hash(datasetJson({ timeline, texts })) }], {
      hash,
    });
    expect(built.ok ? [] : built.error).toEqual([]);
    if (!built.ok) return;
    expect(built.value.shipped.timeline.events).toEqual(timeline.events);
    expect(built.value.shipped.timeline.tours).toEqual(timeline.tours);
    expect(built.value.shipped.timeline.disagreements).toEqual(timeline.disagreements);
    expect(built.value.shipped.texts).toEqual(texts);
    expect(datasetJson({ timeline, texts })).not.toContain('"file":');
  });
});

describe('the dataset in one file, where a text is missing,', () => {
  it('carries an empty one', () => {
    const { documents, $schema } = JSON.parse(datasetJson({ timeline, texts: {} }));
    expect(documents.map(({ text }: { text: string }) => text)).toEqual(timeline.documents.map(() => ''));
    expect($schema).toBeUndefined();
  });
});

describe('the table', () => {
  it('has a row for each passage, with the words as they are', () => {
    const rows = csvParse(eventsCsv(project).replace(/^\uFEFF/, ''));
    expect(rows.length).toBe(passages.length);
    passages.forEach(({ event, passage }, at) => {
      const row = rows[at];
      expect(unguarded(row?.['exact'] ?? '')).toBe(passage.raw.exact);
      expect(row?.['event']).toBe(event.id);
      expect(unguarded(row?.['date (EDTF)'] ?? '')).toBe(event.date.edtf);
      expect(row?.['how the date is known']).toBe(event.date.basis);
      expect([Number(row?.['start']), Number(row?.['end'])]).toEqual([passage.raw.start, passage.raw.end]);
    });
  });

  it('has each fact under its own head, and says many things in one cell only where nobody counts them', () => {
    const read = csvParse(eventsCsv(project).replace(/^\uFEFF/, ''));
    passages.forEach(({ event, passage }, at) => {
      const many = (values: readonly string[] | undefined) => (values ?? []).join('; ');
      const { raw, document } = passage;
      const cells = Object.entries(read[at] ?? {}).map(([head, cell]) => [head, unguarded(cell)]);
      expect(Object.fromEntries(cells)).toEqual({
        event: event.id,
        title: event.title,
        'short title': event.shortTitle,
        summary: event.summary,
        kind: event.kind,
        'date (EDTF)': event.date.edtf,
        date: event.date.words,
        'how the date is known': event.date.basis,
        'date note': event.date.note ?? '',
        lane: event.lane.id,
        importance: String(event.importance),
        people: many(event.raw.people),
        organisations: many(event.raw.organisations),
        places: many(event.raw.places),
        document: document.id,
        'document title': document.raw.title,
        'document issued': document.issued.edtf,
        'how that is known': document.issued.basis,
        voice: passage.voice.name,
        reporting: many(passage.via.map(({ name }) => name)),
        exact: raw.exact,
        prefix: raw.prefix,
        suffix: raw.suffix,
        start: String(raw.start),
        end: String(raw.end),
        'date words start': String(raw.dateWords?.start ?? ''),
        'date words end': String(raw.dateWords?.end ?? ''),
        supports: many(raw.supports),
      });
    });
  });

  it('joins several voices that are reported, and leaves empty what an event does not say', () => {
    const [event] = project.events;
    const [passage] = event?.passages ?? [];
    if (event === undefined || passage === undefined) throw new Error('The collection has events');
    const { people, ...raw } = event.raw;
    const via = [passage.voice, passage.voice];
    const odd = { ...event, raw: raw as typeof event.raw, passages: [{ ...passage, via }] };
    const [row] = csvParse(eventsCsv({ ...project, events: [odd] }).replace(/^\uFEFF/, ''));
    expect(row?.['reporting']).toBe(`${passage.voice.name}; ${passage.voice.name}`);
    expect(row?.['people']).toBe('');
  });

  it('takes an apostrophe away only where one was put', () => {
    expect(['=a', "'=a", "''=a", "'a", 'a'].map(unguarded)).toEqual(['=a', '=a', "'=a", "'a", 'a']);
  });

  it('gives back every cell, and none is a formula to a spreadsheet', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\t', '\r', '\n', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = csvParseRows(csvText(rows).replace(/^\uFEFF/, ''));
        expect(read.map((row) => row.map(unguarded))).toEqual(rows);
        for (const each of read.flat()) expect(each).not.toMatch(/^(?!-\d+$)[=+\-@\t\r]/);
      }),
      { seed: 5, numRuns: 500 },
    );
    expect(guarded('=SUM(A1)')).toBe("'=SUM(A1)");
    expect(guarded("it's")).toBe("it's");
    expect([guarded('-44'), guarded('-44+1'), guarded("'-44")]).toEqual(['-44', "'-44+1", "''-44"]);
  });
});
