import { z } from 'zod';

/**
 * The shape of `data/timeline.json`, format `sourced-timeline/1`. The field names are a contract:
 * files that people made with one version must open in the next. `timeline.schema.json` is generated
 * from here (`npm run schema`), and the types of `raw.ts` are inferred from here. What a shape cannot
 * say (offsets, references, dates) is checked in `check/`.
 */

/** A stable slug. The text beside each pattern here and below is what a fault names as expected. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug of small letters, digits and single hyphens')
  .describe('A stable slug of small letters, digits and single hyphens. Links depend on it.');
/** The id of an entry of a list. `npm run schema` writes the ids that there are beside it, for an editor to offer. */
export const reference = (list: 'documents' | 'voices' | 'lanes' | 'events', meaning: string) =>
  slug.meta({ description: meaning, refersTo: list });
/** Our own words: no control character, no white space at either end. */
const words = z
  .string()
  .min(1)
  .regex(/^(?!\s)\P{Cc}*(?<!\s)$/u, 'words without control characters or white space at either end');
/** A date as it is written; whether it is EDTF is checked in `check/dates.ts`. */
export const edtf = z
  .string()
  .min(1)
  .max(200)
  .describe('A date in EDTF (ISO 8601-2), for example 1949-08-27, 2014-05/.. or 09XX.');
const offset = z.number().int().min(0).describe('Code points from the start of the document.');
const ends = { start: offset, end: offset };
/** A stretch of a document: code points, end excluded. */
const span = z.strictObject(ends);

const basis = z
  .enum(['stated', 'computed', 'inferred'])
  .describe(
    'stated: the whole date stands in the text. computed: arithmetic on a stated date. inferred: anything else.',
  );
const genre = z
  .enum(['press-release', 'declaration', 'agency-report', 'news-article', 'opinion', 'other'])
  .describe('What kind of document it is.');
const colour = z
  .enum(['blue', 'red', 'amber', 'violet', 'green', 'teal', 'slate'])
  .describe('The theme decides what it looks like.');
export const relation = z
  .enum(['part-of', 'commemorates', 'reports', 'answers'])
  .describe('What this event is to the other.');
const about = z
  .enum(['date', 'number', 'agent', 'wording', 'name'])
  .describe('What the documents differ in.');

const workings = z
  .strictObject({
    from: edtf.describe('The stated date that the arithmetic starts from.'),
    plusYears: z.number().int().min(1).max(100_000).optional(),
    minusYears: z.number().int().min(1).max(100_000).optional(),
  })
  .describe('Required when the basis is computed. The audit recomputes it.');

/** A date with how it is known: the `date` of an event, the `issued` of a document. */
export const date = z.strictObject({
  edtf,
  words: words
    .optional()
    .describe(
      'The document\'s own expression, where EDTF has no form for it ("early 2025"). Shown instead of the date.',
    ),
  basis,
  note: words
    .optional()
    .describe('How the date was reached and what was assumed, in plain words. Required unless stated.'),
  workings: workings.optional(),
});

const author = z.union([z.strictObject({ given: words, family: words }), z.strictObject({ literal: words })]);

/** Page furniture of a document. */
export const furniture = z.strictObject({
  ...ends,
  what: words.describe('What it is, for example "contact line".'),
});

const document = z.strictObject({
  id: slug,
  file: words.optional().describe('The file, relative to this one.'),
  text: z.string().optional().describe('The whole text, in a self-contained file.'),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits in small letters')
    .describe("SHA-256 of the file's bytes."),
  title: words,
  shortTitle: words.max(40).describe('For lists and the panel.'),
  genre,
  publisher: words.optional().describe('Only as it is printed in the file.'),
  authors: z.array(author).optional(),
  place: words.optional(),
  language: words.describe('BCP 47, for example en.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Only an address that is printed in the file.'),
  issued: date,
  furniture: z.array(furniture).describe("Page furniture: not the document's own words, never a source."),
});

const voice = z.strictObject({
  id: slug,
  name: words,
  partOf: reference(
    'voices',
    'The body this voice speaks for. A spokesperson is not independent of it.',
  ).nullable(),
});

const lane = z.strictObject({ id: slug, title: words, colour });

/** Words of a document that an event rests on. */
export const passage = z.strictObject({
  document: reference('documents', 'The document that the words stand in.'),
  exact: z.string().min(1).describe('The words, character for character (W3C TextQuoteSelector).'),
  prefix: z.string().describe('Words just before, enough to make the quote unique.'),
  suffix: z.string().describe('Words just after, enough to make the quote unique.'),
  ...ends,
  supports: z
    .array(z.enum(['event', 'date']))
    .min(1)
    .describe('What the words vouch for: that it happened, when it happened, or both.'),
  dateWords: span
    .optional()
    .describe('The words that carry the date, inside the passage. Required when it supports the date.'),
  voice: reference('voices', 'Who says it in this passage.'),
  via: z
    .array(reference('voices', 'One whom that voice reports.'))
    .optional()
    .describe('Whom that voice reports, nearest first.'),
});

const event = z.strictObject({
  id: slug,
  title: words.max(60).describe("Neutral; no adjective that is only one side's."),
  shortTitle: words.max(28).describe('For the axis.'),
  summary: words.describe("The editor's paraphrase, one or two sentences, attributed."),
  kind: z
    .enum(['moment', 'period'])
    .describe('moment: at one time, known well or not. period: it lasted, and its date is an interval a/b.'),
  date,
  lane: reference('lanes', 'The lane that the event is drawn in.'),
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]).describe('1 most, 3 least.'),
  people: z.array(words).describe('As the documents name them.'),
  organisations: z.array(words).describe('As the documents name them.'),
  places: z.array(words).describe('As the documents name them.'),
  passages: z.array(passage).min(1),
  related: z
    .array(z.strictObject({ event: reference('events', 'The other event.'), as: relation }))
    .optional(),
});

/** A stretch of a named document. */
export const quoted = z.strictObject({
  document: reference('documents', 'The document that the words stand in.'),
  ...ends,
});

const reading = z.strictObject({
  says: words.describe('The reading in few words.'),
  edtf: edtf.optional(),
  event: reference('events', 'The event that rests on this reading.').optional(),
  passage: quoted,
});

const disagreement = z.strictObject({
  id: slug,
  question: words,
  about,
  readings: z.array(reading).min(2),
  note: words.optional(),
});

/** What a step of a tour shows: from the earliest day of `from` to the latest of `to`. */
export const view = z
  .strictObject({ from: edtf, to: edtf })
  .describe('From the earliest day of one date to the latest of the other; the event lies in it.');

const step = z.strictObject({
  event: reference('events', 'The event that the step shows.'),
  view,
  question: words.describe(
    'Makes the reader look at the words: what is stated, what is computed, who says so.',
  ),
  note: words.optional().describe('For whoever presents: what to know, where to look.'),
  passage: z
    .int()
    .min(0)
    .optional()
    .describe('Which passage of the event is shown, from 0; if left out, the first that supports the event.'),
  hide: z
    .array(z.enum(['date', 'words']))
    .min(1)
    .optional()
    .describe('What is held back until asked for: the date, or the words of the passage that carry it.'),
  beside: z
    .strictObject({
      event: reference('events', 'The event whose passage stands beside.'),
      passage: z
        .int()
        .min(0)
        .optional()
        .describe('Which of its passages, from 0; if left out, the first that supports the event.'),
    })
    .optional()
    .describe('A second passage, to be compared with the first.'),
  spotlight: z.boolean().optional().describe('Dims everything but the words of the passage.'),
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
