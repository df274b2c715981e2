import { act, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../../src/dataset/model.ts';
import { type Activity, KINDS } from '../../../src/query/activities/activity.ts';
import { makeSet } from '../../../src/query/activities/set.ts';
import { Activities } from '../../../src/ui/activities/Activities.tsx';
import { KIND_WORDS, SET_SIZE } from '../../../src/ui/activities/kinds.ts';
import { collection } from '../../query/activities/corpus.ts';
import { show } from '../page.tsx';

/** Five events whose order and years nothing in the file disputes. */
function five(): Dataset {
  const years = ['1930', '1936', '1942', '1950', '1961'];
  const names = ['Pier drawn', 'Pier built', 'Pier painted', 'Pier burnt', 'Pier mended'];
  return collection(
    Object.fromEntries(years.map((edtf, at) => [`e${at}`, { edtf, title: names[at] ?? '' }])),
  );
}

function visit(about: string | null) {
  const page = show((_, store) => {
    store.getState().showAbout('activities', about);
    return <Activities />;
  }, five());
  const asking = () => within(page.inside.getByRole('region', { name: /^Question/ }));
  const press = (name: string) => page.user.click(asking().getByRole('button', { name }));
  return { ...page, asking, press };
}

function setOf(dataset: Dataset, kind: Activity['kind'], seed: string): readonly Activity[] {
  return makeSet(dataset, kind, seed, SET_SIZE);
}

describe('the page to choose from', () => {
  it('offers the five kinds, each with a new set', async () => {
    const { inside, user, store } = visit(null);
    for (const kind of KINDS) {
      expect(inside.getByRole('heading', { name: KIND_WORDS[kind].title })).toBeInTheDocument();
    }
    const [first] = inside.getAllByRole('button', { name: 'New set' });
    if (first === undefined) throw new Error('No set to choose');
    expect(first).toHaveAccessibleDescription(KIND_WORDS.order.title);
    await user.click(first);
    expect(store.getState().about).toMatch(/^order\.[a-z0-9]{4}$/);
    expect(document.activeElement).toHaveTextContent(/^Put events in order$/);
  });

  it.each(['nonsense', 'order', 'order.', 'place.<b>', 'constructor.a'])(
    'is shown with a sentence for the link %s',
    (about) => {
      const { inside } = visit(about);
      expect(inside.getByRole('heading', { level: 2, name: 'Activities' })).toBeInTheDocument();
      expect(inside.getAllByRole('status')[0]).toHaveTextContent(/^The link .*hoose .*\.$/);
    },
  );

  it('opens a set by its code, and says what a code looks like', async () => {
    const { inside, user, store } = visit(null);
    const code = inside.getByRole('textbox', { name: 'Code of a set' });
    await user.type(code, 'what?{Enter}');
    expect(inside.getByText(/^This is no code of a set/)).toBeInTheDocument();
    await user.clear(code);
    await user.type(code, ' Place.ab2 {Enter}');
    expect(store.getState().about).toBe('place.ab2');
  });
});

describe('a question on the year', () => {
  it('takes a typed year, and says what was wrong with another', async () => {
    const { dataset, user, asking, press } = visit('place.a');
    const [first] = setOf(dataset, 'place', 'a');
    if (first?.kind !== 'place') throw new Error('No question');
    await press('Check');
    const { from, to } = first.axis;
    expect(asking().getByText(`Set or type a year from ${from} to ${to}.`)).toBeInTheDocument();
    const year = asking().getByRole('textbox', { name: 'Year' });
    await user.type(year, `${first.right.to + first.tolerance}{Enter}`);
    const verdict = asking().getByText(/^Its date here is/, { exact: false });
    expect(verdict).toHaveTextContent(/^Right\./);
    expect(verdict).toHaveFocus();
    expect(asking().getByText(first.event.date.words, { selector: 'strong' })).toBeInTheDocument();
  });

  it('takes one set by the keys', async () => {
    const { dataset, user, asking, press } = visit('place.a');
    const [first] = setOf(dataset, 'place', 'a');
    if (first?.kind !== 'place') throw new Error('No question');
    const slider = asking().getByRole('slider', { name: 'Year on the axis' });
    expect(slider).toHaveAttribute('aria-valuetext', 'not set yet');
    slider.focus();
    await user.keyboard('{End}{Home}{PageUp}{ArrowRight}{ArrowRight}{ArrowLeft}{ArrowUp}{ArrowDown}');
    expect(slider).toHaveAttribute('aria-valuetext', String(first.axis.from + 11));
    expect(asking().getByRole('textbox', { name: 'Year' })).toHaveValue(String(first.axis.from + 11));
    await user.keyboard('{Home}{ArrowLeft}');
    expect(slider).toHaveAttribute('aria-valuenow', String(first.axis.from));
    await press('Check');
    expect(asking().getByText('Not right.')).toBeInTheDocument();
  });
});

describe('events to put in order', () => {
  it('move by their buttons, which keep the focus, and are judged one by one', async () => {
    const { dataset, asking, press, user } = visit('order.a');
    const [first] = setOf(dataset, 'order', 'a');
    if (first?.kind !== 'order') throw new Error('No question');
    const titles = (): string[] =>
      asking()
        .getAllByRole('listitem')
        .map((item) => item.querySelector('.name')?.textContent ?? '');
    expect(titles()).toEqual(first.shown.map(({ title }) => title));
    for (const [place, { title }] of first.right.entries()) {
      while (titles().indexOf(title) > place) {
        const item = asking().getAllByRole('listitem')[titles().indexOf(title)];
        if (item === undefined) throw new Error('The item is gone');
        const up = within(item).getByRole('button', { name: 'Move up' });
        await user.click(up);
        await vi.waitFor(() => expect(up).toHaveFocus());
      }
    }
    expect(asking().getByText(/^Moved to number \d of \d\.$/)).toBeInTheDocument();
    await press('Check');
    expect(asking().getByText('Right.')).toBeInTheDocument();
    expect(asking().getAllByText('right')).toHaveLength(first.right.length);
  });
});

describe('a set', () => {
  it('is played to its end, where it says how it went, and begins again', async () => {
    const { dataset, inside, press, asking } = visit('order.b');
    const set = setOf(dataset, 'order', 'b');
    expect(set.length).toBeGreaterThan(2);
    for (const [at] of set.entries()) {
      const heading = asking().getByRole('heading', { level: 3 });
      expect(heading).toHaveTextContent(`Question ${at + 1} of ${set.length}`);
      if (at > 0) expect(heading).toHaveFocus();
      // As they are offered they are never in order.
      await press('Check');
      await press(at === set.length - 1 ? 'See how it went' : 'Next question');
    }
    const ending = inside.getByRole('heading', { name: `0 of ${set.length} right` });
    expect(ending).toHaveFocus();
    await act(async () => inside.getByRole('button', { name: 'Try again' }).click());
    expect(asking().getByRole('heading', { level: 3 })).toHaveTextContent('Question 1 of');
  });

  it('keeps its place while the page is open, for another look', async () => {
    const { dataset, asking, press, store, inside } = visit('order.b');
    await press('Check');
    await press('Next question');
    act(() => store.getState().showAbout('activities', null));
    expect(inside.getByRole('heading', { level: 2, name: 'Activities' })).toHaveFocus();
    act(() => store.getState().showAbout('activities', 'order.b'));
    expect(asking().getByRole('heading', { level: 3 })).toHaveTextContent('Question 2 of');
    expect(setOf(dataset, 'order', 'b').length).toBeGreaterThan(1);
  });

  it('has a link of its own, whatever else the address said', async () => {
    history.replaceState(null, '', '#view=activities&of=order.b&event=lamp&lanes=voice');
    const { inside, user } = visit('order.b');
    await user.click(inside.getByRole('button', { name: 'Copy link to this set' }));
    await vi.waitFor(() => expect(inside.getByText(/^Link copied/)).toBeInTheDocument());
    const copied = await navigator.clipboard.readText();
    expect(copied).toBe(`${location.origin}${location.pathname}#view=activities&of=order.b`);
    history.replaceState(null, '', location.pathname);
  });

  it('says so where the collection holds no fair question', () => {
    const { inside } = visit('voice.a');
    expect(inside.getByText(/holds too little for a fair question/)).toBeInTheDocument();
  });

  it('has every question on paper, and every answer after them', () => {
    const { dataset, container } = visit('place.a');
    const [questions, answers] = container.querySelectorAll('.paper > section');
    const set = setOf(dataset, 'place', 'a');
    expect(set.length).toBeGreaterThan(3);
    for (const activity of set) {
      if (activity.kind !== 'place') continue;
      expect(questions).toHaveTextContent(activity.event.title);
      expect(questions?.textContent).not.toContain(activity.event.date.words.concat('.'));
      expect(answers).toHaveTextContent(`Its date here is ${activity.event.date.words}.`);
    }
  });
});
