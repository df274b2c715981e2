import { z } from 'zod';
import { edtf, quoted, reference } from './schema.ts';

const words = z.string().min(1);

/** One date or time expression of a document, and what became of it. */
export const ledgerEntry = quoted
  .extend({
    text: words.describe('The expression, character for character.'),
    class: z
      .enum([
        'event-date',
        'publication',
        'anniversary',
        'duration',
        'relative',
        'reference',
        'furniture',
        'not-a-date',
      ])
      .describe('What kind of expression it is.'),
    event: reference('events', 'The event that uses it.').nullish(),
    issued: z.boolean().optional().describe("True when the document's own date of issue uses it."),
    edtf: edtf.nullish().describe('The date that it gives, where it gives one.'),
    reason: words.nullish().describe('Why it was set aside. Required where nothing uses it.'),
  })
  .describe('A date or time expression of a document, and what became of it.');

/** The shape of `data/date-ledger.json`. `date-ledger.schema.json` is generated from here. */
export const ledger = z.strictObject({
  $schema: z.string().optional(),
  expressions: z.array(ledgerEntry),
});
