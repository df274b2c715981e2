import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citation, inText, plainCitation, type Style } from '../../../src/formats/citation/cite.ts';
import { documents, passageOf, passages, where, withFacts } from './passages.ts';

const STYLES: readonly Style[] = ['chicago-note', 'chicago-bibliography', 'mla', 'apa'];

describe('citations', () => {
  it.each([
    [
      'chicago-note',
      'East Turkistan Government in Exile, “East Turkistan Government in Exile Marks 75th Anniversary of Soviet Betrayal Leading to Chinese Occupation,” press release, EIN Presswire, September 25, 2024, para. 14, https://www.einpresswire.com/article/746406585, read in East Turkistan in five documents, accessed November 27, 2026, https://example.org/timeline/.',
    ],
    [
      'chicago-bibliography',
      'East Turkistan Government in Exile. “East Turkistan Government in Exile Marks 75th Anniversary of Soviet Betrayal Leading to Chinese Occupation.” Press release. EIN Presswire, September 25, 2024. https://www.einpresswire.com/article/746406585. Read in East Turkistan in five documents. Accessed November 27, 2026. https://example.org/timeline/.',
    ],
    [
      'mla',
      'East Turkistan Government in Exile. “East Turkistan Government in Exile Marks 75th Anniversary of Soviet Betrayal Leading to Chinese Occupation.” EIN Presswire, 25 Sept. 2024, https://www.einpresswire.com/article/746406585. East Turkistan in five documents, https://example.org/timeline/. Accessed 27 Nov. 2026.',
    ],
    [
      'apa',
      'East Turkistan Government in Exile. (2024, September 25). East Turkistan Government in Exile Marks 75th Anniversary of Soviet Betrayal Leading to Chinese Occupation [Press release]. EIN Presswire. https://www.einpresswire.com/article/746406585. Retrieved November 27, 2026, from East Turkistan in five documents. https://example.org/timeline/',
    ],
  ] as const)('of a dated release, %s', (style, expected) => {
    expect(plainCitation(passageOf('etge-anniversary-release'), style, where)).toBe(expected);
  });

  it.each([
    [
      'etge-assembly-declaration',
      '9th East Turkistan General Assembly. (n.d.). Declaration from the 9th East Turkistan General Assembly [Declaration]. East Turkistan Government in Exile. Retrieved',
    ],
    [
      'ani-remembrance-day',
      'ANI. (n.d.). East Turkistan Government in Exile observes ‘Genocide Recognition and Remembrance Day’ [News agency report]. Retrieved',
    ],
    ['sherman-china-pakistan', 'Sherman, P. (n.d.). East Turkistan Government in Exile Condemns'],
    ['hudayar-essay', 'Hudayar, S. (n.d.). [Essay on Pakistan and Turkiye]. Retrieved'],
  ])('of %s, which prints no date, have n.d.', (id, begins) => {
    expect(plainCitation(passageOf(id), 'apa', where).startsWith(begins)).toBe(true);
  });

  it('never pass off as printed a date that was read out of the text', () => {
    const undated = passages.filter(({ document }) => document.issued.basis !== 'stated');
    expect(undated.length).toBeGreaterThan(20);
    for (const passage of undated)
      for (const style of STYLES) {
        const said = plainCitation(passage, style, { ...where, url: null });
        expect(said).toContain('n.d.');
        // The one year in it is the reader's, and what stands in the title.
        const years = said.replace(passage.document.raw.title, '').match(/\b(?:19|20)\d\d\b/g);
        expect(years).toEqual(['2026']);
      }
  });

  it('point to the paragraph: in the note, or in the text', () => {
    for (const passage of passages) {
      const [, note] = /para\. (\d+)/.exec(plainCitation(passage, 'chicago-note', where)) ?? [];
      expect(inText(passage, 'mla')).toContain(`par. ${note})`);
      expect(inText(passage, 'apa')).toContain(`para. ${note})`);
      expect(inText(passage, 'chicago-note')).toBeNull();
    }
  });

  it('set in italics what the styles do', () => {
    const italics = (style: Style): readonly string[] =>
      citation(passageOf('etge-anniversary-release'), style, where).flatMap(({ text, italic }) =>
        italic ? [text] : [],
      );
    const [release] = documents;
    expect(italics('chicago-note')).toEqual([where.title]);
    expect(italics('mla')).toEqual(['EIN Presswire', where.title]);
    expect(italics('apa')).toEqual([release?.raw.title, where.title]);
  });

  it('name several authors as each style does', () => {
    const authors = [
      { given: 'Ada Mary', family: 'Grey' },
      { given: 'Bo', family: 'Hill' },
      { literal: 'The Committee' },
    ];
    const passage = withFacts(passageOf('sherman-china-pakistan'), { authors });
    const begin = (style: Style): string => plainCitation(passage, style, where).slice(0, 44);
    expect(begin('chicago-note')).toMatch(/^Ada Mary Grey, Bo Hill, and The Committee, “/);
    expect(begin('mla')).toMatch(/^Grey, Ada Mary, et al\. “/);
    expect(begin('chicago-bibliography')).toMatch(/^Grey, Ada Mary, Bo Hill, and The Committee\. /);
    expect(begin('apa')).toMatch(/^Grey, A\. M\., Hill, B\., & The Committee\. \(/);
  });

  const essay = passageOf('hudayar-essay');
  const bare = { ...where, title: 'The timeline', url: null };
  const grey = { given: 'Ada  Mary', family: 'Grey' };
  const hill = { given: 'Bo', family: 'Hill' };

  it.each([
    [
      'chicago-note',
      '“The pier,” document, 1949, para. 2, read in The timeline, accessed November 27, 2026.',
    ],
    ['chicago-bibliography', '“The pier.” Document. 1949. Read in The timeline. Accessed November 27, 2026.'],
    ['mla', '“The pier.” 1949. The timeline. Accessed 27 Nov. 2026.'],
    ['apa', 'The pier [Document]. (1949). Retrieved November 27, 2026, from The timeline.'],
  ] as const)('begin with the title where nobody is named, %s', (style, expected) => {
    const facts = { authors: [], title: 'The pier', genre: 'other' as const };
    expect(plainCitation(withFacts(essay, facts, '1949'), style, bare)).toBe(expected);
  });

  it.each([
    [
      'chicago-note',
      'Ada  Mary Grey and Bo Hill, “What ‘is’ a pier?” news article, Press & Co., May 1949, para. 2, https://a.example/, read in The timeline, accessed November 27, 2026, https://t.example/.',
    ],
    [
      'chicago-bibliography',
      'Grey, Ada  Mary, and Bo Hill. “What ‘is’ a pier?” News article. Press & Co., May 1949. https://a.example/. Read in The timeline. Accessed November 27, 2026. https://t.example/.',
    ],
    [
      'mla',
      'Grey, Ada  Mary, and Bo Hill. “What ‘is’ a pier?” Press & Co., May 1949, https://a.example/. The timeline, https://t.example/. Accessed 27 Nov. 2026.',
    ],
    [
      'apa',
      'Grey, A. M., & Hill, B. (1949, May). What “is” a pier? [News article]. Press & Co. https://a.example/. Retrieved November 27, 2026, from The timeline. https://t.example/',
    ],
  ] as const)(
    'of a work of two, with a question for its title and a month for its date, %s',
    (style, expected) => {
      const facts = {
        ...{ authors: [grey, hill], title: 'What “is” a pier?', genre: 'news-article' as const },
        ...{ publisher: 'Press & Co.', url: 'https://a.example/' },
      };
      const there = { ...bare, url: 'https://t.example/' };
      expect(plainCitation(withFacts(essay, facts, '1949-05'), style, there)).toBe(expected);
    },
  );

  it.each([
    [
      'chicago-note',
      'The Board Inc., “It ended.,” opinion essay, n.d., para. 2, read in The timeline, accessed',
    ],
    ['chicago-bibliography', 'The Board Inc. “It ended.” Opinion essay. n.d. Read in The timeline. Accessed'],
    ['mla', 'The Board Inc. “It ended.” n.d. The timeline. Accessed'],
    ['apa', 'The Board Inc. (n.d.). It ended. [Opinion essay]. Retrieved'],
  ] as const)('have one full stop after what ends in one, %s', (style, expected) => {
    const facts = { authors: [{ literal: 'The Board Inc.' }], title: 'It ended.' };
    const said = plainCitation(withFacts(essay, facts), style, bare);
    expect(said.slice(0, expected.length)).toBe(expected);
  });

  it('quote no description of ours, and every title that is printed', () => {
    const said = (title: string) =>
      plainCitation(withFacts(essay, { authors: [], title }, '1949'), 'mla', bare);
    expect(said('[A letter]')).toBe('[A letter]. 1949. The timeline. Accessed 27 Nov. 2026.');
    for (const title of ['[A] letter', 'A [letter]']) expect(said(title)).toContain(`“${title}.” `);
    expect(said('[A\nletter]')).not.toContain('“');
  });

  it.each([
    ['1949', '1949'],
    ['1949-05', 'May 1949'],
    ['1949-05-04', '4 May 1949'],
    ['1949-12-31', '31 Dec. 1949'],
    ['1949~', 'n.d.'],
    ['1949/1950', 'n.d.'],
    ['-0044-03', 'n.d.'],
    ['1949-05-04/..', 'n.d.'],
  ])('print a date %s as %s: only a plain one', (edtf, printed) => {
    const said = plainCitation(withFacts(essay, { authors: [], title: 'The pier' }, edtf), 'mla', bare);
    expect(said).toBe(`“The pier.” ${printed.replace(/\.$/, '')}. The timeline. Accessed 27 Nov. 2026.`);
  });

  it('name a publisher once, also where others are named beside it', () => {
    const facts = { authors: [hill, { literal: 'The Board' }], publisher: 'The Board', title: 'The pier' };
    expect(plainCitation(withFacts(essay, facts, '1949'), 'mla', bare)).toBe(
      'Hill, Bo, and The Board. “The pier.” 1949. The timeline. Accessed 27 Nov. 2026.',
    );
  });

  it.each([
    [[], '“The pier”', '“The pier”'],
    [[grey], 'Grey', 'Grey'],
    [[grey, hill], 'Grey and Hill', 'Grey & Hill'],
    [[grey, hill, { literal: 'The Board' }], 'Grey et al.', 'Grey et al.'],
  ])('in the text name %j by the family', (authors, mla, apa) => {
    const work = withFacts(essay, { authors, title: 'The pier' });
    expect(inText(work, 'mla')).toBe(`(${mla}, par. 2)`);
    expect(inText(work, 'apa')).toBe(`(${apa}, n.d., para. 2)`);
    expect(inText(withFacts(work, {}, '1949-05-04'), 'apa')).toContain(', 1949, para. 2)');
  });

  it('never double a full stop or leave a gap, whatever a title is', () => {
    const title = fc.stringMatching(/^[A-Z][a-z]{0,9}( [a-z]{1,9}){0,3}[.?!]?$/);
    fc.assert(
      fc.property(fc.constantFrom(...STYLES), title, (style, words) => {
        const said = plainCitation(withFacts(passageOf('hudayar-essay'), { title: words }), style, where);
        expect(said).not.toMatch(/\.\.|[?!]\.”| {2}|\(\)|“”|,,/);
        expect(said).toContain(words.replace(/\.$/, ''));
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
