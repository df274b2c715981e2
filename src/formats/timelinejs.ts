import { asMarkup } from '../base/markup.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import type { RawEvent } from '../dataset/raw.ts';
import { basisWords } from '../dataset/voices.ts';
import { hull } from '../time/extent.ts';
import { civil, type Instant, MS_PER_DAY } from '../time/instant.ts';
import { csvText } from './csv.ts';

/** A date as TimelineJS3 has it. Years before 1 are counted without a year 0: −44 is 44 BCE. */
export interface TimelineJsDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface Slide {
  readonly unique_id: string;
  readonly start_date: TimelineJsDate;
  /** Only of what lasted: an uncertain day is not a duration. */
  readonly end_date?: TimelineJsDate;
  readonly display_date: string;
  readonly group: string;
  /** Markup: TimelineJS puts it into the page as HTML. */
  readonly text: { readonly headline: string; readonly text: string };
  /** The event as it is here. TimelineJS leaves what it does not know alone, so nothing is lost on the way. */
  readonly sourceline: RawEvent;
}

/** JSON in which nothing looks like markup, whoever puts it into a page. */
function json(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll('<', '\\u003c');
}

function yearOf(astronomical: number): number {
  return astronomical < 1 ? astronomical - 1 : astronomical;
}

type Precision = 'year' | 'month' | 'day';

function dateAt(at: Instant, precision: Precision): TimelineJsDate {
  const { year, month, day } = civil(at);
  const named = { year: yearOf(year) };
  if (precision === 'year') return named;
  return precision === 'month' ? { ...named, month } : { ...named, month, day };
}

/** How precise the first date of an expression is: of "[2025-01..2025-03]" a month, of "195X/.." no more than a year. */
function precisionOf(edtf: string): Precision {
  const [first = ''] = edtf.replace(/^[[{]?(?:\.\.)?\/?/, '').split(/\/|\.\.|,/);
  if (/^-?\d{4}[~?%]?-\d\d[~?%]?-\d\d/.test(first)) return 'day';
  return /^-?\d{4}[~?%]?-\d\d/.test(first) ? 'month' : 'year';
}

/** Where an event begins and, if it lasted, ends; null for one without any bound, which no axis can place. */
export function timelineJsDates({ date }: Pick<TimelineEvent, 'date'>): {
  readonly start: TimelineJsDate;
  readonly end: TimelineJsDate | null;
} | null {
  const { from, to } = hull(date.extent);
  const last = to.kind === 'at' ? ((to.at - MS_PER_DAY) as Instant) : null;
  const first = from.kind === 'at' ? from.at : last;
  if (first === null) return null;
  const lasted = date.extent.kind === 'period' && last !== null && last > first;
  // As precise as the words and no more; but both ends of a duration have the same parts, or it would be read amiss, and
  // its end is the last day of it.
  const precision = lasted ? 'day' : precisionOf(date.edtf);
  return { start: dateAt(first, precision), end: lasted ? dateAt(last, 'day') : null };
}

function slidesOf({ events }: Dataset): readonly Slide[] {
  return events.flatMap((event): Slide[] => {
    const dates = timelineJsDates(event);
    if (dates === null) return [];
    const { start, end } = dates;
    const said = event.passages.map(
      ({ raw, document, voice }) =>
        `<blockquote>${asMarkup(raw.exact)}</blockquote><p>${asMarkup(voice.name)}, ${asMarkup(document.raw.title)}</p>`,
    );
    return [
      {
        unique_id: event.id,
        start_date: start,
        ...(end === null ? {} : { end_date: end }),
        display_date: `${event.date.words} (${basisWords(event.date, event.passages)})`,
        group: event.lane.title,
        text: { headline: asMarkup(event.title), text: `<p>${asMarkup(event.summary)}</p>${said.join('')}` },
        sourceline: event.raw,
      },
    ];
  });
}

/** The dataset as TimelineJS3 reads it (JSON). What it cannot hold rides in `sourceline`, and `fromTimelineJs` gives it back. */
export function timelineJs(dataset: Dataset): string {
  const title = {
    text: { headline: asMarkup(dataset.title), text: `<p>${asMarkup(dataset.description)}</p>` },
  };
  return `${json({ title, events: slidesOf(dataset) }, 2)}\n`;
}

const part = (value: number | undefined): string => (value === undefined ? '' : String(value));
const parts = (date: TimelineJsDate | undefined): readonly string[] => [
  part(date?.year),
  part(date?.month),
  part(date?.day),
  '',
];

/** The columns of TimelineJS3's sheet, in its order and by its names; the last is ours. */
const COLUMNS = [
  ...['Year', 'Month', 'Day', 'Time', 'End Year', 'End Month', 'End Day', 'End Time', 'Display Date'],
  ...['Headline', 'Text', 'Media', 'Media Credit', 'Media Caption', 'Media Thumbnail', 'Type', 'Group'],
  ...['Background', 'Sourceline'],
];

/** The same as a sheet for TimelineJS3 (CSV). */
export function timelineJsSheet(dataset: Dataset): string {
  const rows = slidesOf(dataset).map((slide) => [
    ...[...parts(slide.start_date), ...parts(slide.end_date), slide.display_date],
    ...[slide.text.headline, slide.text.text, '', '', '', '', '', slide.group, ''],
    json(slide.sourceline),
  ]);
  const title = COLUMNS.map((column) =>
    column === 'Headline'
      ? asMarkup(dataset.title)
      : column === 'Text'
        ? `<p>${asMarkup(dataset.description)}</p>`
        : column === 'Type'
          ? 'title'
          : '',
  );
  return csvText([COLUMNS, title, ...rows]);
}

/** The events that ride in a file for TimelineJS3, as they were; none where there are none of ours. Never throws. */
export function fromTimelineJs(text: string): readonly unknown[] {
  try {
    const read = JSON.parse(text) as { readonly events?: unknown } | null;
    const slides: readonly unknown[] = Array.isArray(read?.events) ? read.events : [];
    return slides.flatMap((slide) =>
      typeof slide === 'object' && slide !== null && 'sourceline' in slide ? [slide.sourceline] : [],
    );
  } catch {
    return [];
  }
}
