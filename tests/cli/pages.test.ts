import { expect, test } from 'vitest';
import { asMarkup } from '../../src/base/markup.ts';
import { DATA, readDataFolder, sha256 } from '../../src/cli/files.ts';
import { citationMeta, documentPage, jsonForPage, linkedData } from '../../src/cli/pages.ts';
import { build } from '../../src/dataset/build.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { codePoints } from '../../src/text/codepoints.ts';
import { passageId, textDirective } from '../../src/ui/pages/fragment.ts';

const result = build(await readDataFolder(DATA), { hash: sha256, requireLedger: true });
if (!result.ok) throw new Error('The dataset has faults; npm run audit lists them');
const dataset = resolve(result.value.shipped);
const documents = [...dataset.documents.values()];

test.each(documents.map((each) => [each.id, each] as const))(
  '%s: a date only where the file states it',
  (_, document) => {
    const named = new Map(citationMeta(document));
    const stated = document.issued.basis === 'stated';
    expect(named.has('citation_publication_date')).toBe(stated);
    expect(named.has('DC.date')).toBe(stated);
    expect('datePublished' in linkedData(document)).toBe(stated);
    expect(named.get('citation_title')).toBe(document.raw.title);
  },
);

test('the collection has a document of either kind', () => {
  expect(new Set(documents.map(({ issued }) => issued.basis === 'stated')).size).toBe(2);
});

test('nothing in a title or a name ends an attribute or the data block', () => {
  const [first] = documents;
  if (first === undefined) throw new Error('No document');
  const title = '</script><script>"&';
  const document = { ...first, raw: { ...first.raw, title } };
  const page = documentPage(document, { policy: '', styles: ['a.css'], timeline: title, body: '' });
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain(`content="${asMarkup(title)}"`);
  const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(JSON.parse(block)).toMatchObject({ name: title });
  expect(jsonForPage(title)).not.toContain('<');
});

test('the words of each passage stand in its text directive, which decodes to what the document says', () => {
  const squeezed = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
  for (const event of dataset.events) {
    for (const { document, raw } of event.passages) {
      const parts = textDirective(document, raw).slice('text='.length).split(',');
      const own = parts
        .filter((part) => !part.startsWith('-') && !part.endsWith('-'))
        .map(decodeURIComponent);
      const exact = squeezed(raw.exact);
      expect(exact.startsWith(own[0] ?? 'nothing'), passageId(raw)).toBe(true);
      expect(exact.endsWith(own.at(-1) ?? 'nothing'), passageId(raw)).toBe(true);
      if (own.length === 1) expect(own[0]).toBe(exact);
    }
  }
});

test('signs that mean something in a text directive are written otherwise', () => {
  const [first] = documents;
  if (first === undefined) throw new Error('No document');
  const document = { ...first, text: codePoints('a well-known, small & odd thing') };
  expect(textDirective(document, { start: 2, end: 25 })).toBe(
    'text=a-,well%2Dknown%2C%20small%20%26%20odd,-thing',
  );
});
