import { asMarkup } from '../base/markup.ts';
import type { SourceDocument } from '../dataset/model.ts';
import { familyFirst, sourceOf } from '../formats/citation/source.ts';

/** What a document's page takes from the build. */
export interface PageParts {
  readonly policy: string;
  /** Addresses of style sheets, from the folder of the pages. */
  readonly styles: readonly string[];
  /** The title of the timeline. */
  readonly timeline: string;
  /** The page's content, as markup. */
  readonly body: string;
}

/** JSON that may stand inside a script element: nothing in it can end the element or start a comment. */
export function jsonForPage(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/**
 * What reference managers read from a page: Highwire's names and Dublin Core's. A date stands there only where the
 * file states it.
 */
export function citationMeta(
  document: SourceDocument,
): readonly (readonly [name: string, content: string])[] {
  const { title, date, url } = sourceOf(document);
  const { authors = [], publisher, language } = document.raw;
  return [
    ['citation_title', title],
    ['DC.title', title],
    ...authors.flatMap((name) => [
      ['citation_author', familyFirst(name)] as const,
      ['DC.creator', familyFirst(name)] as const,
    ]),
    ...(date === null
      ? []
      : [
          ['citation_publication_date', date.map(twoDigits).join('/')] as const,
          ['DC.date', date.map(twoDigits).join('-')] as const,
        ]),
    ...(publisher === undefined
      ? []
      : [['citation_publisher', publisher] as const, ['DC.publisher', publisher] as const]),
    ['citation_language', language],
    ['DC.language', language],
    ...(url === null ? [] : [['DC.source', url] as const]),
  ];
}

/** The document in the words of schema.org, as a block of JSON-LD. */
export function linkedData(document: SourceDocument): Readonly<Record<string, unknown>> {
  const { title, date, url } = sourceOf(document);
  const { authors = [], publisher, language, genre } = document.raw;
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[genre] ?? 'CreativeWork',
    name: title,
    inLanguage: language,
    author: authors.map((name) =>
      'literal' in name
        ? { '@type': 'Organization', name: name.literal }
        : { '@type': 'Person', givenName: name.given, familyName: name.family },
    ),
    ...(date === null ? {} : { datePublished: date.map(twoDigits).join('-') }),
    ...(publisher === undefined ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(url === null ? {} : { url }),
  };
}

const TYPES: Readonly<Partial<Record<SourceDocument['raw']['genre'], string>>> = {
  'agency-report': 'NewsArticle',
  'news-article': 'NewsArticle',
  opinion: 'OpinionNewsArticle',
};

/** The whole page of a document, readable without any script. */
export function documentPage(
  document: SourceDocument,
  { policy, styles, timeline, body }: PageParts,
): string {
  const { raw } = document;
  const meta = citationMeta(document).map(
    ([name, content]) => `<meta name="${name}" content="${asMarkup(content)}" />`,
  );
  const links = styles.map((href) => `<link rel="stylesheet" href="${asMarkup(href)}" />`);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8" />',
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    '<meta name="color-scheme" content="light dark" />',
    '<meta name="referrer" content="no-referrer" />',
    `<title>${asMarkup(raw.title)} · ${asMarkup(timeline)}</title>`,
    ...meta,
    '<link rel="icon" href="../icon.svg" type="image/svg+xml" />',
    ...links,
    `<script type="application/ld+json">${jsonForPage(linkedData(document))}</script>`,
    `</head><body>${body}</body></html>\n`,
  ].join('\n');
}

function twoDigits(part: number | undefined): string {
  return String(part).padStart(2, '0');
}
