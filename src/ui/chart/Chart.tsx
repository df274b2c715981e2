import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { lanesByTheme, oneBand } from '../../query/lanes.ts';
import { bandOf } from '../../scene/band.ts';
import { layout, type PillScene } from '../../scene/layout.ts';
import { arrange } from '../../scene/room.ts';
import { resize, reveal, viewOf, xOf } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { count } from '../words.ts';
import { Announce } from './Announce.tsx';
import { Axis } from './Axis.tsx';
import { Edges } from './Edges.tsx';
import { useGestures } from './gestures.ts';
import { useKeys } from './keys.ts';
import { Mark } from './Mark.tsx';
import { useMotion } from './motion.ts';
import { Overview } from './Overview.tsx';
import { Pill } from './Pill.tsx';
import { PillList } from './PillList.tsx';
import { useSize } from './size.ts';
import { Toolbar } from './Toolbar.tsx';
import { useTargets } from './targets.ts';

const AXIS = 40;
/** Below this width the lanes are one band and their titles are left out. */
const NARROW = 600;
const BAND_HEIGHT = 9 * 27;

/** The timeline: lanes, marks, axis and overview, and everything that moves the view. */
export function Chart(): React.ReactNode {
  const store = useAppStore();
  const dataset = useApp((state) => state.dataset);
  const columns = useApp((state) => state.columns);
  const home = useApp((state) => state.home);
  const limits = useApp((state) => state.limits);
  const wall = useApp((state) => state.wall);
  const view = useApp((state) => state.view);
  const selected = useApp((state) => state.event);
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const size = useSize(stage);
  const clip = useId();
  const motion = useMotion(store);
  const targets = useTargets(svg);
  const [open, setOpen] = useState<PillScene | null>(null);
  const [current, setCurrent] = useState<string | null>(null);

  const narrow = size !== null && size.width < NARROW;
  const gutter = size === null || narrow ? 0 : size.width < 760 ? 160 : 178;
  const width = size === null ? 0 : size.width - gutter;
  const height = size === null ? 0 : narrow ? BAND_HEIGHT : size.height - AXIS - 1;
  const lanes = useMemo(() => (narrow ? oneBand(dataset) : lanesByTheme(dataset)), [dataset, narrow]);
  const arrangement = useMemo(
    () =>
      width < 1
        ? null
        : arrange(columns, lanes, {
            width,
            height,
            home,
            wall,
            padding: height < 620 ? 6 : 10,
            heading: 0,
          }),
    [columns, lanes, width, height, home, wall],
  );
  useEffect(() => store.getState().setWidth(width), [store, width]);
  // The width comes from the screen one step before the store knows it; the picture follows the screen.
  const seen = useMemo(() => (view === null || width < 1 ? null : resize(view, width)), [view, width]);
  const scene = useMemo(
    () => (seen === null || arrangement === null ? null : layout(columns, lanes, arrangement, seen)),
    [columns, lanes, arrangement, seen],
  );
  useGestures(svg, store, gutter, motion);
  const onKeyDown = useKeys({ motion, targets, scene, current, setCurrent });

  const select = useCallback(
    (event: TimelineEvent) => {
      setCurrent(event.id);
      setOpen(null);
      store.getState().select(event.id);
    },
    [store],
  );
  const fromList = (event: TimelineEvent): void => {
    select(event);
    targets.focus(event.id);
  };
  const zoomTo = (pill: PillScene): void => {
    const rows = pill.events.map((event) => columns.events.indexOf(event));
    const span = {
      from: Math.min(...rows.map((row) => columns.start[row] ?? 0)),
      to: Math.max(...rows.map((row) => columns.end[row] ?? 0)),
    };
    const target = viewOf(span, width, limits, 0.35);
    const first = pill.events[0];
    setOpen(null);
    if (target !== null) motion.moveTo(target);
    if (first !== undefined) {
      setCurrent(first.id);
      targets.focus(first.id);
    }
  };

  const band = useMemo(() => bandOf(columns, selected, limits), [columns, selected, limits]);
  // What was selected elsewhere (in the panel, the list, a document) comes into sight. An address brings its own view.
  const { moveTo } = motion;
  useEffect(() => {
    const { view: now, step } = store.getState();
    const chosen = bandOf(columns, selected, limits);
    if (now === null || chosen === null || step === 'replace') return;
    const target = reveal(now, chosen, limits, now.width / 8);
    if (target !== now) moveTo(target);
  }, [store, columns, selected, limits, moveTo]);
  const stop = tabStop(scene, current ?? selected);
  const full = scene === null ? 0 : scene.height + AXIS;

  return (
    <section className={`chart${narrow ? ' is-narrow' : ''}`} aria-label="Timeline">
      <Toolbar motion={motion} />
      <div className="stage" ref={stage}>
        <svg
          ref={svg}
          className="plot"
          width={size?.width ?? 0}
          height={full}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the chart need a place to start from.
          tabIndex={0}
          role="group"
          aria-label={
            seen === null
              ? 'Timeline'
              : `Timeline, ${count(dataset.events.length, 'event')}, view of ${spanWords(seen.to - seen.from)}`
          }
          aria-describedby={`${clip}-keys`}
          onKeyDown={onKeyDown}
        >
          {scene !== null && seen !== null && (
            <>
              <defs>
                <clipPath id={clip}>
                  <rect x={0} y={0} width={width} height={full} />
                </clipPath>
                <Fades />
              </defs>
              {!narrow &&
                scene.lanes.map(({ lane, top, height: tall, firstRow }) => (
                  <g key={lane.id}>
                    <line className="hairline" x1={0} x2={gutter + width} y1={top + tall} y2={top + tall} />
                    <text className={`lane-title lane-${lane.colour}`} x={24} y={firstRow + 5}>
                      {lane.title}
                    </text>
                  </g>
                ))}
              <g transform={`translate(${gutter} 0)`}>
                <g clipPath={`url(#${clip})`}>
                  {band !== null && (
                    <Band a={xOf(seen, band.from)} b={xOf(seen, band.to)} height={scene.height} axis={AXIS} />
                  )}
                  {scene.ticks.map((tick) => (
                    <line
                      key={tick.at}
                      className="gridline"
                      x1={tick.x}
                      x2={tick.x}
                      y1={0}
                      y2={scene.height}
                    />
                  ))}
                  {scene.marks.map((mark) => (
                    <Mark
                      key={mark.event.id}
                      mark={mark}
                      selected={mark.event.id === selected}
                      tabStop={mark.event.id === stop}
                      targets={targets}
                      onSelect={select}
                    />
                  ))}
                  {scene.pills.map((pill) => (
                    <Pill
                      key={pill.key}
                      pill={pill}
                      selected={selected}
                      tabStop={pill.events[0]?.id === stop || pill.events.some((event) => event.id === stop)}
                      open={open?.key === pill.key}
                      targets={targets}
                      onOpen={setOpen}
                    />
                  ))}
                </g>
              </g>
              <Axis scene={scene} view={seen} gutter={gutter} />
            </>
          )}
        </svg>
        <p className="unseen" id={`${clip}-keys`}>
          Left and right arrows go to the previous and next event, up and down to another lane, plus and minus
          zoom, 0 shows everything, Enter opens an event, Escape closes it.
        </p>
      </div>
      {scene !== null && seen !== null && (
        <div className="foot">
          <Announce scene={scene} view={seen} />
          <Edges scene={scene} view={seen} motion={motion} gutter={gutter} />
          <div className="overview-row" style={{ paddingLeft: `${Math.max(gutter, 12)}px` }}>
            {!narrow && <span className="overview-title">Whole span</span>}
            <Overview view={seen} band={band} width={Math.max(width - 24, 1)} motion={motion} />
          </div>
        </div>
      )}
      {open !== null && (
        <PillList
          pill={open}
          anchor={targets.elementOf(open.events[0]?.id ?? '')}
          onSelect={fromList}
          onZoom={zoomTo}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** The event whose mark or pill Tab reaches: the current one where it is drawn, else the first in sight. */
function tabStop(scene: ReturnType<typeof layout> | null, current: string | null): string | null {
  if (scene === null) return null;
  const shown = [
    ...scene.marks.map((mark) => mark.event.id),
    ...scene.pills.flatMap((pill) => pill.events.map((event) => event.id)),
  ];
  return current !== null && shown.includes(current) ? current : (shown[0] ?? null);
}

const COLOURS = ['blue', 'red', 'amber', 'violet', 'green', 'teal', 'slate'];

/** How soft and open ends fade: one ramp for each colour and side. */
function Fades(): React.ReactNode {
  return COLOURS.flatMap((colour) => [
    <linearGradient key={`${colour}-start`} id={`fade-start-${colour}`} className={`lane-${colour}`}>
      <stop offset="0" stopColor="currentColor" stopOpacity="0" />
      <stop offset="1" stopColor="currentColor" />
    </linearGradient>,
    <linearGradient key={`${colour}-end`} id={`fade-end-${colour}`} className={`lane-${colour}`}>
      <stop offset="0" stopColor="currentColor" />
      <stop offset="1" stopColor="currentColor" stopOpacity="0" />
    </linearGradient>,
  ]);
}

/** The highlighter: the selected event's stretch of time. A wide stretch is paler, so that what lies on it stays legible. */
function Band({
  a,
  b,
  height,
  axis,
}: {
  readonly a: number;
  readonly b: number;
  readonly height: number;
  readonly axis: number;
}) {
  const width = Math.max(b - a, 10);
  const x = (a + b) / 2 - width / 2;
  return (
    <>
      <rect className={width > 28 ? 'band is-wide' : 'band'} x={x} y={0} width={width} height={height} />
      <rect className="band" x={x} y={height} width={width} height={axis - 12} />
    </>
  );
}
