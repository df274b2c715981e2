import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CiteButton } from '../../../src/ui/cite/CiteButton.tsx';
import { eventIn, show } from '../page.tsx';
import '../top-layer.ts';

function open() {
  const shown = show((dataset) => <CiteButton passages={eventIn(dataset, 'first-stone').passages} />);
  return { ...shown, press: () => shown.user.click(screen.getByRole('button', { name: 'Cite' })) };
}

describe('citing', () => {
  it('shows each style and each file in a dialog that closes', async () => {
    const { press, user } = open();
    await press();
    const dialog = await screen.findByRole('dialog', { name: 'Cite' });
    for (const name of ['Chicago, note', 'Chicago, bibliography', 'MLA', 'APA'])
      expect(within(dialog).getByRole('heading', { name })).toBeInTheDocument();
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      expect(within(dialog).getByRole('button', { name: `Copy ${name}` })).toBeInTheDocument();
      expect(within(dialog).getByRole('button', { name: `Save ${name}` })).toBeInTheDocument();
    }
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('copies the words of a style and says so', async () => {
    const { press, user } = open();
    await press();
    const dialog = await screen.findByRole('dialog', { name: 'Cite' });
    await user.click(within(dialog).getByRole('button', { name: /MLA$/ }));
    expect(await within(dialog).findByText('MLA: copied')).toBeInTheDocument();
    const shown = within(dialog)
      .getByRole('heading', { name: 'MLA' })
      .closest('section')
      ?.querySelector('li');
    expect(await navigator.clipboard.readText()).toContain(shown?.textContent);
  });

  it('says what to do where the browser does not allow copying', async () => {
    const { press, user } = open();
    await press();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('denied'));
    const dialog = await screen.findByRole('dialog', { name: 'Cite' });
    await user.click(within(dialog).getByRole('button', { name: 'Copy RIS' }));
    expect(await within(dialog).findByText(/did not allow copying/)).toBeInTheDocument();
  });

  it('gives a file whose name says what it is', async () => {
    const { press, user } = open();
    const named: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      named.push(this.download);
    });
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
    await press();
    const dialog = await screen.findByRole('dialog', { name: 'Cite' });
    await user.click(within(dialog).getByRole('button', { name: 'Save BibTeX' }));
    expect(named).toEqual(['citations.bib']);
  });
});
