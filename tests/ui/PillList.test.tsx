import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import { columns } from '../../src/query/columns.ts';
import { viewWords } from '../../src/ui/chart/Announce.tsx';
import { coverOf, firstOf, listOfPill, listOfReaching } from '../../src/ui/chart/listed.ts';
import { PillList } from '../../src/ui/chart/PillList.tsx';
import { made, sceneOf, stage, viewAt } from '../scene/make.ts';
import { show } from './page.tsx';
import './top-layer.ts';

const dataset = made(
  Array.from({ length: 1300 }, (_, i) => ({
    edtf: i === 1299 ? '1950-03' : `1949-05-${String(1 + (i % 20)).padStart(2, '0')}`,
    title: `Event ${i}`,
  })),
);
const set = stage(dataset, 700, 100);
const scene = sceneOf(set, viewAt(set, 0, 0));
const pill = [...scene.pills].sort((a, b) => b.count - a.count)[0];
if (pill === undefined) throw new Error('There is no pill');
const list = listOfPill(pill, null);

function opened(disputed: (id: string) => boolean = () => false) {
  const told = { onSelect: vi.fn(), onZoom: vi.fn(), onClose: vi.fn() };
  return { ...show(() => <PillList list={list} disputes={{ disputed }} {...told} />, dataset), ...told };
}

describe('the list of what a pill counts', () => {
  it('says how many, over which time, in which lane', () => {
    opened();
    const name = screen.getByRole('dialog').getAttribute('aria-labelledby') ?? '';
    const said = document.getElementById(name)?.textContent ?? '';
    expect(said).toContain(`${String(pill.count).replace(/(\d)(\d{3})$/, '$1,$2')} events`);
    expect(said).toContain(pill.first.date.shortWords);
    expect(said).toContain('Lane 1');
  });

  it('names the first hundred and counts the rest', () => {
    opened();
    const entries = within(screen.getByRole('list')).getAllByRole('button');
    expect(entries).toHaveLength(100);
    const more = String(pill.count - 100).replace(/(\d)(\d{3})$/, '$1,$2');
    expect(screen.getByText(`and ${more} more`)).toBeInTheDocument();
    expect(entries[0]).toHaveFocus();
  });

  it('zooms to them with its first button, and leads to an event', async () => {
    const { user, onZoom, onSelect } = opened();
    expect(screen.getAllByRole('button')[0]).toHaveAccessibleName('Zoom to these');
    await user.click(screen.getByRole('button', { name: 'Zoom to these' }));
    expect(onZoom).toHaveBeenCalledExactlyOnceWith(list);
    await user.click(within(screen.getByRole('list')).getAllByRole('button')[0] ?? document.body);
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it('says which dates documents disagree on, and how each is known', () => {
    const doubtful = pill.members(1)[0]?.id;
    opened((id) => id === doubtful);
    const said = screen.getAllByText(/documents disagree/);
    expect(said).toHaveLength(1);
    expect(said[0]).toHaveTextContent(pill.members(1)[0]?.date.words ?? '');
  });
});

describe('a list of counted events', () => {
  const all = columns(dataset);
  it('covers the time of its events, the last one too where there are more than are asked', () => {
    const cover = coverOf(all, list);
    const starts = all.events.flatMap((_, row) => (pill.holds(row) ? (all.start[row] ?? 0) : []));
    const ends = all.events.flatMap((_, row) => (pill.holds(row) ? (all.end[row] ?? 0) : []));
    expect(cover?.from).toBe(Math.min(...starts));
    expect(cover?.to).toBe(Math.max(...ends));
    expect(firstOf(list)).toBe(pill.first);
  });

  it('of what reaches in begins with the first of it, and has no time where there is nothing', () => {
    const [lane] = dataset.lanes;
    if (lane === undefined) throw new Error('There is no lane');
    const members = (events: readonly TimelineEvent[]) => ({
      count: events.length,
      members: (most: number) => events.slice(0, most),
      holds: () => false,
    });
    const some = listOfReaching(lane, members(all.events.slice(3, 5)), null);
    expect(firstOf(some)).toBe(all.events[3]);
    expect(coverOf(all, some)?.from).toBe(all.start[3]);
    expect(coverOf(all, listOfReaching(lane, members([]), null))).toBeNull();
  });
});

it('a view in words counts what reaches in', () => {
  const view = viewAt(set, 0, 0);
  const plain = viewWords(scene, view);
  expect(plain).toMatch(/in view: 1,300 events, 0 earlier, 0 later$/);
  const [first, ...rest] = scene.lanes;
  if (first === undefined) throw new Error('There is no lane');
  const reaching = { ...first.reaching, count: 1200 };
  const more = viewWords({ ...scene, lanes: [{ ...first, reaching }, ...rest] }, view);
  expect(more).toContain('2,500 events, 1,200 of them reaching in from outside');
});
