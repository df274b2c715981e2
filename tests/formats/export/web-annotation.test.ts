import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { basisWords } from '../../../src/dataset/voices.ts';
import { webAnnotations } from '../../../src/formats/web-annotation.ts';
import { passages, project } from '../citation/passages.ts';
import { CONTEXT } from './anno-context.ts';

const OA = 'http://www.w3.org/ns/oa#';
const BASE = 'https://example.org/timeline/';

type Node = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[] | undefined>>;

/** What an independent JSON-LD processor makes of the file, with the W3C's own names for everything. */
async function expanded(base: string | null): Promise<readonly Node[]> {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing else is loaded: ${url}`);
    return { contextUrl: null, documentUrl: url, document: CONTEXT };
  };
  const parsed: unknown = JSON.parse(webAnnotations(project, base));
  const [page] = (await jsonld.expand(parsed, { documentLoader })) as readonly Node[];
  const [list] = page?.['https://www.w3.org/ns/activitystreams#items'] ?? [];
  return (list?.['@list'] ?? []) as readonly Node[];
}

const one = (node: unknown, key: string): unknown => {
  const found = (node as Node | undefined)?.[`${OA}${key}`] ?? [];
  return found[0];
};
const value = (node: unknown, key: string): unknown => (one(node, key) as Node | undefined)?.['@value'];
const types = (node: unknown): unknown => (node as Node | undefined)?.['@type'];

describe('web annotations', () => {
  it('have the shape that the W3C’s model asks for', async () => {
    const items = await expanded(BASE);
    expect(items.length).toBe(passages.length);
    const ids = new Set<unknown>();
    items.forEach((item, at) => {
      const { raw, document } = passages[at] ?? {};
      // 3.1: exactly one id, an IRI; the class Annotation; at least one target.
      expect(String(item['@id'])).toMatch(/^https:\/\/example\.org\/timeline\/#event=/);
      ids.add(item['@id']);
      expect(types(item)).toEqual([`${OA}Annotation`]);
      expect((one(item, 'motivatedBy') as Node)['@id']).toBe(`${OA}describing`);
      const target = one(item, 'hasTarget');
      expect((one(target, 'hasSource') as Node)['@id']).toBe(`${BASE}documents/${document?.id}.txt`);
      // 4.2.4 and 4.2.5: a quote with exact, prefix and suffix; a position with start and end, both non-negative integers.
      const selectors = (target as Node)[`${OA}hasSelector`] ?? [];
      const quote = selectors.find((each) => String(types(each)).includes('TextQuoteSelector'));
      const position = selectors.find((each) => String(types(each)).includes('TextPositionSelector'));
      expect([value(quote, 'exact'), value(quote, 'prefix'), value(quote, 'suffix')]).toEqual([
        raw?.exact,
        raw?.prefix,
        raw?.suffix,
      ]);
      expect([value(position, 'start'), value(position, 'end')]).toEqual([raw?.start, raw?.end]);
      const bodies = (item[`${OA}hasBody`] ?? []) as readonly Node[];
      expect(bodies.map(types)).toEqual([[`${OA}TextualBody`], [`${OA}TextualBody`]]);
    });
    expect(ids.size).toBe(items.length);
  });

  it('have names of their own where the timeline has no address', async () => {
    for (const item of await expanded(null))
      expect(String(item['@id'])).toMatch(/^urn:x-sourceline:annotation:/);
  });

  it.each([
    [BASE, BASE, (event: string, place: string) => `${BASE}#event=${event}&passage=${place}`],
    [
      null,
      'urn:x-sourceline:',
      (event: string, place: string) => `urn:x-sourceline:annotation:${event}:${place}`,
    ],
  ])(
    'are a page that says how many there are, each with what the timeline makes of the words: %s',
    (base, root, name) => {
      const { items, ...page } = JSON.parse(webAnnotations(project, base));
      expect(page).toEqual({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `${root}annotations`,
        type: 'AnnotationPage',
        partOf: {
          ...{ id: `${root}annotations/all`, type: 'AnnotationCollection' },
          ...{ label: project.title, total: passages.length },
        },
        startIndex: 0,
      });
      const [event] = project.events;
      const [passage] = event?.passages ?? [];
      if (event === undefined || passage === undefined) throw new Error('The collection has events');
      const { exact, prefix, suffix, start, end } = passage.raw;
      const known = basisWords(event.date, event.passages);
      expect(items[0]).toEqual({
        id: name(event.id, `${passage.document.id}:${start}-${end}`),
        type: 'Annotation',
        motivation: 'describing',
        body: [
          {
            ...{ type: 'TextualBody', value: `${event.date.words} (${known}): ${event.title}` },
            ...{ format: 'text/plain', language: 'en', purpose: 'describing' },
          },
          { type: 'TextualBody', value: event.date.edtf, format: 'text/plain', purpose: 'tagging' },
        ],
        target: {
          source: `${root}documents/${passage.document.id}.txt`,
          selector: [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start, end },
          ],
        },
      });
    },
  );
});
