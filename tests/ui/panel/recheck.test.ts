import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bytesInPage } from '../../../src/ui/documents/bytes.ts';
import { type Means, recheck } from '../../../src/ui/panel/recheck.ts';
import { passageOf } from '../../formats/citation/passages.ts';

const passage = passageOf('sherman-china-pakistan');
const { raw, document } = passage;
const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const has = (text: string): Means => ({
  from: 'server',
  bytes: async () => bytesOf(text),
  sha256,
});
const text = document.text.text;
const said = async (means: Means): Promise<string> => {
  const { verified, findings } = await recheck(passage, means);
  return [
    verified ? 'verified' : 'not verified',
    ...findings.map(({ what, says }) => `${what}: ${says}`),
  ].join('\n');
};

describe('checking a passage again', () => {
  it('verifies the file as it is', async () => {
    const words = await said(has(text));
    expect(words).toMatch(/^verified\nFile: Fetched again: [\d,]+ bytes\.\nFingerprint: SHA-256 is the same/);
    expect(words).toContain(`They stand at characters ${raw.start} to ${raw.end}, line `);
  });

  it('does not verify a file with one other letter, even where the words still stand', async () => {
    const words = await said(has(`${text.slice(0, -1)}#`));
    expect(words).toMatch(/^not verified/);
    expect(words).toContain('SHA-256 differs');
    expect(words).toContain('They stand at characters');
  });

  it('does not verify a changed word, and says what stands there', async () => {
    const changed = raw.exact.replace(/\w+/, 'Changed');
    const words = await said(has(text.replace(raw.exact, changed)));
    expect(words).toMatch(/^not verified/);
    expect(words).toMatch(/Words: Other words stand there now: “[^”]*Changed/);
  });

  it('finds a passage that moved, and does not call that verified', async () => {
    const words = await said(has(`A new first line.\n${text}`));
    expect(words).toMatch(/^not verified/);
    expect(words).toContain(`They stand elsewhere now: at characters ${raw.start + 18} to ${raw.end + 18}`);
  });

  it('says that the words are gone', async () => {
    const words = await said(has('Nothing of it is left.'));
    expect(words).toMatch(/^not verified/);
    expect(words).toMatch(/Words: They are (gone|not in the file)/);
  });

  it('looks in the page’s own copy where the file cannot be had, and says so', async () => {
    const words = await said({ ...has(text), bytes: () => Promise.reject(new Error('404')) });
    expect(words).toMatch(/^verified\nFile: The file could not be fetched, so the copy/);
    expect(words).not.toContain('Fingerprint');
  });

  it('looks in the page’s copy where that is all there is, down to the fingerprint', async () => {
    const words = await said({ from: 'page', bytes: async () => bytesInPage(document), sha256 });
    expect(words).toMatch(/^verified\nFile: Taken from this page, which carries it: [\d,]+ bytes\./);
    expect(words).toContain('Fingerprint: SHA-256 is the same');
  });

  it('says that no fingerprint can be computed, and looks for the words all the same', async () => {
    const words = await said({ ...has(text), sha256: null });
    expect(words).toContain('Fingerprint: This browser computes fingerprints only');
    expect(words).toContain('They stand at characters');
    const failing = await said({ ...has(text), sha256: () => Promise.reject(new Error('no')) });
    expect(failing).toContain('could not compute');
  });

  it('says where a file stops being text', async () => {
    const bytes = bytesOf(text);
    bytes[100] = 0xff;
    const words = await said({ ...has(text), bytes: async () => bytes });
    expect(words).toMatch(/^not verified/);
    expect(words).toContain('byte 100 does not belong in UTF-8');
  });
});
