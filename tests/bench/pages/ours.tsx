import './page.css';
import '../../../src/ui/styles/main.css';
import { createRoot } from 'react-dom/client';
import { defined } from '../../../src/base/assert.ts';
import type { Work } from '../../../src/base/work.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { columnsInPieces } from '../../../src/query/columns.ts';
import { lanesByTheme } from '../../../src/query/lanes.ts';
import { shelved } from '../../../src/query/shelves.ts';
import { closedGapsInPieces, TRUE_TO_TIME } from '../../../src/query/spacing.ts';
import { spansOf } from '../../../src/query/spans.ts';
import { xOf } from '../../../src/scene/viewport.ts';
import { makeStore, type Store } from '../../../src/store/store.ts';
import { MS_PER_DAY } from '../../../src/time/instant.ts';
import { Chart } from '../../../src/ui/chart/Chart.tsx';
import { StoreContext } from '../../../src/ui/store-context.ts';
import { lightDataset } from '../light-events.ts';
import { synthetic } from '../synthetic.ts';
import { appears, offer } from './contract.ts';

const FACES = ['16px "Source Sans 3"', '600 16px "Source Sans 3"'];
const MARKS = '.plot .mark, .plot .pill';

const place = defined(document.getElementById('place'), 'The page has no place for the chart');
let prepared: { readonly dataset: Dataset; readonly dense: number } | null = null;
let store: Store | null = null;

/** Lets the page answer to what came in between two pieces of work. */
function turn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** Does work piece by piece; tells how long each piece took, in milliseconds. */
async function inPieces<T>(work: Work<T>, took: (time: number) => void = () => undefined): Promise<T> {
  for (;;) {
    const begun = performance.now();
    const { done, value } = work.next();
    took(performance.now() - begun);
    if (done === true) return value;
    await turn();
  }
}

/** The view of the chart as it is drawn. */
const viewNow = () => defined(store?.getState().view, 'The chart has no view yet');

offer({
  prepare: async (count) => {
    await Promise.all(FACES.map((face) => document.fonts.load(face)));
    const set = synthetic(count);
    prepared = { dataset: lightDataset(set), dense: set.dense * MS_PER_DAY };
  },
  draw: async () => {
    const { dataset } = defined(prepared, 'There is no data yet');
    const columns = await inPieces(columnsInPieces(dataset));
    const closed = await inPieces(closedGapsInPieces(columns, spansOf(columns).world));
    store = makeStore(dataset, columns, closed);
    createRoot(place).render(
      <StoreContext value={store}>
        <Chart />
      </StoreContext>,
    );
    await appears(MARKS);
    // With the focus in it, the chart takes the wheel.
    document.querySelector<SVGSVGElement>('.plot')?.focus();
  },
  aim: () => {
    const plot = defined(document.querySelector('.plot'), 'The chart is not drawn').getBoundingClientRect();
    const view = viewNow();
    const x = plot.right - view.width + xOf(view, defined(prepared, 'There is no data yet').dense);
    return { x, y: plot.top + plot.height / 2 };
  },
  view: () => [viewNow().from, viewNow().to],
  marks: MARKS,
  index: async () => {
    const { dataset } = defined(prepared, 'There is no data yet');
    const pieces: number[] = [];
    const took = (time: number): void => {
      pieces.push(time);
    };
    const begun = performance.now();
    const columns = await inPieces(columnsInPieces(dataset), took);
    const { bytes } = await inPieces(shelved(columns, lanesByTheme(dataset), TRUE_TO_TIME), took);
    return { time: performance.now() - begun, longestPiece: Math.max(...pieces), bytes };
  },
});
