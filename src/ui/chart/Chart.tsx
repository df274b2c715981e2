import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { stretchOf } from '../../query/columns.ts';
import { bandOf } from '../../scene/band.ts';
import type { PillScene, Scene } from '../../scene/layout.ts';
import { reveal, viewOf } from '../../scene/viewport.ts';
import { spanWords } from '../../time/span.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { count } from '../words.ts';
import { Announce } from './Announce.tsx';
import { Axis } from './Axis.tsx';
import { Band, Fades, Gridlines, Lanes, litOf } from './Backdrop.tsx';
import { Edges } from './Edges.tsx';
import { useGestures } from './gestures.ts';
import { useKeys } from './keys.ts';
import { Mark } from './Mark.tsx';
import { useMotion } from './motion.ts';
import { Overview } from './Overview.tsx';
import { Pill } from './Pill.tsx';
import { PillList } from './PillList.tsx';
import { AXIS, useScene } from './scene.ts';
import { Toolbar } from './Toolbar.tsx';
import { useTargets } from './targets.ts';

/** The timeline: lanes, marks, axis and overview, and everything that moves the view. */
export function Chart(): React.ReactNode {
  const store = useAppStore();
  const columns = useApp((state) => state.columns);
  const limits = useApp((state) => state.limits);
  const selected = useApp((state) => state.event);
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const { size, narrow, gutter, width, drawn } = useScene(stage);
  const scene = drawn?.scene ?? null;
  const clip = useId();
  const motion = useMotion(store);
  const [open, setOpen] = useState<PillScene | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const targets = useTargets(svg, current);

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
    const stretches = pill.events.flatMap((event) => stretchOf(columns, event) ?? []);
    const span = {
      from: Math.min(...stretches.map(({ from }) => from)),
      to: Math.max(...stretches.map(({ to }) => to)),
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
            drawn === null
              ? 'Timeline'
              : `Timeline, ${count(columns.events.length, 'event')}, view of ${spanWords(drawn.view.to - drawn.view.from)}`
          }
          aria-describedby={`${clip}-keys`}
          onKeyDown={onKeyDown}
        >
          {drawn !== null && (
            <>
              <defs>
                <clipPath id={clip}>
                  <rect x={0} y={0} width={width} height={full} />
                </clipPath>
                <Fades />
              </defs>
              {!narrow && <Lanes scene={drawn.scene} width={gutter + width} />}
              <g transform={`translate(${gutter} 0)`}>
                <g clipPath={`url(#${clip})`}>
                  {band !== null && (
                    <Band band={band} view={drawn.view} height={drawn.scene.height} axis={AXIS} />
                  )}
                  <Gridlines scene={drawn.scene} />
                  {drawn.scene.marks.map((mark) => (
                    <Mark
                      key={mark.event.id}
                      mark={mark}
                      selected={mark.event.id === selected}
                      tabStop={mark.event.id === stop}
                      targets={targets}
                      onSelect={select}
                    />
                  ))}
                  {drawn.scene.pills.map((pill) => (
                    <Pill
                      key={pill.key}
                      pill={pill}
                      selected={selected}
                      tabStop={pill.events.some((event) => event.id === stop)}
                      open={open?.key === pill.key}
                      targets={targets}
                      onOpen={setOpen}
                    />
                  ))}
                </g>
              </g>
              <Axis
                scene={drawn.scene}
                gutter={gutter}
                lit={band === null ? null : litOf(band, drawn.view)}
              />
            </>
          )}
        </svg>
        <p className="unseen" id={`${clip}-keys`}>
          Left and right arrows go to the previous and next event, up and down to another lane, plus and minus
          zoom, 0 shows everything, Enter opens an event, Escape closes it.
        </p>
      </div>
      {drawn !== null && (
        <div className="foot">
          <Announce {...drawn} />
          <Edges {...drawn} motion={motion} gutter={gutter} />
          <div className="overview-row" style={{ paddingLeft: `${Math.max(gutter, 12)}px` }}>
            {!narrow && <span className="overview-title">Whole span</span>}
            <Overview view={drawn.view} band={band} width={Math.max(width - 24, 1)} motion={motion} />
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
function tabStop(scene: Scene | null, current: string | null): string | null {
  if (scene === null) return null;
  const shown = [
    ...scene.marks.map((mark) => mark.event.id),
    ...scene.pills.flatMap((pill) => pill.events.map((event) => event.id)),
  ];
  return current !== null && shown.includes(current) ? current : (shown[0] ?? null);
}
