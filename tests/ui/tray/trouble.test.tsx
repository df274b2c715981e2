import { waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onDevice, putOnDevice, visit } from './visit.tsx';

const KEEP = 'The tray works until this page is closed. To keep it, copy it or save it as text.';
const SAVED = /^Saved on this device/;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function refuse(name: string): never {
  throw new DOMException('No', name);
}

/** Each call on the way to the device, failing; gives what mends it. */
const TROUBLES: readonly (readonly [what: string, says: RegExp, spoil: () => () => void])[] = [
  [
    'there is no storage',
    /does not let the page save anything/,
    () => {
      const had = globalThis.indexedDB;
      Reflect.deleteProperty(globalThis, 'indexedDB');
      return () => {
        globalThis.indexedDB = had;
      };
    },
  ],
  [
    'opening is forbidden',
    /does not let the page save anything/,
    () => restoring(vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => refuse('SecurityError'))),
  ],
  [
    'no transaction can begin',
    /could not read or save/,
    () =>
      restoring(
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => refuse('UnknownError')),
      ),
  ],
  [
    'nothing can be read',
    /could not read or save/,
    () => restoring(vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => refuse('DataError'))),
  ],
  [
    'the device is full',
    /There is no room left on this device/,
    () =>
      restoring(
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => refuse('QuotaExceededError')),
      ),
  ],
  [
    'what was written is given up before it is complete',
    /could not read or save/,
    () => {
      const { put } = IDBObjectStore.prototype;
      return restoring(
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function abort(
          this: IDBObjectStore,
          value: unknown,
          key?: IDBValidKey,
        ) {
          const request = put.call(this, value, key);
          request.addEventListener('success', () => this.transaction.abort());
          return request;
        }),
      );
    },
  ],
];

function restoring(spy: { mockRestore: () => void }): () => void {
  return () => spy.mockRestore();
}

describe('where nothing can be saved', () => {
  for (const [what, says, spoil] of TROUBLES) {
    it(`works in memory, says so and how to keep it, and saves when it can: ${what}`, async () => {
      const { press, pinOf, tray, store, user } = await visit();
      await onDevice();
      const mend = spoil();
      await press('Lamp lit');
      await waitFor(() => expect(pinOf('Lamp lit')).toHaveTextContent('Unpin'));
      await waitFor(() => expect(store.getState().notice).toMatch(says));
      const open = await tray();
      expect(within(open).getByText('Not saved.')).toBeInTheDocument();
      expect(within(open).queryByText(SAVED)).not.toBeInTheDocument();
      expect(within(open).getByText(says)).toHaveTextContent(KEEP);
      await user.type(within(open).getByRole('textbox', { name: 'Note' }), 'Still here');
      await user.click(within(open).getByRole('button', { name: 'Copy as text' }));
      await within(open).findByText('1 pin copied.');
      expect(await navigator.clipboard.readText()).toContain('Note: Still here');
      mend();
      await user.click(within(open).getByRole('button', { name: 'Try again' }));
      expect(await within(open).findByText(SAVED)).toBeInTheDocument();
      expect(within(open).queryByText(says)).not.toBeInTheDocument();
      expect(await onDevice()).toMatchObject({ pins: [{ id: 'lamp', note: 'Still here' }] });
    });
  }

  it('does not wait for a device that does not answer', async () => {
    const { press, pinOf, store } = await visit();
    const { open } = IDBFactory.prototype;
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function silent(
      this: IDBFactory,
      name: string,
      version?: number,
    ) {
      const request = open.call(this, name, version);
      request.addEventListener = () => undefined;
      return request;
    });
    await press('Lamp lit');
    const patience = { timeout: 9000 };
    await waitFor(() => expect(store.getState().notice).toMatch(/storage does not answer/), patience);
    expect(pinOf('Lamp lit')).toHaveTextContent('Unpin');
  }, 12_000);
});

describe('what cannot be read', () => {
  it('is told, can be saved as a file, is kept aside, and goes only on request', async () => {
    const lamp = { id: 'lamp', event: 'lamp', title: 'Lamp lit', passage: null, note: 'Mine' };
    await putOnDevice({ version: 1, pins: [lamp, { id: 7, note: 'Half of it' }], aside: ['older'] });
    const { press, tray, user } = await visit();
    await press('Pier open');
    const open = await tray();
    expect(within(open).getByText(/^2 entries of the tray could not be read. They are kept/)).toBeVisible();
    await waitFor(async () =>
      expect(await onDevice()).toMatchObject({
        pins: [lamp, { id: 'open' }],
        aside: ['older', { id: 7, note: 'Half of it' }],
      }),
    );
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.click(within(open).getByRole('button', { name: 'Save what was found' }));
    expect(await blobs[0]?.text()).toContain('"note": "Half of it"');
    await user.click(within(open).getByRole('button', { name: 'Throw it away' }));
    await waitFor(async () => expect(await onDevice()).toMatchObject({ aside: [] }));
    expect(within(open).queryByText(/could not be read/)).not.toBeInTheDocument();
  });

  it('is left alone where a later version wrote it', async () => {
    const later = { version: 2, pins: ['another shape'] };
    await putOnDevice(later);
    const { press, store } = await visit();
    await press('Lamp lit');
    await waitFor(() => expect(store.getState().notice).toMatch(/saved by a later version of this page/));
    expect(await onDevice()).toEqual(later);
  });

  it('is told where there is a database without a place for the tray', async () => {
    (await openDB('sourceline-tray', 1)).close();
    const { press, pinOf, store } = await visit();
    await press('Lamp lit');
    await waitFor(() => expect(store.getState().notice).toMatch(/could not read or save/));
    expect(pinOf('Lamp lit')).toHaveTextContent('Unpin');
  });
});
