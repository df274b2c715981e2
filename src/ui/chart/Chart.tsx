import { useMemo, useRef, useState } from 'react';
import { bandOf } from '../../scene/band.ts';
import { later, useLater } from '../later.ts';
import { PictureMenu } from '../picture/PictureMenu.tsx';
import { useApp, useAppStore } from '../store-context.ts';
import { Announce } from './Announce.tsx';
import { Edges } from './Edges.tsx';
import { type Frames, makeFrames, useRestingPicture } from './frames.ts';
import { useGuide } from './guide.ts';
import { guideLine, guideUnder } from './guide-line.ts';
import { measureBar } from './measure-bar.ts';
import { type Motion, useMotion } from './motion.ts';
import { Overview } from './Overview.tsx';
import { Plot } from './Plot.tsx';
import { useStage } from './scene.ts';
import { Toolbar } from './Toolbar.tsx';

const measureLine = later(async () => (await import('./Measure.tsx')).MeasureLine);
const keysHelp = later(async () => (await import('./KeysHelp.tsx')).KeysHelp);

/** The timeline: lanes, marks, axis and overview, and everything that moves the view. It arranges; its parts think. */
export function Chart(): React.ReactNode {
  const store = useAppStore();
  const element = useRef<HTMLDivElement>(null);
  const stage = useStage(element);
  const { narrow, gutter, width, size } = stage;
  const motion = useMotion(store);
  const [frames] = useState(() => makeFrames(store));
  const [keys, setKeys] = useState(false);
  const measuring = useApp((state) => state.measure !== null);
  const MeasureBar = useLater(measureBar, measuring);
  const MeasureLine = useLater(measureLine, measuring);
  const KeysHelp = useLater(keysHelp, keys);
  const guided = useApp((state) => state.guide);
  const GuideLine = useLater(guideLine, guided);
  const GuideUnder = useLater(guideUnder, guided && narrow);
  const guide = useGuide(frames, motion, stage.shelves);
  return (
    <section className={`chart${narrow ? ' is-narrow' : ''}`} aria-label="Timeline">
      <Toolbar motion={motion} width={size?.width ?? 0} banded={narrow} onKeys={() => setKeys(true)}>
        <PictureMenu frames={frames} gutter={gutter} />
      </Toolbar>
      {MeasureBar !== null && <MeasureBar />}
      <div className="stage" ref={element}>
        <Plot frames={frames} motion={motion} stage={stage} guide={guide} onKeys={() => setKeys(true)} />
        {MeasureLine !== null && measuring && <MeasureLine frames={frames} stage={stage} />}
        {GuideLine !== null && guided && (
          <GuideLine guide={guide} frames={frames} stage={stage} element={element} />
        )}
      </div>
      {GuideUnder !== null && guided && narrow && <GuideUnder guide={guide} />}
      <div className="foot">
        {stage.sceneOf !== null && (
          <>
            <Words frames={frames} motion={motion} gutter={gutter} />
            <div className="overview-row" style={{ paddingLeft: `${Math.max(gutter, 12)}px` }}>
              {!narrow && <span className="overview-title">Whole span</span>}
              <Whole frames={frames} motion={motion} width={Math.max(width - 24, 1)} />
            </div>
          </>
        )}
      </div>
      {keys && KeysHelp !== null && <KeysHelp onClose={() => setKeys(false)} />}
    </section>
  );
}

interface Props {
  readonly frames: Frames;
  readonly motion: Motion;
}

/** What is said in words about the view. */
function Words({ frames, motion, gutter }: Props & { readonly gutter: number }): React.ReactNode {
  const picture = useRestingPicture(frames);
  if (picture === null) return null;
  const { scene, view } = picture;
  return (
    <>
      <Announce scene={scene} view={view} />
      <Edges scene={scene} view={view} motion={motion} gutter={gutter} />
    </>
  );
}

/** The overview. Its window moves with the view; the rest of it follows when the view has moved on for a moment. */
function Whole({ frames, motion, width }: Props & { readonly width: number }): React.ReactNode {
  const columns = useApp((state) => state.columns);
  const limits = useApp((state) => state.limits);
  const selected = useApp((state) => state.event);
  const view = useRestingPicture(frames)?.view;
  const band = useMemo(() => bandOf(columns, selected, limits), [columns, selected, limits]);
  return view === undefined ? null : (
    <Overview view={view} band={band} width={width} motion={motion} frames={frames} />
  );
}
