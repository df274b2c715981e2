import { useEffect, useMemo } from 'react';
import type { Work } from '../../base/work.ts';
import { type Disputes, disputesOf } from '../../query/disputes.ts';
import { lanesBy, oneBand } from '../../query/lanes.ts';
import type { Shelves } from '../../query/shelves.ts';
import { TRUE_TO_TIME } from '../../query/spacing.ts';
import { layout } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';
import { type Arrangement, arrange } from '../../scene/room.ts';
import type { Scene } from '../../scene/scene.ts';
import { type Limits, resize, scaleOf, type Viewport, viewOf, zoomAbout } from '../../scene/viewport.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { useShelves } from './index-of.ts';
import { AXIS } from './picture.ts';
import { type Size, useSize } from './size.ts';

/** Below this width the lanes are one band and their titles are left out. */
const NARROW = 600;
const BAND_HEIGHT = 9 * 27;
/** Below this height the lanes stand closer. */
const LOW = 620;
/** What a lane takes at least, where the lanes stand close: a row for names and one for counts. */
const LEAST = 2 * SIZE.row + 12;

/** What there is to draw for the room that the chart has. */
export interface Drawn {
  readonly scene: Scene;
  /** The view on the width that the chart has now. */
  readonly view: Viewport;
}

/** The room that the chart has: null until it has been measured. */
export interface Stage {
  readonly size: Size | null;
  /** Whether there is no room for lanes, and all events are in one band. */
  readonly narrow: boolean;
  /** Pixels to the left of the plot, for the titles of the lanes. */
  readonly gutter: number;
  /** Pixels of the plot. */
  readonly width: number;
  /** Null while a large collection's index is being built. */
  readonly shelves: Shelves | null;
  readonly disputes: Disputes;
  /** Lays a view out; null until there is room. */
  readonly sceneOf: ((view: Viewport) => Drawn) | null;
}

/** How much of a frame may go into what the next frames will need, in milliseconds. */
const AHEAD = 1.5;

/** While a view zooms, makes the next step of the zoom ready a piece a frame, so that no frame has to do all of it. */
function ahead({ levels }: Arrangement): (view: Viewport) => void {
  let before = 0;
  let doing = { what: '', work: null as Work<void> | null };
  return (view) => {
    const scale = scaleOf(view);
    const by = scale > before * (1 + 1e-9) ? 1 : -1;
    const still = before === 0 || Math.abs(scale / before - 1) < 1e-9;
    before = scale;
    if (still) return;
    const what = `${levels.stepAt(scale)} ${by}`;
    const { along } = view.spacing;
    if (doing.what !== what)
      doing = { what, work: levels.ahead(scale, along(view.from), along(view.to), by) };
    const begun = performance.now();
    while (doing.work !== null && performance.now() - begun < AHEAD)
      if (doing.work.next().done === true) doing.work = null;
  };
}

/** The steps of the zoom that are made ready when there is nothing else to do, from the home view: nearer, and one further. */
const READY = [1, 2, 3, 4, 5, 6, -1];

/**
 * Lays out, while the page has nothing else to do, what a reader is most likely to ask for first: the home view, some
 * steps nearer. One step at a time; gives back what ends it.
 */
function makeReady(arrangement: Arrangement, disputes: Disputes, view: Viewport, limits: Limits): () => void {
  const steps = [...READY];
  let waiting = 0;
  const next = (): void => {
    const step = steps.shift();
    if (step === undefined) return;
    layout(arrangement, disputes, zoomAbout(view, view.width / 2, 2 ** (step / 2), limits));
    waiting = requestIdleCallback(next);
  };
  // Safari has no word for this; there the first steps are made when they are asked for.
  if (typeof requestIdleCallback !== 'function') return () => undefined;
  waiting = requestIdleCallback(next);
  return () => cancelIdleCallback(waiting);
}

/** Measures the chart's element and arranges the lanes in it. */
export function useStage(element: React.RefObject<HTMLElement | null>): Stage {
  const store = useAppStore();
  const dataset = useApp((state) => state.dataset);
  const columns = useApp((state) => state.columns);
  const home = useApp((state) => state.home);
  const wall = useApp((state) => state.wall);
  const spacing = useApp((state) => state.view?.spacing ?? TRUE_TO_TIME);
  const size = useSize(element);
  const kind = useApp((state) => state.lanesBy);
  const embed = useApp((state) => state.embed);
  const wanted = useMemo(() => lanesBy(dataset, kind), [dataset, kind]);
  // A frame in somebody else's page must not scroll: where it is too low for the lanes they are one band too.
  const low = embed && size !== null && size.height < wanted.lanes.length * LEAST + AXIS + 1;
  const slim = size !== null && size.width < NARROW;
  const narrow = slim || low;
  const gutter = size === null || narrow ? 0 : size.width < 760 ? 160 : 178;
  const width = size === null ? 0 : size.width - gutter;
  const height = size === null ? 0 : slim ? BAND_HEIGHT : size.height - AXIS - 1;
  const folded = useApp((state) => state.collapsed);
  const lanes = useMemo(() => (narrow ? oneBand(dataset) : wanted), [dataset, narrow, wanted]);
  const shelves = useShelves(columns, lanes, spacing);
  const disputes = useMemo(() => disputesOf(dataset), [dataset]);
  const arrangement = useMemo(() => {
    const padding = height < LOW ? 6 : 10;
    const room = { width, height, home, wall, spacing, padding, collapsed: new Set(folded) };
    return width < 1 || shelves === null ? null : arrange(shelves, room);
  }, [shelves, width, height, home, wall, spacing, folded]);
  useEffect(() => store.getState().setWidth(width), [store, width]);
  const limits = useApp((state) => state.limits);
  useEffect(() => {
    const view = viewOf(home, width, limits, 0, spacing);
    return arrangement === null || view === null ? undefined : makeReady(arrangement, disputes, view, limits);
  }, [arrangement, disputes, home, limits, spacing, width]);
  const sceneOf = useMemo(() => {
    if (arrangement === null) return null;
    const ready = ahead(arrangement);
    return (view: Viewport): Drawn => {
      // The width comes from the screen one step before the store knows it; the picture follows the screen.
      const seen = resize(view, width);
      const scene = layout(arrangement, disputes, seen);
      ready(seen);
      return { view: seen, scene };
    };
  }, [disputes, arrangement, width]);
  return { size, narrow, gutter, width, shelves, disputes, sceneOf };
}
