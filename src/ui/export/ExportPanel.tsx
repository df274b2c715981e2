import { useState } from 'react';
import type { Dataset } from '../../dataset/model.ts';
import type { Shipped } from '../../dataset/raw.ts';
import { whereNow } from '../cite/where.ts';
import { saveFile } from '../save-file.ts';
import { useApp } from '../store-context.ts';
import { TakeIt } from './TakeIt.tsx';

/** A file that the dataset can be taken along as. */
interface Format {
  readonly name: string;
  readonly what: string;
  readonly file: string;
  readonly type: string;
  readonly write: (dataset: Dataset) => Promise<string>;
}

const FORMATS: readonly Format[] = [
  {
    name: 'Dataset (JSON)',
    what: 'Everything in one file, with the documents’ texts: for another copy of this app, or a program of your own.',
    file: 'timeline.json',
    type: 'application/json',
    write: async () => (await import('../../formats/dataset-json.ts')).datasetJson(shippedInPage()),
  },
  {
    name: 'Table (CSV)',
    what: 'A row for each passage: for a spreadsheet.',
    file: 'timeline.csv',
    type: 'text/csv;charset=utf-8',
    write: async (dataset) => (await import('../../formats/csv.ts')).eventsCsv(dataset),
  },
  {
    name: 'Web Annotations (JSON-LD)',
    what: 'The passages with their places in the documents: for annotation tools.',
    file: 'annotations.jsonld',
    type: 'application/ld+json',
    write: async (dataset) => {
      const { url } = whereNow(dataset.title);
      const base = url === null ? null : url.replace(/[^/]*$/, '');
      return (await import('../../formats/web-annotation.ts')).webAnnotations(dataset, base);
    },
  },
  {
    name: 'TimelineJS (JSON)',
    what: 'The events as slides for TimelineJS3; what it has no place for rides along.',
    file: 'timelinejs.json',
    type: 'application/json',
    write: async (dataset) => (await import('../../formats/timelinejs.ts')).timelineJs(dataset),
  },
  {
    name: 'TimelineJS sheet (CSV)',
    what: 'The same as a sheet to upload.',
    file: 'timelinejs.csv',
    type: 'text/csv;charset=utf-8',
    write: async (dataset) => (await import('../../formats/timelinejs.ts')).timelineJsSheet(dataset),
  },
];

/** The dataset as the page carries it, unread. */
function shippedInPage(): Shipped {
  const text = document.getElementById('shipped')?.textContent;
  if (text === null || text === undefined) throw new Error('This page does not carry the dataset.');
  return JSON.parse(text) as Shipped;
}

/** The data to take along, in the formats of others. Each is made when it is asked for. */
export function ExportPanel(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const [said, setSaid] = useState('');
  const save = async ({ write, file, type }: Format): Promise<void> => {
    try {
      saveFile(new Blob([await write(dataset)], { type }), file);
      setSaid(`Handed to your browser to save: ${file}.`);
    } catch (fault) {
      setSaid(`${file} could not be made. ${fault instanceof Error ? fault.message : ''}`.trim());
    }
  };
  return (
    <>
      <ul className="exports">
        <TakeIt onSaid={setSaid} />
        {FORMATS.map((format) => (
          <li key={format.name}>
            <span>
              <strong>{format.name}</strong>
              <span className="quiet">{format.what}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={`Save ${format.name}`}
              onClick={() => void save(format)}
            >
              Save
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="quiet">
        {said}
      </p>
    </>
  );
}
