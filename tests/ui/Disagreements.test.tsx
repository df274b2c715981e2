import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset, TimelineEvent } from '../../src/dataset/model.ts';
import { Disagreements } from '../../src/ui/panel/Disagreements.tsx';
import { timeline } from '../dataset/fixture.ts';
import { datasetOf, eventIn, show } from './page.tsx';

function withOthers(): Dataset {
  const raw = timeline();
  const [stone] = raw.disagreements;
  const [, fifth] = stone?.readings ?? [];
  const lamp = raw.events.find(({ id }) => id === 'lamp');
  if (stone === undefined || fifth === undefined || lamp === undefined)
    throw new Error('The fixture lacks it');
  fifth.event = 'lamp';
  lamp.shortTitle = 'The “lamp”';
  stone.note = 'The texts do not say.';
  raw.disagreements.unshift({ ...stone, id: 'name', question: 'What is it called?', about: 'name' });
  return datasetOf(raw);
}

const onSelect = vi.fn<(event: TimelineEvent) => void>();
const part = (id: string) => (dataset: Dataset) => (
  <Disagreements event={eventIn(dataset, id)} onSelect={onSelect} />
);

describe('where documents differ', () => {
  it('gives the question about the date first, with each answer, its words and its document', () => {
    const { container } = show(part('first-stone'), withOthers());
    const section = screen.getByRole('region', { name: 'Where documents differ' });
    const questions = within(section).getAllByRole('heading', { level: 4 });
    expect(questions.map(({ textContent }) => textContent)).toEqual([
      'When was the first stone laid?',
      'What is it called?',
    ]);
    const [dated, named] = container.querySelectorAll('.question');
    expect([...(dated?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '4 May4 May 1930Release, 4 May 2020',
      '5 May5 May 1930Essay, 2021See “The ‘lamp’”',
    ]);
    expect(dated?.querySelector('blockquote')).toHaveAttribute('lang', 'en');
    expect(named?.querySelectorAll('blockquote')).toHaveLength(2);
    // What only one of two answers has is marked.
    expect([...(dated?.querySelectorAll('.differs') ?? [])].map((each) => each.textContent)).toEqual([
      '4',
      '5',
    ]);
    expect(dated).toHaveTextContent('The texts do not say.');
  });

  it('leads to the event that stands for another answer', async () => {
    const { user, dataset } = show(part('first-stone'), withOthers());
    await user.click(screen.getByRole('button', { name: 'See “The ‘lamp’”' }));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith(eventIn(dataset, 'lamp'));
  });

  it('opens the document of an answer', async () => {
    const { user, store } = show(part('first-stone'));
    await user.click(screen.getByRole('link', { name: 'Essay' }));
    expect(store.getState()).toMatchObject({ mode: 'documents', document: 'essay' });
  });

  it('is not there for an event about which nobody differs', () => {
    show(part('open'));
    expect(screen.queryByRole('heading', { name: 'Where documents differ' })).not.toBeInTheDocument();
  });
});
