/** What is printed: all events, what the reader pinned, or a tour by its reference. */
export type What =
  | { readonly kind: 'all' }
  | { readonly kind: 'tray' }
  | { readonly kind: 'tour'; readonly reference: string };

/** For everybody; for students, with the dates left out; and for whoever teaches, with the notes. */
export type Version = 'full' | 'students' | 'answers';

export const VERSIONS: readonly {
  readonly version: Version;
  readonly name: string;
  readonly says: string;
}[] = [
  { version: 'full', name: 'Complete', says: 'Dates, passages and citations.' },
  {
    version: 'students',
    name: 'For students, without dates',
    says: 'The dates are left out, with lines to write on. A question may name the date of another event, because it asks about it.',
  },
  {
    version: 'answers',
    name: 'Answers',
    says: 'The same numbers, with the dates, how each is known, and the notes.',
  },
];

export interface About {
  readonly what: What;
  readonly version: Version;
}

/** The sheet that is shown where none is asked for. */
export const ORDINARY: About = { what: { kind: 'all' }, version: 'full' };

/** A sheet as the address says it: `tour.y1949.students`. */
export function aboutText({ what, version }: About): string {
  return `${whatText(what)}.${version}`;
}

/** What is printed, as the first part of it. */
export function whatText(what: What): string {
  return what.kind === 'tour' ? `tour.${what.reference}` : what.kind;
}

/** Reads what `aboutText` writes; null for anything else. Whether there is such a tour is not its concern. */
export function readAbout(text: string): About | null {
  const found = /^(.+)\.(full|students|answers)$/s.exec(text);
  const version = VERSIONS.find((each) => each.version === found?.[2])?.version;
  const what = readWhat(found?.[1] ?? '');
  return version === undefined || what === null ? null : { what, version };
}

/** Reads what `whatText` writes; null for anything else. */
export function readWhat(text: string): What | null {
  if (text === 'all' || text === 'tray') return { kind: text };
  const reference = /^tour\.([^.]+)$/s.exec(text)?.[1];
  return reference === undefined ? null : { kind: 'tour', reference };
}
