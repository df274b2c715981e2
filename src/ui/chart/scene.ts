import { useEffect, useMemo } from 'react';
import { lanesByTheme, oneBand } from '../../query/lanes.ts';
import { layout, type Scene } from '../../scene/layout.ts';
import { arrange } from '../../scene/room.ts';
import { resize, type Viewport } from '../../scene/viewport.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { type Size, useSize } from './size.ts';

/** Room for the axis under the lanes, in pixels. */
export const AXIS = 40;
/** Below this width the lanes are one band and their titles are left out. */
const NARROW = 600;
const BAND_HEIGHT = 9 * 27;
/** Below this height the lanes stand closer. */
const LOW = 620;

/** What there is to draw for the room that the chart has. */
export interface Drawn {
  readonly scene: Scene;
  /** The view on the width that the chart has now. */
  readonly view: Viewport;
}

/** The room that the chart has: null until it has been measured. */
interface Stage {
  readonly size: Size | null;
  readonly narrow: boolean;
  /** Pixels to the left of the plot, for the titles of the lanes. */
  readonly gutter: number;
  /** Pixels of the plot. */
  readonly width: number;
  readonly drawn: Drawn | null;
}

/** Measures the chart's element and lays the view out in it. */
export function useScene(element: React.RefObject<HTMLElement | null>): Stage {
  const store = useAppStore();
  const dataset = useApp((state) => state.dataset);
  const columns = useApp((state) => state.columns);
  const home = useApp((state) => state.home);
  const wall = useApp((state) => state.wall);
  const view = useApp((state) => state.view);
  const size = useSize(element);
  const narrow = size !== null && size.width < NARROW;
  const gutter = size === null || narrow ? 0 : size.width < 760 ? 160 : 178;
  const width = size === null ? 0 : size.width - gutter;
  const height = size === null ? 0 : narrow ? BAND_HEIGHT : size.height - AXIS - 1;
  const lanes = useMemo(() => (narrow ? oneBand(dataset) : lanesByTheme(dataset)), [dataset, narrow]);
  const arrangement = useMemo(() => {
    const padding = height < LOW ? 6 : 10;
    return width < 1 ? null : arrange(columns, lanes, { width, height, home, wall, padding, heading: 0 });
  }, [columns, lanes, width, height, home, wall]);
  useEffect(() => store.getState().setWidth(width), [store, width]);
  const drawn = useMemo(() => {
    if (view === null || arrangement === null) return null;
    // The width comes from the screen one step before the store knows it; the picture follows the screen.
    const seen = resize(view, width);
    return { view: seen, scene: layout(columns, lanes, arrangement, seen) };
  }, [columns, lanes, arrangement, view, width]);
  return { size, narrow, gutter, width, drawn };
}
