import { z } from 'zod';
import type { CodePoints, Span } from '../../text/codepoints.ts';
import type { Issue } from '../issue.ts';
import { furniture, quoted } from '../schema.ts';
import type { JsonFile, Path } from './json.ts';
import { shown } from './say.ts';
import { EACH, type Site, sites } from './sites.ts';

/** The texts of the documents by id; a document that could not be read is missing. */
export type TextById = ReadonlyMap<string, CodePoints>;
/** The furniture of each document by its id. */
export type FurnitureById = ReadonlyMap<string, readonly Site<Span>[]>;

/** A fault of a span: empty, backwards or past the end of its text. */
export function checkSpan(
  file: JsonFile,
  path: Path,
  { start, end }: Span,
  text: CodePoints,
): readonly Issue[] {
  if (start < end && end <= text.length) return [];
  return [
    {
      code: 'span',
      place: file.place([...path, start < end ? 'end' : 'start']),
      found: `${start} to ${end}`,
      expected: `a start before its end, within 0 to ${text.length}`,
    },
  ];
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The furniture of every document as the timeline marks it. */
export function furnitureOf(timeline: JsonFile): FurnitureById {
  return new Map(
    sites(timeline, ['documents', EACH], z.object({ id: z.string() })).map(({ path, value }) => [
      value.id,
      sites(timeline, ['documents', EACH, 'furniture', EACH], furniture).filter(
        (site) => site.path[1] === path[1],
      ),
    ]),
  );
}

/** Checks that furniture lies within its document and no two pieces overlap. */
export function checkFurniture(timeline: JsonFile, texts: TextById): readonly Issue[] {
  return [...furnitureOf(timeline)].flatMap(([id, pieces]) => {
    const text = texts.get(id);
    if (text === undefined) return [];
    const sorted = [...pieces].sort((a, b) => a.value.start - b.value.start);
    return sorted.flatMap(({ path, value }, i): readonly Issue[] => {
      const before = sorted[i - 1]?.value;
      const issues = checkSpan(timeline, path, value, text);
      if (before === undefined || issues.length > 0 || !overlap(before, value)) return issues;
      return [
        {
          code: 'furniture',
          place: timeline.place(path),
          found: `furniture from ${value.start} to ${value.end}, over that from ${before.start} to ${before.end}`,
          expected: 'pieces of furniture that do not overlap',
        },
      ];
    });
  });
}

/** A fault when a span lies in the furniture of its document: that is never a source. */
export function outsideFurniture(
  file: JsonFile,
  path: Path,
  document: string,
  span: Span,
  pieces: FurnitureById,
): readonly Issue[] {
  const piece = pieces.get(document)?.find(({ value }) => overlap(value, span));
  if (piece === undefined) return [];
  return [
    {
      code: 'furniture',
      place: file.place(path),
      found: `${span.start} to ${span.end}, in page furniture (${piece.value.start} to ${piece.value.end} of ${document})`,
      expected: "the document's own words",
    },
  ];
}

/** Checks that each reading of a disagreement points at words of its document. */
export function checkReadings(timeline: JsonFile, texts: TextById): readonly Issue[] {
  const pieces = furnitureOf(timeline);
  return sites(timeline, ['disagreements', EACH, 'readings', EACH, 'passage'], quoted).flatMap(
    ({ path, value }) => {
      const text = texts.get(value.document);
      if (text === undefined) return [];
      const issues = checkSpan(timeline, path, value, text);
      return issues.length > 0 ? issues : outsideFurniture(timeline, path, value.document, value, pieces);
    },
  );
}

/** Checks that the edges of a span do not stand on white space. `what` names it in the sentence. */
export function tidy(
  file: JsonFile,
  path: Path,
  span: Span,
  text: CodePoints,
  what: string,
): readonly Issue[] {
  const words = text.slice(span.start, span.end);
  if (words.trim() === words) return [];
  return [
    {
      code: 'span',
      place: file.place(path),
      found: `${shown(words)}, with white space at an end`,
      expected: `${what} that begin and end with a character one can see`,
    },
  ];
}
