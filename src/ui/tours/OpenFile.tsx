import { useRef, useState } from 'react';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { LONGEST_TOUR, readTourFile } from '../../formats/own-tour.ts';
import { addTour } from './adding.ts';
import { newId } from './making.ts';
import type { ToursKeeper } from './own-tours.ts';

/** Larger files are not even read, in bytes: a character takes three at most, a pair of them four. */
const LARGEST = 3 * LONGEST_TOUR;

interface Props {
  readonly keeper: ToursKeeper;
  readonly onOpened: () => void;
  /** Stands before the button. */
  readonly before: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Takes tours from files, chosen or dropped on what it holds. What cannot be opened is told, file by file. */
export function OpenFile({ keeper, onOpened, before, children }: Props): React.ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [told, setTold] = useState<readonly string[]>([]);
  const open = async (files: readonly File[]): Promise<void> => {
    const sentences: string[] = [];
    for (const file of files) sentences.push(`${file.name}: ${await opened(file, keeper)}`);
    setTold(sentences);
    onOpened();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: The button does the same.
    <div
      className={`takes-files${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void open([...event.dataTransfer.files]);
      }}
    >
      <div className="row">
        {before}
        <button type="button" className="button" onClick={() => input.current?.click()}>
          Open a file…
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".json,application/json"
          aria-label="Files with tours"
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])];
            // So that the same file can be chosen again.
            currentTarget.value = '';
            void open(files);
          }}
        />
        <span className="hint">or drop one here</span>
      </div>
      <div role="status" className="told">
        {told.map((sentence) => (
          <p key={sentence} dir="auto">
            {sentence}
          </p>
        ))}
      </div>
      {children}
    </div>
  );
}

/** Opens a file as a tour; gives what came of it, in a sentence. */
async function opened(file: File, keeper: ToursKeeper): Promise<string> {
  if (file.size > LARGEST) return 'This file is too large for a tour.';
  let text: string;
  try {
    text = await file.text();
  } catch {
    return 'The browser could not read this file. Is it still there?';
  }
  const read = readTourFile(text, newId('own-'));
  if (!read.ok) return read.error;
  const there = keeper.now().tours;
  if (there.some((tour) => sameAs(tour, read.value))) return 'This tour is on your shelf already.';
  const { id } = read.value;
  const taken = !id.startsWith('own-') || there.some((tour) => tour.id === id);
  const tour = taken ? { ...read.value, id: newId('own-') } : read.value;
  const added = addTour(keeper, tour);
  return added.ok ? 'Opened.' : added.error;
}

function sameAs(a: OwnTour, b: OwnTour): boolean {
  return JSON.stringify({ ...a, id: '' }) === JSON.stringify({ ...b, id: '' });
}
