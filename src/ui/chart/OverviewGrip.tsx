import { type Viewport, zoomAbout } from '../../scene/viewport.ts';
import { MS_PER_DAY } from '../../time/instant.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { ZOOM_STEP } from './keys.ts';
import type { Motion } from './motion.ts';
import { type Grip, stepped } from './pane.ts';
import { endsOf, viewWords } from './view-words.ts';

interface Props {
  readonly grip: Grip;
  /** The view as it is said in words. */
  readonly view: Viewport;
  readonly motion: Motion;
}

const NAMES = { from: 'View begins', view: 'View', to: 'View ends' } as const;

const days = (at: number): number => Math.round(at / MS_PER_DAY);

/** How much a key zooms; null for one that does not. */
function zoomOf(key: string): number | null {
  if (key === '+' || key === '=') return ZOOM_STEP;
  return key === '-' || key === '_' ? 1 / ZOOM_STEP : null;
}

/** An end of the view, or all of it, on the overview: a slider for keys and screen readers, what a pointer holds it by. */
export function OverviewGrip({ grip, view, motion }: Props): React.ReactNode {
  const store = useAppStore();
  const limits = useApp((state) => state.limits);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const from = motion.target();
    if (event.ctrlKey || event.metaKey || event.altKey || from === null) return;
    const held = store.getState().limits;
    const zoom = grip === 'view' ? zoomOf(event.key) : null;
    const next =
      zoom === null ? stepped(from, grip, event.key, held) : zoomAbout(from, from.width / 2, zoom, held);
    if (next === null) return;
    event.preventDefault();
    motion.moveTo(next);
  };
  const { begins, ends } = endsOf(view);
  const now = { from: view.from, view: (view.from + view.to) / 2, to: view.to }[grip];
  return (
    <div
      className="grip"
      data-grip={grip}
      role="slider"
      tabIndex={0}
      aria-label={NAMES[grip]}
      aria-orientation="horizontal"
      aria-valuemin={days(grip === 'to' ? view.from : limits.from)}
      aria-valuemax={days(grip === 'from' ? view.to : limits.to)}
      aria-valuenow={days(now)}
      aria-valuetext={{ from: begins, view: viewWords(view), to: ends }[grip]}
      onKeyDown={onKeyDown}
    />
  );
}
