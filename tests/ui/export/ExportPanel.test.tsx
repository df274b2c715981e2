import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportPanel } from '../../../src/ui/export/ExportPanel.tsx';
import { RELEASE, timeline } from '../../dataset/fixture.ts';
import { show } from '../page.tsx';

afterEach(() => {
  document.getElementById('shipped')?.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Saves are told by their names; nothing is written. */
function names(): readonly string[] {
  const named: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    named.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} });
  return named;
}

describe('taking the data along', () => {
  it.each([
    ['Table (CSV)', 'timeline.csv'],
    ['Web Annotations (JSON-LD)', 'annotations.jsonld'],
    ['TimelineJS (JSON)', 'timelinejs.json'],
    ['TimelineJS sheet (CSV)', 'timelinejs.csv'],
  ])('%s', async (name, file) => {
    const named = names();
    const { user } = show(() => <ExportPanel />);
    await user.click(screen.getByRole('button', { name: `Save ${name}` }));
    expect(await screen.findByText(`Handed to your browser to save: ${file}.`)).toBeInTheDocument();
    expect(named).toEqual([file]);
  });

  it('saves the dataset that the page carries', async () => {
    const named = names();
    const carried = document.createElement('script');
    carried.id = 'shipped';
    carried.type = 'application/json';
    carried.textContent = JSON.stringify({ timeline: timeline(), texts: { release: RELEASE } });
    document.body.append(carried);
    const { user } = show(() => <ExportPanel />);
    await user.click(screen.getByRole('button', { name: 'Save Dataset (JSON)' }));
    expect(await screen.findByText(/to save: timeline\.json/)).toBeInTheDocument();
    expect(named).toEqual(['timeline.json']);
  });

  it('says what went wrong', async () => {
    names();
    const { user } = show(() => <ExportPanel />);
    await user.click(screen.getByRole('button', { name: 'Save Dataset (JSON)' }));
    expect(
      await screen.findByText('timeline.json could not be made. This page does not carry the dataset.'),
    ).toBeInTheDocument();
  });
});

describe('taking all of it along', () => {
  const size = document.createElement('meta');
  size.name = 'one-file';
  size.content = '1234567';
  beforeEach(() => document.head.append(size));
  afterEach(() => size.remove());
  const answers = (answer: () => Promise<Partial<Response>>): void =>
    void vi.stubGlobal('fetch', (address: string) =>
      address === './sourceline.html' ? answer() : Promise.reject(new Error(address)),
    );
  const press = async (): Promise<void> => {
    const { user } = show(() => <ExportPanel />);
    expect(screen.getByText('All of this in one file (HTML, 1.2 MB)')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save all of this in one file' }));
  };

  it('hands over the one file', async () => {
    const named = names();
    answers(() => Promise.resolve({ ok: true, arrayBuffer: async () => new ArrayBuffer(3) }));
    await press();
    expect(await screen.findByText('Handed to your browser to save: sourceline.html.')).toBeInTheDocument();
    expect(named).toEqual(['sourceline.html']);
  });

  it('says so where it is not there, or cannot be fetched', async () => {
    const named = names();
    answers(() => Promise.resolve({ ok: false, status: 404 }));
    await press();
    expect(await screen.findByText(/^sourceline\.html is not on this site: it answered 404/)).toBeVisible();
    answers(() => Promise.reject(new TypeError('offline')));
    await userEvent.click(screen.getByRole('button', { name: 'Save all of this in one file' }));
    expect(await screen.findByText(/could not be fetched\. Check the connection/)).toBeInTheDocument();
    expect(named).toEqual([]);
  });

  it('offers nothing where the site has none', () => {
    size.remove();
    show(() => <ExportPanel />);
    expect(screen.queryByText(/^All of this/)).not.toBeInTheDocument();
  });
});
