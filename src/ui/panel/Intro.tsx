import { useState } from 'react';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
import { Legend } from './Legend.tsx';

/** What this collection is, how its sources should be read and how dates are drawn, while nothing is selected. */
export function Intro(): React.ReactNode {
  const [open, setOpen] = useState(false);
  const dataset = useApp((state) => state.dataset);
  return (
    <div className="intro">
      <h2 id="panel-title" tabIndex={-1}>
        {count(dataset.events.length, 'event')}, {count(dataset.documents.size, 'document')}
      </h2>
      <p>{dataset.description}</p>
      <button type="button" className="button more" aria-expanded={open} onClick={() => setOpen(!open)}>
        How to read these sources and dates
      </button>
      <div className={open ? 'intro-more is-open' : 'intro-more'}>
        <h3>How to read these sources</h3>
        <p>{dataset.notice}</p>
        <h3>How dates are drawn</h3>
        <Legend />
        <h3>How a date is known</h3>
        <dl className="known">
          <dt>stated</dt>
          <dd>The whole date stands in the text.</dd>
          <dt>computed</dt>
          <dd>It follows from a stated date by arithmetic, which is shown.</dd>
          <dt>inferred</dt>
          <dd>Anything else. The event says how, and what was assumed.</dd>
        </dl>
        <h3>Moving about</h3>
        <p>
          Drag to move. Click the chart, then turn the wheel to zoom, or pinch. With keys: arrows go from
          event to event, + and − zoom, 0 shows everything, Enter reads, Escape goes back.
        </p>
      </div>
    </div>
  );
}
