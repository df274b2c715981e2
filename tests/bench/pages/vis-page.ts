import './page.css';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { Timeline, type TimelineOptions } from 'vis-timeline/standalone';
import { defined } from '../../../src/base/assert.ts';
import { MS_PER_DAY } from '../../../src/time/instant.ts';
import { LANES, type Synthetic, synthetic, titleOf } from '../synthetic.ts';
import { offer } from './contract.ts';

interface Item {
  readonly id: number;
  readonly content: string;
  readonly group: number;
  readonly start: Date;
  readonly end?: Date;
}

function itemsOf({ count, start, days, lane }: Synthetic): Item[] {
  return Array.from({ length: count }, (_, row) => {
    const first = start[row] ?? 0;
    const length = days[row] ?? 0;
    const item = {
      id: row,
      content: titleOf(row),
      group: lane[row] ?? 0,
      start: new Date(first * MS_PER_DAY),
    };
    return length === 0 ? item : { ...item, end: new Date((first + length) * MS_PER_DAY) };
  });
}

/**
 * A page with vis-timeline as it comes: the same events, the lanes as groups, in the same room.
 * @param options what differs from its defaults; its height is always that of the room
 */
export function offerVis(options: TimelineOptions): void {
  const place = defined(document.getElementById('place'), 'The page has no place for the timeline');
  let prepared: { readonly items: Item[]; readonly dense: number } | null = null;
  let timeline: Timeline | null = null;
  const drawn = () => defined(timeline, 'The timeline is not drawn');
  offer({
    prepare: (count) => {
      const set = synthetic(count);
      prepared = { items: itemsOf(set), dense: set.dense * MS_PER_DAY };
      return Promise.resolve();
    },
    draw: () =>
      new Promise((done) => {
        const groups = LANES.map((content, id) => ({ id, content }));
        timeline = new Timeline(place, defined(prepared, 'There is no data yet').items, groups, {
          ...options,
          height: '900px',
          // It has then drawn a week around today, and would draw the whole by itself a second later: help it.
          onInitialDrawComplete: () => {
            drawn().on('changed', () => done());
            drawn().redraw();
          },
        });
      }),
    aim: () => {
      const { start, end } = drawn().getWindow();
      const centre = defined(place.querySelector('.vis-center'), 'The timeline is not drawn');
      const { left, width, top, height } = centre.getBoundingClientRect();
      const share = (defined(prepared, 'There is no data yet').dense - +start) / (+end - +start);
      return { x: left + width * share, y: top + height / 2 };
    },
    view: () => {
      const { start, end } = drawn().getWindow();
      return [+start, +end];
    },
    marks: '.vis-foreground .vis-item',
  });
}
