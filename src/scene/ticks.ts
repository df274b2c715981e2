import { civil, daysInMonth, type Instant, instant } from '../time/instant.ts';
import { grouped, yearWords } from '../time/words-style.ts';
import { SIZE } from './marks.ts';
import { textWidth } from './textwidth.ts';
import { scaleOf, type Viewport, xOf } from './viewport.ts';

/**
 * A line on the time axis: pixels from the left, what it says (nothing, where its neighbours' labels are long),
 * and whether a larger unit begins there.
 */
export interface Tick {
  readonly at: Instant;
  readonly x: number;
  readonly label: string;
  readonly major: boolean;
}

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** The least room from tick to tick, in pixels: a label of four figures or a short month, with air. */
const ROOM = 72;
const DAY_STEPS = [1, 2, 5, 10];
const MONTH_STEPS = [1, 3, 6];

/** Between two labels, in pixels, at least. */
const AIR = 12;

/**
 * The year as dates are worded elsewhere: 1949, 945 CE, 45 BCE (astronomical −44), 12,000 BCE, where one
 * year more or less is not known anyway.
 */
export function yearLabel(year: number): string {
  return year < -9999 ? `${grouped(-year)} BCE` : yearWords(year);
}

/** The `k`th round year: before our era it is the count of years that is round, 500 BCE and not 501. */
function roundYear(k: number, step: number): number {
  const year = k * step;
  return year < 0 && year >= -9999 && step >= 5 ? year + 1 : year;
}

/** The least of 1, 2, 5, 10, 20, 50 … years that is at least `years`. */
function yearStep(years: number): number {
  const power = 10 ** Math.floor(Math.log10(years));
  return ([1, 2, 5, 10].find((step) => step * power >= years) ?? 10) * power;
}

type Made = Omit<Tick, 'x'>;

function* years(from: number, to: number, step: number, scale: number): Generator<Made> {
  for (let k = Math.floor(civil(from as Instant).year / step); ; k++) {
    const year = roundYear(k, step);
    const at = instant(year);
    if (at > to) return;
    const label = yearLabel(year);
    // Long labels go to every second, fifth or tenth tick; which ones depends on the year alone, and is
    // the same for all years of as many thousands.
    const longest = textWidth(label.replace(/^\d{1,2}(?=,)/, '000'), SIZE.label, 600) + AIR;
    const every = [1, 2, 5].find((n) => longest <= n * step * YEAR * scale) ?? 10;
    yield { at, label: k % every === 0 ? label : '', major: step === 1 && year % 10 === 0 };
  }
}

function* months(from: number, to: number, step: number): Generator<Made> {
  for (let year = civil(from as Instant).year; ; year++) {
    for (let month = 1; month <= 12; month += step) {
      const at = instant(year, month);
      if (at > to) return;
      const january = month === 1;
      yield { at, label: january ? yearLabel(year) : (MONTHS[month - 1] ?? ''), major: january };
    }
  }
}

function* days(from: number, to: number, step: number): Generator<Made> {
  let { year, month } = civil(from as Instant);
  for (;;) {
    // A step never lands much closer to the next month's first than to the one before it.
    const last = step === 1 ? daysInMonth(year, month) : daysInMonth(year, month) + 1 - Math.ceil(step * 0.8);
    for (let day = 1; day <= last; day += step) {
      const at = instant(year, month, day);
      if (at > to) return;
      const name = `${day} ${MONTHS[month - 1] ?? ''}`;
      yield { at, label: day === 1 && month === 1 ? `${name} ${yearLabel(year)}` : name, major: day === 1 };
    }
    month = (month % 12) + 1;
    if (month === 1) year++;
  }
}

/** The dates of a stretch of true time, of the step that the scale asks for. */
function dates(from: number, to: number, scale: number): Generator<Made> {
  const needed = ROOM / scale;
  const dayStep = DAY_STEPS.find((step) => step * DAY >= needed);
  if (dayStep !== undefined) return days(from, to, dayStep);
  const monthStep = MONTH_STEPS.find((step) => (step * YEAR) / 12 >= needed);
  if (monthStep !== undefined) return months(from, to, monthStep);
  return years(from, to, yearStep(needed / YEAR), scale);
}

/** A stretch of a view in which time is true, and the pixels where its ground ends at each side. */
interface Ground {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** What the shortened gaps leave of a view. Two grounds meet in the middle of the gap between them. */
function grounds(view: Viewport): readonly Ground[] {
  const { gaps } = view.spacing;
  const middles = gaps.map((gap) => (xOf(view, gap.from) + xOf(view, gap.to)) / 2);
  return Array.from({ length: gaps.length + 1 }, (_, i) => ({
    from: Math.max(gaps[i - 1]?.to ?? view.from, view.from),
    to: Math.min(gaps[i]?.from ?? view.to, view.to),
    left: middles[i - 1] ?? Number.NEGATIVE_INFINITY,
    right: middles[i] ?? Number.POSITIVE_INFINITY,
  })).filter(({ from, to }) => from <= to);
}

/** A date as a tick on its ground: none where it would stand too close to one beyond the gap, no label that would reach over. */
function onGround({ left, right }: Ground, made: Made, x: number): Tick | null {
  const room = Math.min(x - left, right - x);
  if (room < ROOM / 2) return null;
  const reaches = room < (textWidth(made.label, SIZE.label, made.major ? 600 : 400) + AIR) / 2;
  return { ...made, label: reaches ? '' : made.label, x };
}

/**
 * The axis of a view, from days to centuries and beyond. The step depends on the scale alone and the
 * ticks stand on round dates, so that panning moves them and never changes them. Inside a shortened gap there are none.
 */
export function ticks(view: Viewport): readonly Tick[] {
  const scale = scaleOf(view);
  return grounds(view).flatMap((ground) =>
    [...dates(ground.from, ground.to, scale)].flatMap((made) => {
      const tick = made.at < ground.from ? null : onGround(ground, made, xOf(view, made.at));
      return tick === null ? [] : [tick];
    }),
  );
}
