import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Proof } from '../../../src/ui/panel/Proof.tsx';
import { RELEASE } from '../../dataset/fixture.ts';
import { eventIn, show } from '../page.tsx';
import '../top-layer.ts';

afterEach(() => vi.unstubAllGlobals());

async function open() {
  const shown = show((dataset) => {
    const [passage] = eventIn(dataset, 'first-stone').passages;
    return passage === undefined ? null : <Proof passage={passage} />;
  });
  await shown.user.click(screen.getByRole('button', { name: 'Words verified' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where these words stand' }));
  return {
    ...shown,
    dialog,
    check: () => shown.user.click(dialog.getByRole('button', { name: /^Check again/ })),
  };
}

describe('the proof of a passage', () => {
  it('names file, fingerprint, characters and line', async () => {
    const { dialog, dataset } = await open();
    const [passage] = eventIn(dataset, 'first-stone').passages;
    expect(dialog.getByText(passage?.document.raw.sha256 ?? '')).toBeInTheDocument();
    expect(dialog.getByText(new RegExp(`^${passage?.raw.start} to ${passage?.raw.end}`))).toBeInTheDocument();
    expect(dialog.getByText(passage?.raw.exact ?? '').tagName).toBe('MARK');
  });

  it('fetches the file and says what it found, for better or worse', async () => {
    const fetched = vi.fn(async () => new Response(`${RELEASE}.`));
    vi.stubGlobal('fetch', fetched);
    const { dialog, check } = await open();
    await check();
    expect(await dialog.findByText('Not verified.')).toBeInTheDocument();
    expect(dialog.getByText(/SHA-256 differs/)).toBeInTheDocument();
    expect(fetched).toHaveBeenCalledWith('documents/release.txt', { cache: 'no-store' });
  });

  it('says that the file is not there, and looks in the page’s copy', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    const { dialog, check } = await open();
    await check();
    expect(await dialog.findByText('Verified.')).toBeInTheDocument();
    expect(dialog.getByText(/could not be fetched/)).toBeInTheDocument();
  });
});
