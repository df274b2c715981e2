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
    expect(begin('mla')).toMatch(/^Grey, Ada Mary, Bo Hill, and The Committee\. /);
    expect(begin('apa')).toMatch(/^Grey, A\. M\., Hill, B\., & The Committee\. \(/);
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
