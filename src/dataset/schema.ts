import { z } from 'zod';

/**
 * The shape of `data/timeline.json`, format `sourced-timeline/1`. The field names are a contract:
 * files that people made with one version must open in the next. `timeline.schema.json` is generated
 * from here (`npm run schema`), and the types of `raw.ts` are inferred from here. What a shape cannot
 * say (offsets, references, dates) is checked in `check/`.
 */

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .describe('A stable slug of small letters, digits and single hyphens. Links depend on it.');
const words = z.string().min(1);
const edtf = z.string().min(1).describe('A date in EDTF (ISO 8601-2), for example 1949-08-27, 2014-05/.. or 09XX.');
const offset = z.number().int().min(0).describe('Code points from the start of the document.');
const span = { start: offset, end: offset };

export const basis = z
  .enum(['stated', 'computed', 'inferred'])
  .describe(
    'stated: the whole date stands in the text. computed: arithmetic on a stated date. inferred: anything else.',
  );
export const genre = z.enum([
  'press-release',
  'declaration',
  'agency-report',
  'news-article',
  'opinion',
  'other',
]);
export const colour = z.enum(['blue', 'red', 'amber', 'violet', 'green', 'teal', 'slate']);
export const relation = z.enum(['part-of', 'commemorates', 'reports', 'answers']);
export const about = z.enum(['date', 'number', 'agent', 'wording', 'name']);

const workings = z
  .strictObject({
    from: edtf.describe('The stated date that the arithmetic starts from.'),
    plusYears: z.number().int().optional(),
    minusYears: z.number().int().optional(),
  })
  .describe('Required when the basis is computed. The audit recomputes it.');

const dated = {
  edtf,
  basis,
  note: words
    .optional()
    .describe('How the date was reached and what was assumed, in plain words. Required unless stated.'),
  workings: workings.optional(),
};
const date = z.strictObject(dated);

const author = z.union([
  z.strictObject({ given: words, family: words }),
  z.strictObject({ literal: words }),
]);

const document = z.strictObject({
  id: slug,
  file: words.optional().describe('The file, relative to this one.'),
  text: z.string().optional().describe('The whole text, in a self-contained file.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe("SHA-256 of the file's bytes."),
  title: words,
  shortTitle: words.max(40),
  genre,
  publisher: words.optional(),
  authors: z.array(author).optional(),
  place: words.optional(),
  language: words,
  url: z.url({ protocol: /^https?$/ }).optional().describe('Only an address that is printed in the file.'),
  issued: date,
  furniture: z
    .array(z.strictObject({ ...span, what: words }))
    .describe("Page furniture: not the document's own words, never a source."),
});

const voice = z.strictObject({
  id: slug,
  name: words,
  partOf: slug
    .nullable()
    .describe('The body this voice speaks for. A spokesperson is not independent of it.'),
});

const lane = z.strictObject({ id: slug, title: words, colour });

const passage = z.strictObject({
  document: slug,
  exact: z.string().min(1).describe('The words, character for character (W3C TextQuoteSelector).'),
  prefix: z.string().describe('Words just before, enough to make the quote unique.'),
  suffix: z.string().describe('Words just after, enough to make the quote unique.'),
  ...span,
  supports: z.array(z.enum(['event', 'date'])).min(1),
  dateWords: z
    .strictObject(span)
    .optional()
    .describe('The words that carry the date, inside the passage.'),
  voice: slug.describe('Who says it in this passage.'),
  via: z.array(slug).optional().describe('Whom that voice reports, nearest first.'),
});

const event = z.strictObject({
  id: slug,
  title: words.max(60).describe("Neutral; no adjective that is only one side's."),
  shortTitle: words.max(28).describe('For the axis.'),
  summary: words.describe("The editor's paraphrase, one or two sentences, attributed."),
  kind: z.enum(['moment', 'period']),
  date,
  lane: slug,
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 most, 3 least.'),
  people: z.array(words),
  organisations: z.array(words),
  places: z.array(words),
  passages: z.array(passage).min(1),
  related: z.array(z.strictObject({ event: slug, as: relation })).optional(),
});

const reading = z.strictObject({
  says: words,
  edtf: edtf.optional(),
  event: slug.optional(),
  passage: z.strictObject({ document: slug, ...span }),
});

const disagreement = z.strictObject({
  id: slug,
  question: words,
  about,
  readings: z.array(reading).min(2),
  note: words.optional(),
});

const step = z.strictObject({
  event: slug,
  view: z.strictObject({ from: edtf, to: edtf }),
  question: words,
  note: words.optional(),
});

const tour = z.strictObject({
  id: slug,
  title: words,
  summary: words,
  steps: z.array(step).min(1),
});

/** The whole of `timeline.json`. */
export const timeline = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('sourced-timeline/1'),
  title: words,
  description: words,
  notice: words.describe('How these sources should be read.'),
  documents: z.array(document).min(1),
  voices: z.array(voice).min(1),
  lanes: z.array(lane).min(1),
  events: z.array(event),
  disagreements: z.array(disagreement),
  tours: z.array(tour),
});
