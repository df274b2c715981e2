import { z } from 'zod';
import { fail, type Result } from '../../base/result.ts';
import { type CodePoints, codePoints } from '../../text/codepoints.ts';
import type { BuildOptions, SourceFile } from '../built.ts';
import type { Issue } from '../issue.ts';
import { decodeUtf8 } from '../utf8.ts';
import type { JsonFile, Path } from './json.ts';
import { didYouMean, shown } from './say.ts';
import { EACH, sites } from './sites.ts';

/** The texts that could be read, by document id, and what is worth telling about them without being a fault. */
interface Texts {
  readonly texts: ReadonlyMap<string, CodePoints>;
  readonly issues: readonly Issue[];
  readonly notices: readonly string[];
  /** How many hashes were compared. */
  readonly hashes: number;
}

const documentLike = z.object({
  id: z.string(),
  file: z.string().optional(),
  text: z.string().optional(),
  sha256: z.string().optional(),
});
type DocumentLike = z.infer<typeof documentLike>;

/**
 * Finds and reads the text of every document, and compares its hash.
 * @param hash SHA-256 of a text's UTF-8 bytes, for texts inside the timeline.
 */
export function readDocuments(
  timeline: JsonFile,
  files: ReadonlyMap<string, SourceFile>,
  hash: BuildOptions['hash'],
): Texts {
  const texts = new Map<string, CodePoints>();
  const issues: Issue[] = [];
  const notices: string[] = [];
  const named = new Set<string>();
  let hashes = 0;

  for (const { path, value } of sites(timeline, ['documents', EACH], documentLike)) {
    const source = sourceOf(timeline, path, value, files, hash);
    issues.push(...source.issues);
    if (value.file !== undefined) {
      if (named.has(value.file)) issues.push(sharedFile(timeline, path, value.file));
      named.add(value.file);
    }
    if (source.mark)
      notices.push(`${value.file} begins with a byte order mark; offsets count from the character after it.`);
    if (source.sha256 !== null && value.sha256 !== undefined) {
      hashes++;
      if (value.sha256 !== source.sha256) issues.push(otherHash(timeline, path, value, source.sha256));
    }
    if (source.text !== null && !texts.has(value.id)) texts.set(value.id, codePoints(source.text));
  }
  for (const path of files.keys()) {
    if (path.startsWith('documents/') && !named.has(path)) issues.push(leftOver(path));
  }
  return { texts, issues, notices, hashes };
}

interface Source {
  readonly text: string | null;
  readonly sha256: string | null;
  readonly mark: boolean;
  readonly issues: readonly Issue[];
}

function sourceOf(
  timeline: JsonFile,
  path: Path,
  { file, text }: DocumentLike,
  files: ReadonlyMap<string, SourceFile>,
  hash: BuildOptions['hash'],
): Source {
  const nothing = (issue: Issue, sha256: string | null = null): Source => ({
    text: null,
    sha256,
    mark: false,
    issues: [issue],
  });
  if (text !== undefined && file === undefined) {
    return { text, sha256: hash?.(text) ?? null, mark: false, issues: [] };
  }
  if (file === undefined || text !== undefined) {
    return nothing({
      code: 'shape',
      place: timeline.place(path),
      found: file === undefined ? 'neither "file" nor "text"' : 'both "file" and "text"',
      expected: 'one of the two',
    });
  }
  const source = files.get(file);
  if (source === undefined) {
    return nothing({
      code: 'file-missing',
      place: timeline.place([...path, 'file']),
      found: `no file ${shown(file)} in the data folder`,
      expected: 'the text of the document',
      ...didYouMean(file, files.keys()),
    });
  }
  const read = readText(source);
  return read.ok
    ? { text: read.value.text, sha256: source.sha256, mark: read.value.mark, issues: [] }
    : nothing(read.error, source.sha256);
}

/** The text of a file without its byte order mark (`mark` says there was one), or the fault that it is not UTF-8. */
export function readText(source: SourceFile): Result<{ text: string; mark: boolean }, Issue> {
  const read = decodeUtf8(source.bytes);
  if (read.ok) return read;
  const issue: Issue = {
    code: 'file-not-text',
    place: { file: source.path, path: '' },
    found: `the byte 0x${read.error.byte.toString(16).padStart(2, '0')} at byte ${read.error.offset}, which does not fit UTF-8`,
    expected: 'text in UTF-8',
    mend: 'Save the file as UTF-8.',
  };
  return fail(issue);
}

function otherHash(timeline: JsonFile, path: Path, value: DocumentLike, sha256: string): Issue {
  return {
    code: 'hash',
    place: timeline.place([...path, 'sha256']),
    found: `${value.file ?? 'a text'} with the SHA-256 ${sha256}`,
    expected: shown(value.sha256),
    mend: 'Bring back the document as it was supplied; if it is right, check every passage and give its hash here.',
  };
}

function sharedFile(timeline: JsonFile, path: Path, file: string): Issue {
  return {
    code: 'duplicate-id',
    place: timeline.place([...path, 'file']),
    found: `the file ${shown(file)} a second time`,
    expected: 'a file of its own for each document',
  };
}

function leftOver(path: string): Issue {
  return {
    code: 'unused',
    place: { file: path, path: '' },
    found: 'a file that no document names',
    expected: 'every file in documents/ to be a document of the timeline',
    mend: 'Describe it under "documents", or take it away.',
  };
}

/** Checks that every document is the source of some event. */
export function checkUse(timeline: JsonFile): readonly Issue[] {
  const used = new Set(
    sites(timeline, ['events', EACH, 'passages', EACH, 'document'], z.string()).map(({ value }) => value),
  );
  return sites(timeline, ['documents', EACH, 'id'], z.string()).flatMap(
    ({ path, value }): readonly Issue[] =>
      used.has(value)
        ? []
        : [
            {
              code: 'unused',
              place: timeline.place(path),
              found: `the document ${shown(value)}, on which no event rests`,
              expected: 'at least one passage from every document',
              mend: 'Its own publication is an event, too.',
            },
          ],
  );
}
