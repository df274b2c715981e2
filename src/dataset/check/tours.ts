import { z } from 'zod';
import { parseEdtf } from '../../time/edtf/parse.ts';
import { hull } from '../../time/extent.ts';
import { extentOf } from '../../time/extent-of.ts';
import type { Issue } from '../issue.ts';
import { edtf, slug, view } from '../schema.ts';
import type { JsonFile } from './json.ts';
import { shown } from './say.ts';
import { EACH, sites } from './sites.ts';

/**
 * Checks what each step of a tour shows: a view from one known date to a later one, in which its event lies, and passages
 * that its events have. `checked` counts the views.
 */
export function checkTours(timeline: JsonFile): { issues: readonly Issue[]; checked: number } {
  const dates = new Map(
    sites(timeline, ['events', EACH], z.object({ id: slug, date: z.object({ edtf }) })).map(({ value }) => [
      value.id,
      value.date.edtf,
    ]),
  );
  const steps = sites(timeline, ['tours', EACH, 'steps', EACH], z.object({ event: slug, view }));
  const issues = steps.flatMap(({ path, value }): readonly Issue[] => {
    const from = reach(value.view.from);
    const to = reach(value.view.to);
    if (from === null || to === null) return [];
    const shownView = `${shown(value.view.from)} to ${shown(value.view.to)}`;
    const place = timeline.place([...path, 'view']);
    if (!Number.isFinite(from.start) || !Number.isFinite(to.end) || from.start >= to.end) {
      return [
        {
          code: 'span',
          place,
          found: `a view of ${shownView}`,
          expected: 'two dates with known ends, the first before the second',
        },
      ];
    }
    const date = dates.get(value.event);
    const event = date === undefined ? null : reach(date);
    if (event === null || (event.start < to.end && from.start < event.end)) return [];
    return [
      {
        code: 'span',
        place,
        found: `a view of ${shownView}, in which ${value.event} (${date}) does not lie`,
        expected: "a view that shows the step's event",
      },
    ];
  });
  return { issues: [...issues, ...checkPassages(timeline)], checked: steps.length };
}

const numbered = z.object({ event: slug, passage: z.int().min(0) });

/** Checks that the passages that steps name by number are there. */
function checkPassages(timeline: JsonFile): readonly Issue[] {
  const held = z.object({ id: slug, passages: z.array(z.unknown()) });
  const counts = new Map(
    sites(timeline, ['events', EACH], held).map(({ value }) => [value.id, value.passages.length]),
  );
  const steps = ['tours', EACH, 'steps', EACH] as const;
  const named = [...sites(timeline, steps, numbered), ...sites(timeline, [...steps, 'beside'], numbered)];
  return named.flatMap(({ path, value: { event, passage } }): readonly Issue[] => {
    const count = counts.get(event);
    if (count === undefined || passage < count) return [];
    const last = count === 1 ? 'passage 0, its only one' : `a passage from 0 to ${count - 1}`;
    const place = timeline.place([...path, 'passage']);
    return [{ code: 'unknown-reference', place, found: `passage ${passage} of ${event}`, expected: last }];
  });
}

/** The first instant of a date and the first after it; an end that is open or not known has no bound. Null for what is not EDTF. */
function reach(text: string): { start: number; end: number } | null {
  const read = parseEdtf(text);
  if (!read.ok) return null;
  const { from, to } = hull(extentOf(read.value));
  return {
    start: from.kind === 'at' ? from.at : Number.NEGATIVE_INFINITY,
    end: to.kind === 'at' ? to.at : Number.POSITIVE_INFINITY,
  };
}
