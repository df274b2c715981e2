import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { textWidth } from '../../scene/textwidth.ts';
import { MS_PER_DAY } from '../../time/instant.ts';
import { useApp, useAppStore } from '../store-context.ts';
import type { Frames } from './frames.ts';
import { GuideCard, useTold } from './GuideCard.tsx';
import type { Guide, Told } from './guide.ts';
import { spokenNow } from './guide-words.ts';
import { AXIS } from './picture.ts';
import type { Stage } from './scene.ts';

/** From the line to the card, the card's width where there is room, and the air in the date's box; in pixels. */
const [GAP, WIDTH, DATE_AIR] = [14, 264, 11];
const DATE_SIZE = 15;
/** How long the line must rest before it is spoken, in milliseconds. */
const REST = 400;

interface Props {
  readonly guide: Guide;
  readonly frames: Frames;
  readonly stage: Pick<Stage, 'gutter' | 'width' | 'narrow'>;
  /** What holds the plot: where a pointer moves the line. */
  readonly element: React.RefObject<HTMLElement | null>;
}

/** The guide line over the plot, with its date on the axis and, where there is room, its card beside it. */
export function GuideLine(props: Props): React.ReactNode {
  const told = useTold(props.guide);
  return told === null ? null : <Shown {...props} told={told} />;
}

function Shown({ guide, frames, stage, element, told }: Props & { readonly told: Told }): React.ReactNode {
  const { gutter, width, narrow } = stage;
  const over = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const date = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const side = useRef<'left' | 'right'>('left');
  const wide = Math.min(WIDTH, Math.max(width / 2 - GAP, 120));
  const half = textWidth(told.now.short, DATE_SIZE, 600) / 2 + DATE_AIR;

  // The line moves with each frame, without React.
  useLayoutEffect(() => {
    const follow = (): void => {
      const x = guide.x();
      const height = frames.latest()?.scene.height ?? 0;
      if (x === null || over.current === null) return;
      over.current.style.setProperty('--lanes', `${height}px`);
      const inside = x >= 0 && x <= width;
      line.current?.style.setProperty('transform', `translateX(${Math.round(x)}px)`);
      line.current?.toggleAttribute('hidden', !inside);
      const middle = Math.min(Math.max(x, half), Math.max(width - half, half));
      date.current?.style.setProperty('transform', `translateX(${Math.round(middle - half)}px)`);
      // Labels stand to the right of their marks, so the card keeps to the left for as long as there is room.
      const room = { left: x - GAP >= wide, right: x + GAP + wide <= width };
      if (!room[side.current]) side.current = room.left ? 'left' : 'right';
      const beside = side.current === 'left' ? x - GAP - wide : x + GAP;
      const held = Math.min(Math.max(beside, 0), width - wide);
      card.current?.style.setProperty('transform', `translateX(${Math.round(held)}px)`);
    };
    follow();
    return guide.onMove(follow);
  }, [guide, frames, width, wide, half]);

  usePointer(guide, element, over, width);
  return (
    <div ref={over} className="guide" style={{ left: `${gutter}px`, width: `${width}px` }}>
      <div ref={line} className="guide-line" />
      {!narrow && (
        <div ref={card} className="guide-beside" style={{ width: `${wide}px` }}>
          <GuideCard told={told} />
        </div>
      )}
      <Strip guide={guide} />
      <DateBox guide={guide} told={told} element={element} box={date} width={2 * half} />
      <Spoken told={told} />
    </div>
  );
}

/** Over the axis: what a finger or a pressed pointer drags the line along. */
function Strip({ guide }: { readonly guide: Guide }): React.ReactNode {
  const point = (event: React.PointerEvent): void =>
    guide.point(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <div
      className="guide-strip"
      style={{ height: `${AXIS}px` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons !== 0) point(event);
      }}
      onPointerUp={guide.leave}
      onPointerCancel={guide.leave}
    />
  );
}

interface DateBoxProps {
  readonly guide: Guide;
  readonly told: Told;
  readonly element: React.RefObject<HTMLElement | null>;
  readonly box: React.RefObject<HTMLDivElement | null>;
  readonly width: number;
}

/** The date on the axis, a slider for keys. */
function DateBox({ guide, told, element, box, width }: DateBoxProps): React.ReactNode {
  const store = useAppStore();
  const limits = useApp((state) => state.limits);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') guide.step(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') guide.step(-1);
    else if (event.key === 'Escape') {
      element.current?.querySelector<SVGElement>('.plot')?.focus({ preventScroll: true });
      store.getState().setGuide(false);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      className="guide-date"
      style={{ width: `${width}px` }}
      role="slider"
      tabIndex={0}
      aria-label="At this time"
      aria-valuemin={Math.round(limits.from / MS_PER_DAY)}
      aria-valuemax={Math.round(limits.to / MS_PER_DAY)}
      aria-valuenow={Math.round(told.now.at / MS_PER_DAY)}
      aria-valuetext={told.now.date}
      onKeyDown={onKeyDown}
    >
      {told.now.short}
    </div>
  );
}

/** Says what was going on once a key has brought the line somewhere and it rests there. */
function Spoken({ told }: { readonly told: Told }): React.ReactNode {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!told.byKey) return;
    const timer = setTimeout(() => setSaid(spokenNow(told.now)), REST);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}

/** Lets a pointer that can hover move the line over the plot. A finger there drags the view. */
function usePointer(
  guide: Guide,
  element: React.RefObject<HTMLElement | null>,
  over: React.RefObject<HTMLElement | null>,
  width: number,
): void {
  useEffect(() => {
    const stage = element.current;
    if (stage === null) return;
    const move = (event: PointerEvent): void => {
      const left = over.current?.getBoundingClientRect().left;
      if (event.pointerType === 'touch' || left === undefined) return;
      // A list that is open over the plot lies in it, but is not of it.
      if (event.target instanceof Element && event.target.closest('[popover]') !== null) return;
      const x = event.clientX - left;
      if (x >= 0 && x <= width) guide.point(x);
    };
    stage.addEventListener('pointermove', move);
    stage.addEventListener('pointerleave', guide.leave);
    return () => {
      stage.removeEventListener('pointermove', move);
      stage.removeEventListener('pointerleave', guide.leave);
    };
  }, [guide, element, over, width]);
}
