import type { Dataset } from '../dataset/model.ts';
import { basisWords } from '../dataset/voices.ts';

/**
 * The passages as a page of W3C Web Annotations (JSON-LD, Recommendation of 23 February 2017), one for each passage of each event:
 * the target is the document's text with both selectors, the body says what the timeline makes of the words. Positions count
 * Unicode code points, as the model asks for (4.2.5, "the character number").
 * @param base the timeline's address, with a slash at its end; null where it has none, then names begin with `urn:`
 */
export function webAnnotations({ events, title }: Dataset, base: string | null): string {
  const root = base ?? 'urn:x-sourceline:';
  const name = (event: string, place: string): string =>
    base === null ? `${root}annotation:${event}:${place}` : `${root}#event=${event}&passage=${place}`;
  const items = events.flatMap((event) =>
    event.passages.map(({ raw, document }) => ({
      id: name(event.id, `${document.id}:${raw.start}-${raw.end}`),
      type: 'Annotation',
      motivation: 'describing',
      body: [
        {
          type: 'TextualBody',
          value: `${event.date.words} (${basisWords(event.date, event.passages)}): ${event.title}`,
          format: 'text/plain',
          language: 'en',
          purpose: 'describing',
        },
        { type: 'TextualBody', value: event.date.edtf, format: 'text/plain', purpose: 'tagging' },
      ],
      target: {
        source: `${root}documents/${document.id}.txt`,
        selector: [
          { type: 'TextQuoteSelector', exact: raw.exact, prefix: raw.prefix, suffix: raw.suffix },
          { type: 'TextPositionSelector', start: raw.start, end: raw.end },
        ],
      },
    })),
  );
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${root}annotations`,
    type: 'AnnotationPage',
    partOf: { id: `${root}annotations/all`, type: 'AnnotationCollection', label: title, total: items.length },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
