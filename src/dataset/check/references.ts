import { z } from 'zod';
import type { Issue } from '../issue.ts';
import { relation, slug } from '../schema.ts';
import { inside, type JsonFile } from './json.ts';
import { didYouMean, shown } from './say.ts';
import { EACH, type Site, sites } from './sites.ts';

/** What an id can name, and the list that holds it. */
const LISTS = { document: 'documents', voice: 'voices', lane: 'lanes', event: 'events' } as const;
type Named = keyof typeof LISTS;

const REFERENCES: readonly (readonly [readonly string[], Named])[] = [
  [['voices', EACH, 'partOf'], 'voice'],
  [['events', EACH, 'lane'], 'lane'],
  [['events', EACH, 'passages', EACH, 'document'], 'document'],
  [['events', EACH, 'passages', EACH, 'voice'], 'voice'],
  [['events', EACH, 'passages', EACH, 'via', EACH], 'voice'],
  [['events', EACH, 'related', EACH, 'event'], 'event'],
  [['disagreements', EACH, 'readings', EACH, 'event'], 'event'],
  [['disagreements', EACH, 'readings', EACH, 'passage', 'document'], 'document'],
  [['tours', EACH, 'steps', EACH, 'event'], 'event'],
  [['tours', EACH, 'steps', EACH, 'beside', 'event'], 'event'],
];

/** The ids of a kind that the timeline has, also those of entries with another fault. */
export function idsOf(timeline: JsonFile, kind: Named): ReadonlySet<string> {
  return new Set(sites(timeline, [LISTS[kind], EACH, 'id'], z.string()).map(({ value }) => value));
}

/** Checks that every reference of the timeline names something; `checked` counts them. */
export function checkReferences(timeline: JsonFile): { issues: readonly Issue[]; checked: number } {
  const all = REFERENCES.flatMap(([pattern, kind]) => {
    const known = idsOf(timeline, kind);
    return sites(timeline, pattern, slug).map((site) => unknown(timeline, site, kind, known));
  });
  return { issues: all.flat(), checked: all.length };
}

/** One reference: a fault when `known` lacks it, with the nearest id as a suggestion. */
export function unknown(
  file: JsonFile,
  { path, value }: Site<string>,
  kind: Named,
  known: ReadonlySet<string>,
): readonly Issue[] {
  if (known.has(value)) return [];
  return [
    {
      code: 'unknown-reference',
      place: file.place(path),
      found: shown(value),
      expected: `the id of one of the ${LISTS[kind]}`,
      ...didYouMean(value, known),
    },
  ];
}

/** Checks that no two entries of a list share an id: links and references could not tell them apart. */
export function checkDuplicates(timeline: JsonFile): readonly Issue[] {
  return [...Object.values(LISTS), 'disagreements', 'tours'].flatMap((list) => {
    const first = new Map<string, number | undefined>();
    return sites(timeline, [list, EACH, 'id'], z.string()).flatMap(({ path, value }): readonly Issue[] => {
      const place = timeline.place(path);
      if (!first.has(value)) {
        first.set(value, place.line);
        return [];
      }
      return [
        {
          code: 'duplicate-id',
          place,
          found: `the id ${shown(value)} a second time`,
          expected: `each id once in ${list}`,
          mend: `The first is on line ${first.get(value)}.`,
        },
      ];
    });
  });
}

/** Checks that no voice speaks for itself in a circle, and that no relation between events, kind by kind, runs in one. */
export function checkCircles(timeline: JsonFile): readonly Issue[] {
  const partOf = sites(timeline, ['voices', EACH, 'partOf'], slug);
  const voices = circles(timeline, partOf, 'a voice that ends at a body of its own');
  const related = sites(timeline, ['events', EACH, 'related', EACH], z.object({ event: slug, as: relation }));
  const events = relation.options.flatMap((kind) => {
    const links = related.filter(({ value }) => value.as === kind);
    const targets = links.map(({ path, value }) => ({ path: [...path, 'event'], value: value.event }));
    return circles(timeline, targets, `events whose "${kind}" does not lead back to themselves`);
  });
  return [...voices, ...events];
}

/** Each link that closes a circle. Links go from the entry that holds them to the id that they name. */
function circles(timeline: JsonFile, links: readonly Site<string>[], expected: string): readonly Issue[] {
  const out = new Map<string, Site<string>[]>();
  for (const link of links) {
    const from = link.path.slice(0, 2).reduce<unknown>(inside, timeline.value);
    const id = inside(from, 'id');
    if (typeof id === 'string') out.set(id, [...(out.get(id) ?? []), link]);
  }
  const issues: Issue[] = [];
  const done = new Set<string>();
  for (const root of out.keys()) {
    const trail: { id: string; next: number }[] = done.has(root) ? [] : [{ id: root, next: 0 }];
    for (let here = trail.at(-1); here !== undefined; here = trail.at(-1)) {
      const link = out.get(here.id)?.[here.next++];
      if (link === undefined) {
        done.add(here.id);
        trail.pop();
        continue;
      }
      const again = trail.findIndex(({ id }) => id === link.value);
      if (again !== -1) {
        const found = `a circle: ${[...trail.slice(again).map(({ id }) => id), link.value].join(' → ')}`;
        issues.push({ code: 'circular-reference', place: timeline.place(link.path), found, expected });
      } else if (!done.has(link.value)) {
        trail.push({ id: link.value, next: 0 });
      }
    }
  }
  return issues;
}
