import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { openDB } from 'idb';
import { vi } from 'vitest';
import type { Dataset } from '../../../src/dataset/model.ts';
import '../top-layer.ts';

/** What lies in the place of the tray, as it lies there; nothing where there is none. */
export async function onDevice(): Promise<unknown> {
  const database = await openDB('sourceline-tray', 1, {
    upgrade: (made) => void made.createObjectStore('tray'),
  });
  const found: unknown = await database.get('tray', 'tray');
  database.close();
  return found;
}

/** Puts something in the place of the tray. */
export async function putOnDevice(value: unknown): Promise<void> {
  const database = await openDB('sourceline-tray', 1, {
    upgrade: (made) => void made.createObjectStore('tray'),
  });
  await database.put('tray', value, 'tray');
  database.close();
}

/** A visit to a page with a button for the tray, and a Pin button for each event and for the first passage of one. */
export async function visit(change: (dataset: Dataset) => Dataset = (dataset) => dataset) {
  // The tray of a visit is kept in memory: the next visit begins without it, as a page does that is loaded again.
  vi.resetModules();
  const { datasetOf, eventIn, show } = await import('../page.tsx');
  const { PinButton } = await import('../../../src/ui/tray/PinButton.tsx');
  const { TrayButton } = await import('../../../src/ui/tray/TrayButton.tsx');
  const dataset = change(datasetOf());
  const stone = eventIn(datasetOf(), 'first-stone');
  const [passage] = stone.passages;
  const shown = show(
    () => (
      <>
        <TrayButton />
        {dataset.events.map((event) => (
          <section key={event.id} aria-label={event.title}>
            <PinButton event={event} />
          </section>
        ))}
        <section aria-label="A passage">{passage && <PinButton event={stone} passage={passage} />}</section>
      </>
    ),
    dataset,
  );
  const { user, inside } = shown;
  const pinOf = (title: string): HTMLElement => {
    const found = inside.getByRole('region', { name: title }).querySelector('button');
    if (found === null) throw new Error(`${title} has no button`);
    return found;
  };
  return {
    ...shown,
    pinOf,
    /** Pins, or takes out. */
    press: (title: string) => user.click(pinOf(title)),
    /** Opens the tray. */
    tray: async (): Promise<HTMLElement> => {
      await user.click(inside.getByRole('button', { name: /^Tray/ }));
      return screen.findByRole('dialog', { name: 'Tray' });
    },
  };
}
