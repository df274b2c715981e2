import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/dataset/model.ts';
import { plainCitation } from '../../../src/formats/citation/cite.ts';
import { bibtex, cslJson, ris } from '../../../src/formats/citation/files.ts';
import { paragraphs } from '../../../src/text/sentences.ts';
import { instant } from '../../../src/time/instant.ts';
import { documents, passageOf, passages, where, withFacts } from './passages.ts';

/** What an independent library finds in a file of references. */
function readBack(text: string, format: string): readonly Item[] {
  return new Cite(text, { forceType: format }).data as Item[];
}
interface Item {
  readonly id: string;
  readonly title: string;
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
  readonly publisher?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly note?: string;
}

const FORMATS = [
  ['BibTeX', '@bibtex/text', bibtex],
  ['RIS', '@ris/file', ris],
  ['CSL-JSON', '@csl/object', (all: readonly Passage[]) => cslJson(all, where)],
] as const;

const nameOf = (name: NonNullable<Item['author']>[number]): string =>
  [name.given, name.family ?? name.literal].filter(Boolean).join(' ');

describe.each(FORMATS)('%s, read by another library,', (_, format, write) => {
  it('has each document once, with the fields it was written with', () => {
    const items = readBack(write(passages, where), format);
    expect(items.length).toBe(documents.length);
    for (const { raw, issued } of documents) {
      const item = items.find(({ title }) => title === raw.title);
      expect(item, raw.title).toBeDefined();
      const authors = (raw.authors ?? []).map((name) =>
        'literal' in name ? name.literal : `${name.given} ${name.family}`,
      );
      const expected = authors.length > 0 ? authors : [raw.publisher];
      expect(item?.author?.map(nameOf)).toEqual(expected);
      if (raw.publisher !== undefined && !expected.includes(raw.publisher))
        expect(item?.publisher).toBe(raw.publisher);
      expect(item?.URL).toBe(raw.url);
      const parts = item?.issued?.['date-parts'][0];
      if (issued.basis === 'stated') expect(parts?.map(Number)).toEqual(issued.edtf.split('-').map(Number));
      else {
        expect(item?.issued).toBeUndefined();
        expect(item?.note).toContain(`reads it as ${issued.words} (${issued.basis})`);
      }
      expect(item?.note).toMatch(/Cited: paragraphs? \d+/);
    }
  });

  it('keeps titles with signs that the format uses for itself', () => {
    const sign = fc.constantFrom(...Array.from('abc {}$&%#_~^\\"\'@,=-–é“”'));
    const words = fc.array(sign, { minLength: 1, maxLength: 30 }).map((all) => `A${all.join('')}z`);
    fc.assert(
      fc.property(words, (title) => {
        const passage = withFacts(passageOf('sherman-china-pakistan'), { title });
        const [item] = readBack(write([passage], where), format);
        const flat = (text: string | undefined) => text?.replace(/<\/?\w+[^>]*>/g, '').replace(/\s+/g, ' ');
        expect(flat(item?.title)).toBe(flat(title));
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('APA', () => {
  it('says what citeproc says of the same works, up to where they were read', () => {
    const cite = new Cite(cslJson(passages, where));
    const theirs = String(cite.format('bibliography', { template: 'apa', format: 'text', lang: 'en-US' }))
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(theirs.length).toBe(documents.length);
    for (const { id } of documents) {
      const ours = plainCitation(passageOf(id), 'apa', where);
      const head = ours.slice(0, ours.indexOf(' ['));
      expect(
        theirs.some((line) => line.startsWith(head.slice(0, 60))),
        `${head}\n${theirs.join('\n')}`,
      ).toBe(true);
    }
  });
});

describe('one passage of a dated release', () => {
  const passage = passageOf('etge-anniversary-release');
  const title =
    'East Turkistan Government in Exile Marks 75th Anniversary of Soviet Betrayal Leading to Chinese Occupation';
  const url = 'https://www.einpresswire.com/article/746406585';
  const note =
    'Cited: paragraph 14. Read in East Turkistan in five documents, https://example.org/timeline/.';

  it('is these lines of RIS', () => {
    expect(ris([passage], where)).toBe(
      [
        ...['TY  - ELEC', 'ID  - etge-anniversary-release', `TI  - ${title}`],
        ...['AU  - East Turkistan Government in Exile', 'PB  - EIN Presswire', 'PY  - 2024'],
        ...['DA  - 2024/09/25', 'M3  - Press release', `UR  - ${url}`, 'Y2  - 2026/11/27'],
        ...[`N1  - ${note}`, 'ER  - ', ''],
      ].join('\r\n'),
    );
  });

  it('is this entry of BibTeX', () => {
    const fields = [
      ...[`title = {{${title}}}`, 'author = {{East Turkistan Government in Exile}}'],
      ...['publisher = {EIN Presswire}', 'year = {2024}', 'month = {9}', 'day = {25}'],
      ...['howpublished = {Press release}', `url = {${url}}`, 'urldate = {2026-11-27}', `note = {${note}}`],
    ];
    const body = fields.map((field) => `  ${field}`).join(',\n');
    expect(bibtex([passage], where)).toBe(`@misc{etge-anniversary-release,\n${body}\n}\n`);
  });

  it('names no address where the timeline has none', () => {
    expect(ris([passage], { ...where, url: null })).toContain(
      'Read in East Turkistan in five documents.\r\n',
    );
  });
});

describe('works of which more or less is known', () => {
  const bare = { ...where, title: 'The timeline', url: null, accessed: instant(945, 3, 2) };
  const essay = passageOf('hudayar-essay');
  /** Two people, a month, and signs that TeX has for itself. */
  const two = withFacts(
    essay,
    {
      authors: [
        { given: 'Ada', family: 'Grey' },
        { given: 'Bo', family: 'Hill' },
      ],
      ...{ title: ' A\u0001\u0002pier & {more} ', genre: 'news-article', url: 'https://a.example/' },
    },
    '1949-05',
  );
  /** Nobody, a year, and a passage in another paragraph. */
  const nobody = withFacts(essay, { authors: [], title: 'The pier', genre: 'other' }, '0945');
  const later = { ...nobody, raw: { ...nobody.raw, start: paragraphs(nobody.document.text)[9]?.start ?? 0 } };
  const last = { ...nobody, raw: { ...nobody.raw, start: paragraphs(nobody.document.text)[8]?.start ?? 0 } };

  it('is BibTeX with what is known, an empty line between', () => {
    expect(bibtex([two, later, last], bare)).toBe(
      [
        '@misc{hudayar-essay,',
        '  title = {{A pier \\& \\{more\\}}},',
        '  author = {Grey, Ada and Hill, Bo},',
        '  year = {1949},',
        '  month = {5},',
        '  howpublished = {News article},',
        '  url = {https://a.example/},',
        '  urldate = {0945-03-02},',
        '  note = {Cited: paragraph 2. Read in The timeline.}',
        '}',
        '',
        '@misc{hudayar-essay,',
        '  title = {{The pier}},',
        '  year = {945},',
        '  howpublished = {Document},',
        '  urldate = {0945-03-02},',
        '  note = {Cited: paragraphs 9, 10. Read in The timeline.}',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is RIS with what is known, an empty line between', () => {
    expect(ris([two, nobody], bare).split('\r\n')).toEqual([
      ...['TY  - NEWS', 'ID  - hudayar-essay', 'TI  - A pier & {more}', 'AU  - Grey, Ada', 'AU  - Hill, Bo'],
      ...['PY  - 1949', 'DA  - 1949/05/', 'M3  - News article', 'UR  - https://a.example/'],
      ...['Y2  - 0945/03/02', 'N1  - Cited: paragraph 2. Read in The timeline.', 'ER  - ', ''],
      ...['TY  - ELEC', 'ID  - hudayar-essay', 'TI  - The pier', 'PY  - 945', 'DA  - 945//'],
      ...[
        'M3  - Document',
        'Y2  - 0945/03/02',
        'N1  - Cited: paragraph 2. Read in The timeline.',
        'ER  - ',
        '',
      ],
    ]);
  });

  it('is CSL-JSON with what is known, and says what the timeline reads for a date that is not printed', () => {
    const undated = withFacts(essay, { title: 'The pier' });
    const items = JSON.parse(cslJson([two, nobody, undated, passageOf('etge-anniversary-release')], bare));
    const accessed = { 'date-parts': [[945, 3, 2]] };
    const note = 'Cited: paragraph 2. Read in The timeline.';
    expect(items.slice(0, 3)).toEqual([
      {
        ...{ id: 'hudayar-essay', type: 'article-newspaper', title: two.document.raw.title },
        ...{ genre: 'News article', language: 'en', author: two.document.raw.authors },
        ...{ issued: { 'date-parts': [[1949, 5]] }, URL: 'https://a.example/', accessed, note },
      },
      {
        ...{ id: 'hudayar-essay', type: 'document', title: 'The pier', genre: 'Document', language: 'en' },
        ...{ issued: { 'date-parts': [[945]] }, accessed, note },
      },
      {
        ...{
          id: 'hudayar-essay',
          type: 'document',
          title: 'The pier',
          genre: 'Opinion essay',
          language: 'en',
        },
        ...{ author: essay.document.raw.authors, accessed },
        note: `No date is printed in the file; this timeline reads it as ${essay.document.issued.words} (inferred). ${note}`,
      },
    ]);
    expect(items[3]).toMatchObject({ publisher: 'EIN Presswire', issued: { 'date-parts': [[2024, 9, 25]] } });
  });
});
