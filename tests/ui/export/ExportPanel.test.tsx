import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportPanel } from '../../../src/ui/export/ExportPanel.tsx';
import { RELEASE, timeline } from '../../dataset/fixture.ts';
import { show } from '../page.tsx';

afterEach(() => {
  document.getElementById('shipped')?.remove();
  vi.restoreAllMocks();
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
  it('offers the one file with its size where the site has it', () => {
    const size = document.createElement('meta');
    size.name = 'one-file';
    size.content = '1234567';
    document.head.append(size);
    show(() => <ExportPanel />);
    const link = screen.getByRole('link', { name: 'Save all of this in one file' });
    expect(link).toHaveAttribute('href', './sourceline.html');
    expect(link).toHaveAttribute('download', 'sourceline.html');
    expect(screen.getByText('All of this in one file (HTML, 1.2 MB)')).toBeInTheDocument();
    size.remove();
  });

  it('offers nothing where the site has none', () => {
    show(() => <ExportPanel />);
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
