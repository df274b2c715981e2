import { cleanup, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onDevice, putOnDevice, visit } from './visit.tsx';

const SAVED = /^Saved on this device/;
const titles = (tray: HTMLElement): string[] =>
  within(tray)
    .queryAllByRole('heading', { level: 3 })
    .map((at) => at.textContent);
const itemOf = (tray: HTMLElement, name: string) => within(within(tray).getByRole('listitem', { name }));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('pinning', () => {
  it('is undone by the same button, and the number is beside the tray', async () => {
    const { press, pinOf, inside } = await visit();
    expect(pinOf('Lamp lit')).toHaveTextContent(/^Pin$/);
    await press('Lamp lit');
    await waitFor(() => expect(pinOf('Lamp lit')).toHaveTextContent(/^Unpin$/));
    await press('A passage');
    await waitFor(() => expect(inside.getByRole('button', { name: 'Tray 2 pinned' })).toBeInTheDocument());
    await press('Lamp lit');
    await waitFor(() => expect(pinOf('Lamp lit')).toHaveTextContent(/^Pin$/));
    expect(inside.getByRole('button', { name: 'Tray 1 pinned' })).toBeInTheDocument();
  });

  it('is kept for the next visit, in order, with the note', async () => {
    const first = await visit();
    await first.press('Lamp lit');
    await first.press('Pier open');
    const tray = await first.tray();
    await first.user.type(itemOf(tray, 'Lamp lit').getByRole('textbox', { name: 'Note' }), 'Which year?');
    await waitFor(() => expect(within(tray).getByText(SAVED)).toBeInTheDocument());
    cleanup();
    const next = await visit();
    const again = await next.tray();
    expect(titles(again)).toEqual(['Lamp lit', 'Pier open']);
    expect(itemOf(again, 'Lamp lit').getByRole('textbox')).toHaveValue('Which year?');
  });

  it('brings a note back that was there before in this visit', async () => {
    const { press, pinOf, tray, user } = await visit();
    await press('Lamp lit');
    const open = await tray();
    await user.type(within(open).getByRole('textbox', { name: 'Note' }), 'Mine');
    await user.click(within(open).getByRole('button', { name: 'Close' }));
    await press('Lamp lit');
    await waitFor(() => expect(pinOf('Lamp lit')).toHaveTextContent(/^Pin$/));
    await press('Lamp lit');
    await waitFor(() => expect(pinOf('Lamp lit')).toHaveTextContent(/^Unpin$/));
    expect(within(await tray()).getByRole('textbox')).toHaveValue('Mine');
  });

  it('does not say saved before the device has it', async () => {
    const { press, tray, user } = await visit();
    await press('Lamp lit');
    const open = await tray();
    await user.type(within(open).getByRole('textbox', { name: 'Note' }), 'a');
    expect(within(open).queryByText(SAVED)).not.toBeInTheDocument();
    expect(within(open).getByText('Saving …')).toBeInTheDocument();
    await waitFor(() => expect(within(open).getByText(SAVED)).toBeInTheDocument());
    expect(await onDevice()).toMatchObject({ pins: [{ id: 'lamp', note: 'a' }] });
  });
});

describe('the open tray', () => {
  it('says how something gets into it while it is empty', async () => {
    const tray = await (await visit()).tray();
    expect(within(tray).getByText(/^Nothing is pinned yet. Press Pin/)).toBeInTheDocument();
    expect(within(tray).queryByText(SAVED)).not.toBeInTheDocument();
    expect(within(tray).queryByRole('button', { name: 'Copy as text' })).not.toBeInTheDocument();
  });

  it('changes the order by its buttons, which stay at the ends, and says where things are', async () => {
    const { press, tray, user } = await visit();
    for (const title of ['First stone laid', 'Pier open', 'Lamp lit']) await press(title);
    const open = await tray();
    await user.click(itemOf(open, 'Lamp lit').getByRole('button', { name: 'Move up' }));
    expect(titles(open)).toEqual(['First stone laid', 'Lamp lit', 'Pier open']);
    expect(within(open).getByText('Moved to number 2 of 3.')).toBeInTheDocument();
    const down = itemOf(open, 'Pier open').getByRole('button', { name: 'Move down' });
    expect(down).toHaveAttribute('aria-disabled', 'true');
    await user.click(down);
    expect(titles(open)).toEqual(['First stone laid', 'Lamp lit', 'Pier open']);
  });

  it('puts back what was removed, with its note, where it was, and keeps the focus', async () => {
    const { press, tray, user } = await visit();
    for (const title of ['First stone laid', 'Pier open', 'Lamp lit']) await press(title);
    const open = await tray();
    await user.type(itemOf(open, 'Pier open').getByRole('textbox'), 'Open to whom?');
    await user.click(itemOf(open, 'Pier open').getByRole('button', { name: 'Remove' }));
    expect(titles(open)).toEqual(['First stone laid', 'Lamp lit']);
    expect(within(open).getByText('“Pier open” is removed.')).toBeInTheDocument();
    expect(within(open).getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.click(within(open).getByRole('button', { name: 'Undo' }));
    expect(titles(open)).toEqual(['First stone laid', 'Pier open', 'Lamp lit']);
    expect(itemOf(open, 'Pier open').getByRole('textbox')).toHaveValue('Open to whom?');
    await waitFor(() => expect(within(open).getByRole('button', { name: 'Pier open' })).toHaveFocus());
  });

  it('copies and saves as text with notes, passages and citations', async () => {
    const { press, tray, user } = await visit();
    await press('Lamp lit');
    await press('A passage');
    const open = await tray();
    await user.type(itemOf(open, 'Lamp lit').getByRole('textbox'), 'Two{Enter}lines');
    await user.click(within(open).getByRole('button', { name: 'Copy as text' }));
    expect(await within(open).findByText('2 pins copied.')).toBeInTheDocument();
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/^Evidence tray: The old pier\n2 pins\n\n1\. /);
    expect(text).toContain('1. 27 August 1949, year inferred: Lamp lit\n\n   Note: Two\n   lines\n');
    expect(text).toContain(
      '   “The lamp was lit on August 27”\n   “The Harbour Board and the old pier,” press',
    );
    expect(text).toContain('“The first stone was laid on 4 May 1930.”');
    // The other passage of that event was not pinned.
    expect(text).not.toContain('“the first stone was laid on 4 May 1930”');
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) blobs.push(blob);
      return 'blob:x';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await user.click(within(open).getByRole('button', { name: 'Save as text' }));
    expect(await blobs[0]?.text()).toBe(text);
  });

  it('goes to an event', async () => {
    const { press, tray, user, store, inside } = await visit();
    await press('Lamp lit');
    const open = await tray();
    await user.click(within(open).getByRole('button', { name: 'Lamp lit' }));
    expect(store.getState().event).toBe('lamp');
    expect(inside.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('keeps what is no longer in the timeline, says so, and keeps its note', async () => {
    const gone = { id: 'gone', event: 'gone', title: 'Mole built', passage: null, note: 'Ask the archive' };
    const words = { document: 'release', exact: 'Words that are not there.' };
    const moved = { id: 'm', event: 'lamp', title: 'Lamp lit', passage: words, note: '' };
    await putOnDevice({ version: 1, pins: [gone, moved], aside: [] });
    const { tray, user } = await visit();
    const open = await tray();
    const item = itemOf(open, 'Mole built');
    expect(item.getByText('This event is no longer in the timeline.')).toBeInTheDocument();
    expect(item.getByRole('textbox')).toHaveValue('Ask the archive');
    expect(itemOf(open, 'Lamp lit').getByText('The event no longer rests on these words.')).toBeVisible();
    expect(itemOf(open, 'Lamp lit').getByText(words.exact)).toBeInTheDocument();
    await user.click(within(open).getByRole('button', { name: 'Copy as text' }));
    await within(open).findByText('2 pins copied.');
    const text = await navigator.clipboard.readText();
    expect(text).toContain('1. Mole built\n\n   This event is no longer in the timeline.');
    expect(text).toContain(`“${words.exact}”`);
  });

  it('follows another tab, and writes into what that one left', async () => {
    const here = await visit();
    await here.press('Lamp lit');
    await waitFor(async () => expect(await onDevice()).toMatchObject({ pins: [{ id: 'lamp' }] }));
    const elsewhere = { id: 'open', event: 'open', title: 'Pier open', passage: null, note: 'There' };
    const lamp = { id: 'lamp', event: 'lamp', title: 'Lamp lit', passage: null, note: '' };
    await putOnDevice({ version: 1, pins: [lamp, elsewhere], aside: [] });
    await here.press('A passage');
    await waitFor(() => expect(here.inside.getByRole('button', { name: 'Tray 3 pinned' })).toBeVisible());
    await putOnDevice({ version: 1, pins: [lamp], aside: [] });
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(here.inside.getByRole('button', { name: 'Tray 1 pinned' })).toBeVisible());
  });
});
