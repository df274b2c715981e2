import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../top-layer.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

const NAME = 'Remove everything that is kept on this device';

/** A visit with so much in the tray; letters are keys unless that is turned off. */
async function visit(pins: number, letters = true) {
  // What is kept lies in modules too: the next visit begins without it.
  vi.resetModules();
  const { datasetOf, show } = await import('../page.tsx');
  const { Removal } = await import('../../../src/ui/about/Removal.tsx');
  const { keeper, pinOf, useTray } = await import('../../../src/ui/tray/tray.ts');
  const { setLetters } = await import('../../../src/ui/chart/letter-keys.ts');
  const dataset = datasetOf();
  const kept = await keeper();
  for (const event of dataset.events.slice(0, pins)) await kept.pin(pinOf(event));
  setLetters(letters);
  const shown = show(() => <Removal />, dataset);
  const ask = () => shown.user.click(screen.getByRole('button', { name: NAME }));
  return { ...shown, ask, tray: () => useTray.getState() };
}

describe('removing what is kept', () => {
  it('says so where nothing is', async () => {
    const { ask } = await visit(0);
    await ask();
    expect(await screen.findByText('Nothing is kept on this device.')).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('asks, says what would go, and keeps it where it is told to', async () => {
    const { ask, user, tray } = await visit(2, false);
    await ask();
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/cannot be undone/)).toBeVisible();
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['the tray with 2 pins', 'the choice that letters are not keys']);
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(tray()?.pins).toHaveLength(2);
    expect(localStorage).toHaveLength(1);
  });

  it('removes it from the device and from what is shown, and other windows are told', async () => {
    const { ask, user, tray } = await visit(1, false);
    const told = new Promise((heard) => {
      const channel = new BroadcastChannel('sourceline-tray');
      channel.addEventListener('message', () => {
        channel.close();
        heard(true);
      });
    });
    await ask();
    await user.click(await screen.findByRole('button', { name: 'Remove everything' }));
    const said = 'Removed from this device: the tray with 1 pin and the choice that letters are not keys.';
    expect(await screen.findByText(said)).toBeVisible();
    expect(tray()?.pins).toEqual([]);
    expect(localStorage).toHaveLength(0);
    expect(await told).toBe(true);
    await ask();
    expect(await screen.findByText('Nothing is kept on this device.')).toBeVisible();
  });

  it('names what the browser does not let go, and what to do, and removes the rest', async () => {
    const { ask, user, tray } = await visit(1, false);
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    await ask();
    await user.click(await screen.findByRole('button', { name: 'Remove everything' }));
    const said = await screen.findByText(/^Removed from this device: the choice/);
    expect(said).toHaveTextContent(
      'The browser did not let go of the tray with 1 pin. Its own settings can: remove the data of this site there.',
    );
    expect(tray()?.pins).toHaveLength(1);
  });
});
