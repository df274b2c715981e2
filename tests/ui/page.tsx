import { render, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { defined } from '../../src/base/assert.ts';
import type { Dataset, TimelineEvent } from '../../src/dataset/model.ts';
import type { RawTimeline } from '../../src/dataset/raw.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { StoreContext } from '../../src/ui/store-context.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';

/** The small dataset of the fixture, or a variant of it. */
export function datasetOf(raw: RawTimeline = timeline()): Dataset {
  return resolve({ timeline: raw, texts: { release: RELEASE, essay: ESSAY } });
}

export function eventIn(dataset: Dataset, id: string): TimelineEvent {
  return defined(dataset.eventById.get(id), `The fixture lacks the event ${id}`);
}

/** Draws a part of the page with a store of its own. */
export function show(
  part: (dataset: Dataset, store: Store) => React.ReactNode,
  dataset: Dataset = datasetOf(),
): {
  readonly store: Store;
  readonly dataset: Dataset;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly container: HTMLElement;
  readonly inside: ReturnType<typeof within>;
} {
  const store = makeStore(dataset);
  const { container } = render(<StoreContext value={store}>{part(dataset, store)}</StoreContext>);
  return { store, dataset, user: userEvent.setup(), container, inside: within(container) };
}
