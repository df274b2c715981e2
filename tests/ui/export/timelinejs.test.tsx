import { TimelineConfig } from '@knight-lab/timelinejs/src/js/core/TimelineConfig.js';
import { csvParse } from 'd3';
import { describe, expect, it, vi } from 'vitest';
import { unguarded } from '../../../src/formats/csv.ts';
import {
  fromTimelineJs,
  timelineJs,
  timelineJsDates,
  timelineJsSheet,
} from '../../../src/formats/timelinejs.ts';
import { hull } from '../../../src/time/extent.ts';
import { civil } from '../../../src/time/instant.ts';
import { project } from '../../formats/citation/passages.ts';
import { made } from '../../scene/make.ts';

describe('TimelineJS3’s own reader', () => {
  it('finds every event at its date, and an end only where something lasted', () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const config = new TimelineConfig(JSON.parse(timelineJs(project)));
    config.validate();
    expect(config.getErrors()).toEqual([]);
    expect(config.events.length).toBe(project.events.length);
    for (const event of project.events) {
      const slide = config.event_dict[event.id];
      const { from, to } = hull(event.date.extent);
      const first = from.kind === 'at' ? from.at : to.kind === 'at' ? to.at : null;
      expect(first).not.toBeNull();
      const at = slide?.start_date.data.date_obj;
      const { year, month, day } = civil(first ?? (0 as never));
      if (from.kind === 'at')
        expect([at?.getFullYear(), at?.getMonth(), at?.getDate()]).toEqual([year, month - 1, day]);
      expect(slide?.end_date !== undefined, event.id).toBe(
        event.date.extent.kind === 'period' && from.kind === 'at' && to.kind === 'at',
      );
      expect(slide?.text.headline.replaceAll('&amp;', '&')).toBe(event.title);
    }
  });

  it('is handed no markup of a text’s own', () => {
    const dataset = made([{ edtf: '1949', title: '<img src=x onerror=alert(1)>' }]);
    expect(timelineJs(dataset)).not.toContain('<img');
    expect(timelineJsSheet(dataset)).not.toContain('<img');
  });
});

describe('dates for TimelineJS3', () => {
  const dates = (edtf: string) => {
    const [event] = made([{ edtf }]).events;
    return event === undefined ? null : timelineJsDates(event);
  };
  it.each([
    ['1949', { start: { year: 1949 }, end: null }],
    ['1954-03', { start: { year: 1954, month: 3 }, end: null }],
    ['1949-08-27', { start: { year: 1949, month: 8, day: 27 }, end: null }],
    ['[2023-11-10..2023-11-12]', { start: { year: 2023, month: 11, day: 10 }, end: null }],
    ['1933/1934', { start: { year: 1933, month: 1, day: 1 }, end: { year: 1934, month: 12, day: 31 } }],
    ['2014-05/..', { start: { year: 2014, month: 5 }, end: null }],
    ['[2025-01..2025-03]', { start: { year: 2025, month: 1 }, end: null }],
    ['195X/..', { start: { year: 1950 }, end: null }],
    ['09XX', { start: { year: 900 }, end: null }],
    ['-0043', { start: { year: -44 }, end: null }],
    ['0000', { start: { year: -1 }, end: null }],
    ['../1985', { start: { year: 1985 }, end: null }],
  ])('%s', (edtf, expected) => {
    expect(dates(edtf)).toEqual(expected);
  });
});

describe('the way there and back', () => {
  it('loses nothing of an event', () => {
    expect(fromTimelineJs(timelineJs(project))).toEqual(project.events.map(({ raw }) => raw));
  });

  it('finds nothing in what is no file of ours, and does not fail', () => {
    for (const text of ['', '{}', '[]', 'null', '{"events":[1,null,{}]}'])
      expect(fromTimelineJs(text)).toEqual([]);
  });

  it('is a sheet with the columns that TimelineJS knows, none of them called “Start Date”', () => {
    const sheet = csvParse(timelineJsSheet(project).replace(/^\uFEFF/, ''));
    expect(sheet.columns.slice(0, 8)).toEqual([
      ...['Year', 'Month', 'Day', 'Time'],
      ...['End Year', 'End Month', 'End Day', 'End Time'],
    ]);
    expect(sheet.columns).not.toContain('Start Date');
    const [title, ...rows] = sheet;
    expect(title?.['Type']).toBe('title');
    expect(rows.map((row) => JSON.parse(unguarded(row['Sourceline'] ?? '')))).toEqual(
      project.events.map(({ raw }) => raw),
    );
  });
});
