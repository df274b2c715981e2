import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { bandOf } from '../../scene/band.ts';
import type { PillScene, Scene } from '../../scene/scene.ts';
import { reveal, viewOf } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { useMatching } from '../filter/matching.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { count } from '../words.ts';
import { Fades, Hairlines } from './Backdrop.tsx';
import { type Draw, type Frames, usePicture, useRestingPicture } from './frames.ts';
import { useGestures } from './gestures.ts';
import type { Guide } from './guide.ts';
import { useKeys } from './keys.ts';
import { LaneHeads } from './LaneHeads.tsx';
import { coverOf, firstOf, type Listed, listOfPill } from './listed.ts';
import { looksFor } from './looks.ts';
import { pickForMeasure } from './measuring.ts';
import type { Motion } from './motion.ts';
import { PillList } from './PillList.tsx';
import { AXIS, offsetOf, pictureOf } from './picture.ts';
import type { Stage } from './scene.ts';
import { useTargets } from './targets.ts';

interface Props {
  readonly frames: Frames;
  readonly motion: Motion;
  readonly stage: Stage;
  readonly guide: Guide;
  /** Shows all keys. */
  readonly onKeys: () => void;
}

/** The layers that stand in the lanes, from the ground up. */
const UNDER_AXIS = ['ground', 'breaks', 'links', 'marks', 'pills'] as const;

/** The lanes with everything in them and the axis: what can be dragged, chosen and walked through by key. */
export function Plot({ frames, motion, stage, guide, onKeys }: Props): React.ReactNode {
  const { gutter, width, narrow, size, shelves, disputes, sceneOf } = stage;
  const store = useAppStore();
  const dataset = useApp((state) => state.dataset);
  const columns = useApp((state) => state.columns);
  const limits = useApp((state) => state.limits);
  const selected = useApp((state) => state.event);
  const svg = useRef<SVGSVGElement>(null);
  const clip = useId();
  // Each opening is a list of its own: what the browser tells of one that closed does not close the next.
  const [{ open, nth }, setOpening] = useState<{ readonly open: Listed | null; readonly nth: number }>({
    open: null,
    nth: 0,
  });
  const setOpen = useCallback(
    (list: Listed | null) =>
      setOpening((before) => ({ open: list, nth: before.nth + (list === null ? 0 : 1) })),
    [],
  );
  const [current, setCurrent] = useState<string | null>(null);

  const draw = useMemo((): Draw => {
    let band = { of: null as string | null, span: bandOf(columns, null, limits) };
    return () => {
      const { view, event } = store.getState();
      if (view === null || sceneOf === null) return null;
      if (band.of !== event) band = { of: event, span: bandOf(columns, event, limits) };
      const drawn = sceneOf(view);
      return pictureOf(drawn.scene, drawn.view, event, band.span, gutter, offsetOf(drawn.view));
    };
  }, [store, columns, limits, sceneOf, gutter]);
  const matching = useMatching();
  const opened = open?.key ?? null;
  const looks = useMemo(
    () => looksFor(dataset, columns, { selected, current, open: opened, matching }),
    [dataset, columns, selected, current, opened, matching],
  );
  const scene = (): Scene | null => frames.latest()?.scene ?? null;
  const targets = useTargets(svg, current);
  useLayoutEffect(() => frames.onButtons(targets.watch), [frames, targets]);
  const picture = usePicture(frames, draw, looks);
  useLayoutEffect(
    () => frames.onFrame(() => targets.keep(frames.latest()?.scene ?? null)),
    [frames, targets],
  );
  useLayoutEffect(() => targets.keep(frames.latest()?.scene ?? null));
  useGestures(svg, store, gutter, motion);
  const onKeyDown = useKeys({
    ...{ motion, targets, shelves, scene, current, setCurrent, onKeys },
    moveGuide: guide.step,
  });

  const select = (event: TimelineEvent): void => {
    setCurrent(event.id);
    setOpen(null);
    store.getState().select(event.id);
    pickForMeasure(store, event.id);
  };
  const fromList = (event: TimelineEvent): void => {
    select(event);
    targets.focus(event.id);
  };
  const openPill = (pill: PillScene): void => setOpen(listOfPill(pill, targets.elementOf(pill.first.id)));
  const press = ({ target }: React.MouseEvent): void => {
    const pressed = target instanceof Element ? frames.at(target) : null;
    if (pressed === null) return;
    if ('mark' in pressed) select(pressed.mark.event);
    else openPill(pressed.pill);
  };
  const zoomTo = (list: Listed): void => {
    const span = coverOf(columns, list);
    const first = firstOf(list);
    const spacing = store.getState().view?.spacing;
    const target = span === null ? null : viewOf(span, width, limits, 0.35, spacing);
    setOpen(null);
    if (target !== null) motion.moveTo(target);
    if (first === undefined) return;
    setCurrent(first.id);
    targets.focus(first.id);
  };

  // What was selected elsewhere (in the panel, the list, a document) comes into sight. An address brings its own view.
  const { moveTo } = motion;
  useEffect(() => {
    const { view: now, step } = store.getState();
    const chosen = bandOf(columns, selected, limits);
    if (now === null || chosen === null || step === 'replace') return;
    const target = reveal(now, chosen, limits, now.width / 8);
    if (target !== now) moveTo(target);
  }, [store, columns, selected, limits, moveTo]);

  const full = picture === null ? 0 : picture.scene.height + AXIS;
  return (
    <>
      <svg
        ref={svg}
        className="plot"
        width={size?.width ?? 0}
        height={full}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the chart need a place to start from.
        tabIndex={0}
        role="group"
        aria-labelledby={`${clip}-name`}
        aria-describedby={`${clip}-keys`}
        onKeyDown={onKeyDown}
        onClick={press}
      >
        {picture !== null && (
          <>
            <defs>
              <clipPath id={clip}>
                <rect x={0} y={0} width={width} height={full} />
              </clipPath>
              <Fades />
            </defs>
            {!narrow && <Hairlines scene={picture.scene} width={gutter + width} />}
            <g transform={`translate(${gutter} 0)`}>
              <g clipPath={`url(#${clip})`}>
                <g ref={frames.sheet}>
                  {UNDER_AXIS.map((layer) => (
                    <g key={layer} ref={frames.layer(layer)} />
                  ))}
                </g>
              </g>
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus. */}
              <g className="axis" aria-hidden="true">
                <g ref={frames.sheet}>
                  <g ref={frames.layer('axis')} />
                </g>
              </g>
            </g>
          </>
        )}
      </svg>
      {!narrow && picture !== null && (
        <LaneHeads scene={picture.scene} frames={frames} gutter={gutter} onList={setOpen} />
      )}
      {shelves === null && size !== null && (
        <p className="preparing" role="status">
          Preparing {count(columns.events.length, 'event')}
        </p>
      )}
      <PlotName id={`${clip}-name`} frames={frames} events={columns.events.length} />
      <p className="unseen" id={`${clip}-keys`}>
        Left and right arrows go to the previous and next event, up and down to another lane, plus and minus
        zoom, 0 shows everything, Enter opens an event, Escape closes it.
      </p>
      {open !== null && (
        <PillList
          key={nth}
          list={open}
          disputes={disputes}
          onSelect={fromList}
          onZoom={zoomTo}
          onClose={() => setOpening((now) => (now.nth === nth ? { ...now, open: null } : now))}
        />
      )}
    </>
  );
}

interface NameProps {
  readonly id: string;
  readonly frames: Frames;
  /** How many there are in all. */
  readonly events: number;
}

/** What the plot is called: it says how far the view reaches. */
function PlotName({ id, frames, events }: NameProps): React.ReactNode {
  const view = useRestingPicture(frames)?.view;
  return (
    <p id={id} hidden>
      {view === undefined
        ? 'Timeline'
        : `Timeline, ${count(events, 'event')}, view of ${spanWords(view.to - view.from)}`}
    </p>
  );
}
