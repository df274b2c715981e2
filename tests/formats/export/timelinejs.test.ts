import { csvParseRows } from 'd3';
import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/base/assert.ts';
import { asMarkup } from '../../../src/base/markup.ts';
import type { TimelineEvent } from '../../../src/dataset/model.ts';
import { basisWords } from '../../../src/dataset/voices.ts';
import { unguarded } from '../../../src/formats/csv.ts';
import {
  fromTimelineJs,
  timelineJs,
  timelineJsDates,
  timelineJsSheet,
} from '../../../src/formats/timelinejs.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { extentOf } from '../../../src/time/extent-of.ts';
import { project } from '../citation/passages.ts';

const event = defined(project.events[0], 'The collection has events');

/** The first event as it would be, were its date another. */
function dated(edtf: string): TimelineEvent {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(`${edtf} is no date`);
  return { ...event, date: { ...event.date, edtf, extent: extentOf(parsed.value) } };
}

describe('a date for TimelineJS', () => {
  it.each([
    ['1949', { year: 1949 }],
    ['1949-10', { year: 1949, month: 10 }],
    ['1949-10-12', { year: 1949, month: 10, day: 12 }],
    ['0000', { year: -1 }],
    ['-0043', { year: -44 }],
    ['0001', { year: 1 }],
    ['[2025-01..2025-03]', { year: 2025, month: 1 }],
    ['[2025-01-05,2025-01-09]', { year: 2025, month: 1, day: 5 }],
    ['195X', { year: 1950 }],
    ['1949/..', { year: 1949 }],
    ['1949-10/..', { year: 1949, month: 10 }],
    ['[..1949-10-12]', { year: 1949, month: 10, day: 12 }],
    ['[..1949-10]', { year: 1949, month: 10 }],
    ['{1949-10-12,1950}', { year: 1949, month: 10, day: 12 }],
    ['1949~-10-12', { year: 1949, month: 10, day: 12 }],
    ['1949-10~-12', { year: 1949, month: 10, day: 12 }],
    ['1949?-10', { year: 1949, month: 10 }],
    ['-0043-03-15', { year: -44, month: 3, day: 15 }],
    ['-0043-03', { year: -44, month: 3 }],
    ['1949-10-12/1949-10-12', { year: 1949, month: 10, day: 12 }],
    ['/1949-10-12', { year: 1949, month: 10, day: 12 }],
    ['1949/', { year: 1949 }],
  ])('of %s has the parts that it names and no more', (edtf, start) => {
    expect(timelineJsDates(dated(edtf))).toEqual({ start, end: null });
  });

  it('of what lasted has both ends to the day, the last one its last', () => {
    expect(timelineJsDates(dated('1933-11-12/1934-02'))).toEqual({
      start: { year: 1933, month: 11, day: 12 },
      end: { year: 1934, month: 2, day: 28 },
    });
    expect(timelineJsDates(dated('1949/1950'))).toEqual({
      start: { year: 1949, month: 1, day: 1 },
      end: { year: 1950, month: 12, day: 31 },
    });
  });

  it('of every year has none, since no axis can place it', () => {
    expect(timelineJsDates(dated('XXXX-10-12'))).toBeNull();
  });

  it('of which only the end is known stands at its end, as precise as that is named', () => {
    expect(timelineJsDates(dated('../1949-10-12'))).toEqual({
      start: { year: 1949, month: 10, day: 12 },
      end: null,
    });
  });
});

describe('a file for TimelineJS', () => {
  it('holds no markup but what was meant, and gives what it was made from back', () => {
    const odd = { ...event, title: 'One <b> & "two"', summary: '<script>' };
    const file = timelineJs({ ...project, title: 'A <i>', description: 'B & C', events: [odd] });
    const read = JSON.parse(file);
    const [slide] = read.events;
    expect(file).not.toContain('<');
    expect(read.title.text).toEqual({ headline: 'A &lt;i&gt;', text: '<p>B &amp; C</p>' });
    expect(slide.unique_id).toBe(event.id);
    expect(slide.group).toBe(event.lane.title);
    expect(slide.text.headline).toBe('One &lt;b&gt; &amp; &quot;two&quot;');
    expect(slide.text.text).toMatch(/^<p>&lt;script&gt;<\/p><blockquote>/);
    expect(slide.text.text.split('<blockquote>').length - 1).toBe(event.passages.length);
    expect(slide.display_date.startsWith(`${event.date.words} (`)).toBe(true);
    expect(fromTimelineJs(file)).toEqual([event.raw]);
    expect(fromTimelineJs(timelineJs(project))).toEqual(project.events.map(({ raw }) => raw));
  });

  it('says all of an event, and leaves out what no axis can place', () => {
    const [passage] = event.passages;
    if (passage === undefined) throw new Error('The event has no passage');
    const lasted = {
      ...dated('1933-11-12/1934-02'),
      ...{ title: 'Pier', summary: 'It stood.', passages: [passage, passage] },
    };
    const quoted = `<blockquote>${asMarkup(passage.raw.exact)}</blockquote><p>${asMarkup(passage.voice.name)}, ${asMarkup(passage.document.raw.title)}</p>`;
    const { title, events } = JSON.parse(timelineJs({ ...project, events: [lasted, dated('XXXX-10-12')] }));
    expect(title).toEqual({
      text: { headline: asMarkup(project.title), text: `<p>${asMarkup(project.description)}</p>` },
    });
    expect(events).toEqual([
      {
        unique_id: event.id,
        start_date: { year: 1933, month: 11, day: 12 },
        end_date: { year: 1934, month: 2, day: 28 },
        display_date: `${event.date.words} (${basisWords(event.date, lasted.passages)})`,
        group: event.lane.title,
        text: { headline: 'Pier', text: `<p>It stood.</p>${quoted}${quoted}` },
        sourceline: event.raw,
      },
    ]);
  });

  it('gives back what is ours among what is not', () => {
    const slides = [null, 7, 'a', {}, { sourceline: 1 }, [], { sourceline: null }];
    expect(fromTimelineJs(JSON.stringify({ events: slides }))).toEqual([1, null]);
  });

  it.each(['', 'null', '1', '[]', '{}', '{"events":1}', '{"events":null}', '{"events":[null,1,"a",{}]}'])(
    'gives nothing where nothing of ours is in it: %s',
    (text) => {
      expect(fromTimelineJs(text)).toEqual([]);
    },
  );

  it('is a sheet in the columns of TimelineJS, with the title first', () => {
    const rows = csvParseRows(timelineJsSheet(project).replace(/^\uFEFF/, '')).map((row) =>
      row.map(unguarded),
    );
    const [head = [], title = [], ...slides] = rows;
    expect(head.join(',')).toBe(
      'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,' +
        'Media Caption,Media Thumbnail,Type,Group,Background,Sourceline',
    );
    expect(title.filter((cell) => cell !== '')).toEqual([
      project.title,
      `<p>${project.description}</p>`,
      'title',
    ]);
    expect([title[9], title[15]]).toEqual([project.title, 'title']);
    expect(slides.length).toBe(JSON.parse(timelineJs(project)).events.length);
    const { events } = JSON.parse(timelineJs(project));
    slides.forEach((row, at) => {
      const { start_date: start, end_date: end, display_date, text, group, sourceline } = events[at];
      const cells = [start, end].flatMap((date) => [date?.year, date?.month, date?.day, '']);
      expect(row.slice(0, 9)).toEqual([...cells.map((cell) => String(cell ?? '')), display_date]);
      expect(row.slice(9, 18)).toEqual([text.headline, text.text, '', '', '', '', '', group, '']);
      expect(JSON.parse(row[18] ?? '')).toEqual(sourceline);
    });
  });
});
