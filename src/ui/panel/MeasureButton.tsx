import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { TimelineEvent } from '../../dataset/model.ts';
import { measureBar } from '../chart/measure-bar.ts';
import { measureHere } from '../chart/measuring.ts';
import { useApp, useAppStore } from '../store-context.ts';

/** On such a screen the panel lies over the chart (panel.css). */
const COVERED = '(max-width: 899px)';

/** Begins to measure from an event, or ends there a measurement that has begun with another. */
export function MeasureButton({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const store = useAppStore();
  // The bar that a press brings is there by then.
  useEffect(() => void measureBar.load().catch(() => undefined), []);
  const from = useApp(({ measure }) => (measure !== null && measure[1] === null ? measure[0] : null));
  const says =
    from === null ? 'Measure from here' : from === event.id ? 'Cancel measuring' : 'Measure to here';
  const press = (): void => {
    measureHere(store, event.id);
    if (from !== null || !matchMedia(COVERED).matches) return;
    // Makes way for the chart, where the other event is to be picked.
    flushSync(() => store.getState().select(null, 'replace'));
    document.querySelector<HTMLElement>('.measure-bar button')?.focus();
  };
  return (
    <button type="button" className="button" onClick={press}>
      {says}
    </button>
  );
}
