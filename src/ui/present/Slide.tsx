import { useLayoutEffect, useRef, useState } from 'react';
import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { basisWords, voicesOf } from '../../dataset/voices.ts';
import type { Span } from '../../text/codepoints.ts';
import { useApp } from '../store-context.ts';
import { count, issuedWords, reporting } from '../words.ts';
import { Quote } from './Quote.tsx';
import { Strip } from './Strip.tsx';
import type { Talking } from './talking.ts';

interface Props {
  readonly talking: Talking;
  /** For a passage, the words that are not to be seen yet. */
  readonly leftOut: (passage: Passage, event: TimelineEvent) => readonly Span[];
  readonly spotlight: boolean;
  /** How far on in a passage that is too long. */
  readonly part: number;
  readonly onParts: (before: number, after: number) => void;
}

/** What a class sees of a step: the date with how it is known, the passage, who says so, the time around it, and the question. */
export function Slide({ talking, leftOut, spotlight, part, onParts }: Props): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const { tour, step, number, holdsBack } = talking;
  const { event, passage, beside, question } = step;
  const slide = useRef<HTMLElement>(null);
  const room = useRoom(slide);
  const asksDate = holdsBack && step.hide.includes('date');
  const first = { event, passage };
  const passages = beside === null ? [first] : [first, beside];
  return (
    <section
      ref={slide}
      className={`slide${spotlight ? ' is-spotlit' : ''}`}
      data-step={number}
      aria-label={`Step ${number} of ${tour.steps.length}`}
    >
      <p className="at">
        <span className="tour">
          <span dir="auto">{tour.title}</span>
          {`, step ${number} of ${tour.steps.length}`}
        </span>
        {asksDate ? <strong className="when">When?</strong> : <span className="when">{dateOf(event)}</span>}
      </p>
      <h2 dir="auto">{event.title}</h2>
      <div className="words" data-passages={passages.length}>
        {passages.map((each) => (
          <Quote
            key={`${each.event.id} ${each.passage.raw.start}`}
            caption={
              <WhoSaysSo
                {...each}
                compared={beside !== null}
                of={each.event === event ? null : each.event}
                hidden={asksDate}
              />
            }
            passage={each.passage}
            leftOut={leftOut(each.passage, each.event)}
            beside={passages.find((other) => other !== each)?.passage ?? null}
            lines={room?.lines ?? Number.POSITIVE_INFINITY}
            part={part}
            onParts={onParts}
          />
        ))}
      </div>
      <div className="time">
        {room !== null && (
          <Strip
            dataset={dataset}
            tour={tour}
            step={step}
            hidden={asksDate}
            times={room.times}
            width={room.width}
            rows={room.rows}
          />
        )}
      </div>
      <footer>
        <p dir="auto">{question}</p>
        <span className="number" aria-hidden="true">
          {number} / {tour.steps.length}
        </span>
      </footer>
    </section>
  );
}

/** "27 August 1949, year inferred"; a stated date says that it is. */
function dateOf({ date, passages }: TimelineEvent): string {
  return `${date.words}, ${basisWords(date, passages)}`;
}

interface WhoProps {
  readonly event: TimelineEvent;
  readonly passage: Passage;
  /** Whether another passage stands beside it; then it is said as shortly as it can be. */
  readonly compared: boolean;
  /** The event that the words are of, where it is not the step's own. */
  readonly of: TimelineEvent | null;
  readonly hidden: boolean;
}

function WhoSaysSo({ event, passage, compared, of, hidden }: WhoProps): React.ReactNode {
  const voices = voicesOf(event).length;
  const counted =
    compared || voices === 0 ? '' : voices === 1 ? ' One voice.' : ` ${count(voices, 'voice')}.`;
  const about = of === null ? '' : ` On: ${of.shortTitle}${hidden ? '' : `, ${dateOf(of)}`}.`;
  return (
    <>
      {!compared && <strong>Who says so: </strong>}
      {passage.voice.name}
      {reporting(passage)}, {issuedWords(passage.document)}.{counted}
      {about}
    </>
  );
}

/** What there is room for on the screen, in lines, pixels and rows. */
interface Room {
  readonly lines: number;
  readonly width: number;
  readonly rows: number;
  /** How much larger than on the timeline the strip's letters are. */
  readonly times: number;
}

/** The smallest letters of the strip, as the timeline has them, in pixels: they become as large as the slide's own. */
const SMALLEST = 14;
/** A class reads at most so many lines of text, the strip aside; a passage alone keeps at least the second number. */
const [MOST_LINES, LEAST_LINES] = [8, 4];
/** A screen that is smaller is in somebody's hand: there the slide is as long as its words and scrolls. */
const HANDHELD = '(max-width: 759px), (max-height: 559px)';

/** Measures what a slide has room for, whenever its size or its content changes. Null before. */
function useRoom(slide: React.RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useLayoutEffect(() => {
    const element = slide.current;
    if (element === null) return;
    const measure = (): void => {
      const next = roomIn(element);
      setRoom((before) => (before !== null && same(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  });
  return room;
}

function roomIn(slide: HTMLElement): Room {
  const part = (name: string): HTMLElement | null => slide.querySelector<HTMLElement>(name);
  const linesIn = (name: string): number => {
    const found = part(name);
    if (found === null || found.offsetHeight === 0) return 0;
    return Math.round(found.offsetHeight / Number.parseFloat(getComputedStyle(found).lineHeight));
  };
  const type = Number.parseFloat(getComputedStyle(slide).fontSize);
  const words = part('.words');
  const quote = part('blockquote');
  const width = part('.time')?.clientWidth ?? slide.clientWidth;
  if (matchMedia(HANDHELD).matches || words === null || quote === null)
    return { lines: Number.POSITIVE_INFINITY, width, rows: 3, times: type / SMALLEST };
  const others = ['.at', 'h2', 'figcaption', 'footer p'].reduce((sum, name) => sum + linesIn(name), 0);
  const captions = [...words.querySelectorAll('figcaption')].map(({ offsetHeight }) => offsetHeight);
  const rest = words.clientHeight - Math.max(...captions);
  const lineHeight = Number.parseFloat(getComputedStyle(quote).lineHeight);
  const fits = Math.max(Math.floor((rest - type / 2) / lineHeight), 1);
  return {
    lines: captions.length > 1 ? fits : Math.min(fits, Math.max(MOST_LINES - others, LEAST_LINES)),
    width,
    // Two passages need the height.
    rows: captions.length > 1 ? 1 : 2,
    times: type / SMALLEST,
  };
}

function same(a: Room, b: Room): boolean {
  return a.lines === b.lines && a.width === b.width && a.rows === b.rows && a.times === b.times;
}
