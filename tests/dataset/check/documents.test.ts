import { describe, expect, it } from 'vitest';
import { build } from '../../../src/dataset/build.ts';
import { decodeUtf8 } from '../../../src/dataset/utf8.ts';
import { ESSAY, file, folder, hash, RELEASE, timeline } from '../fixture.ts';
import { expectIssues, issuesOf, planted, type Row, seesEach } from '../plant.ts';

const LEFT = 'unused | no document names | every file';

const rows: readonly Row[] = [
  [
    'neither a file nor a text',
    { 'documents.1.file': undefined },
    'shape documents › essay | neither | one of the two',
    LEFT,
  ],
  [
    'both a file and a text',
    { 'documents.1.text': ESSAY },
    'shape documents › essay | both | one of the two',
  ],
  [
    'another hash',
    { 'documents.0.sha256': '0'.repeat(64) },
    `hash documents › release › sha256 | ${hash(RELEASE)} | ${'0'.repeat(64)}`,
  ],
  [
    'another hash of a text in the timeline',
    { 'documents.1.file': undefined, 'documents.1.text': ESSAY, 'documents.1.sha256': '1'.repeat(64) },
    `hash documents › essay › sha256 | ${hash(ESSAY)} | 1111`,
    LEFT,
  ],
  [
    'a document in no event',
    { 'events.0.passages.1': undefined, 'events.0.passages.length': 1 },
    'unused documents › essay › id | "essay" | passage from every document',
  ],
  [
    'a missing document',
    { 'documents.1.file': 'documents/esay.txt' },
    'file-missing documents › essay › file | documents/esay.txt | text of the document | documents/essay.txt',
    LEFT,
  ],
  [
    'a path out of the folder',
    { 'documents.1.file': '../essay.txt' },
    'file-missing documents › essay › file | ../essay.txt',
    LEFT,
  ],
];

describe('each fault of a document is reported, and nothing beside it', () => {
  seesEach(rows);
});

describe('files', () => {
  it('no timeline', () => {
    expectIssues(issuesOf(folder().slice(1)), ['file-missing | timeline.json | the timeline']);
  });

  it('no files at all', () => {
    expectIssues(issuesOf([]), ['file-missing | timeline.json | the timeline']);
  });

  it('no ledger, where one is required', () => {
    const built = build(folder(), { hash, requireLedger: true });
    expectIssues(built.ok ? [] : built.error, ['file-missing | date-ledger.json | the ledger']);
  });

  it('one file for two documents', () => {
    const codes = issuesOf(planted({ 'documents.1.file': 'documents/release.txt' })).map(({ code }) => code);
    expect(codes).toContain('duplicate-id');
  });

  it('a text in the timeline, compared with its hash only by who can', () => {
    const [timelineFile, release] = planted({
      'documents.1.file': undefined,
      'documents.1.text': ESSAY,
      'documents.1.sha256': '1'.repeat(64),
    });
    const files = [timelineFile, release].filter((each) => each !== undefined);
    expect(build(files).ok).toBe(true);
    expectIssues(issuesOf(files), ['hash documents › essay › sha256']);
  });

  it('a document that is not UTF-8', () => {
    const essay = file(
      'documents/essay.txt',
      new Uint8Array([...new TextEncoder().encode('The pier'), 0xff, 0x41]),
    );
    const files = planted({ 'documents.1.sha256': essay.sha256 }).slice(0, 2);
    expectIssues(issuesOf([...files, essay]), ['file-not-text | 0xff at byte 8 | UTF-8 | Save']);
  });

  it('a timeline that is not UTF-8', () => {
    const files = [file('timeline.json', new Uint8Array([0x7b, 0xc0, 0xaf]))];
    expectIssues(issuesOf(files), ['file-not-text | 0xc0 at byte 1 | UTF-8 | Save']);
  });

  it('a byte order mark is no fault; of a document it is told', () => {
    const marked = (path: string, text: string) => file(path, `\uFEFF${text}`);
    const data = timeline();
    for (const document of data.documents.slice(1)) document.sha256 = hash(`\uFEFF${ESSAY}`);
    const files = [
      marked('timeline.json', JSON.stringify(data)),
      file('documents/release.txt', RELEASE),
      marked('documents/essay.txt', ESSAY),
    ];
    const built = build(files, { hash });
    expect(built.ok ? built.value.dataset.facts?.notices : built.error).toEqual([
      'documents/essay.txt begins with a byte order mark; offsets count from the character after it.',
    ]);
  });
});

describe('UTF-8', () => {
  it.each([
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['an overlong form of three', [0x41, 0xe0, 0x80, 0xaf], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['past the last code point', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a sequence cut off by the end', [0x41, 0x42, 0xe2, 0x82], 2],
    ['a sequence cut off by a letter', [0xe2, 0x82, 0x41], 0],
    ['a byte that continues nothing', [0x80], 0],
    ['the last overlong form of two', [0xc1, 0xbf], 0],
    ['the last overlong form of three', [0xe0, 0x9f, 0xbf], 0],
    ['the last overlong form of four', [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ['the last surrogate', [0xed, 0xbf, 0xbf], 0],
    ['a byte that begins nothing', [0x41, 0xf5, 0x80, 0x80, 0x80], 1],
    ['a second byte that is none of the kind', [0xc3, 0xc3], 0],
  ])('refuses %s', (_, bytes, offset) => {
    const read = decodeUtf8(new Uint8Array(bytes));
    expect(read.ok ? null : read.error).toEqual({ offset, byte: bytes[offset] });
  });

  it.each([
    ['\u0000\u007F', [0x00, 0x7f]],
    ['\u0080\u07FF', [0xc2, 0x80, 0xdf, 0xbf]],
    ['\u0800\uD7FF', [0xe0, 0xa0, 0x80, 0xed, 0x9f, 0xbf]],
    ['\uE000\uFFFF', [0xee, 0x80, 0x80, 0xef, 0xbf, 0xbf]],
    ['\u{10000}\u{10FFFF}', [0xf0, 0x90, 0x80, 0x80, 0xf4, 0x8f, 0xbf, 0xbf]],
  ])('reads the first and the last of each length: %j', (text, bytes) => {
    expect(decodeUtf8(new Uint8Array(bytes))).toEqual({ ok: true, value: { text, mark: false } });
  });

  it('takes off a byte order mark, a whole one only and once', () => {
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0x41]))).toEqual({
      ok: true,
      value: { text: 'A', mark: true },
    });
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf]))).toEqual({
      ok: true,
      value: { text: '\uFEFF', mark: true },
    });
    expect(decodeUtf8(new Uint8Array([0xef, 0xbb, 0xbe]))).toEqual({
      ok: true,
      value: { text: '\uFEFE', mark: false },
    });
    expect(decodeUtf8(new Uint8Array([0xef, 0xba, 0xbf]))).toMatchObject({ value: { mark: false } });
    expect(decodeUtf8(new Uint8Array([]))).toEqual({ ok: true, value: { text: '', mark: false } });
  });

  it('reads what an encoder of the platform writes', () => {
    const text = `${ESSAY}\u0000é€𐰴\u{10FFFF}\uFFFF شەرقىي`.repeat(500);
    const read = decodeUtf8(new TextEncoder().encode(text));
    expect(read.ok && read.value.text === text).toBe(true);
  });
});
