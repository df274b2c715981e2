import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import audit from '../../src/cli/audit.ts';
import { ESSAY, folder, RELEASE, timeline } from '../dataset/fixture.ts';
import { type Changes, planted } from '../dataset/plant.ts';
import { folderOnDisk } from './folders.ts';

async function run(
  files = folder(),
  args: string[] = [],
  more: { colour?: boolean; requireLedger?: boolean } = {},
) {
  const lines: string[] = [];
  const data = folderOnDisk(files);
  const code = await audit(args, {
    data,
    out: (line) => lines.push(line),
    colour: false,
    requireLedger: false,
    ...more,
  });
  return { code, lines, text: lines.join('\n') };
}

const FAULTS: Changes = {
  'events.1.lane': 'piers',
  'events.1.passages.0.exact': 'It was upen from 1930 to 1949.',
  'events.2.date.edtf': '1949-08-32',
};

describe('npm run audit', () => {
  it('prints a table and ends well when everything holds', async () => {
    const { code, lines, text } = await run();
    expect(code).toBe(0);
    expect(lines.slice(0, 7).map((line) => line.slice(2, 30).trim())).toEqual([
      'documents and hashes',
      'format',
      'passages verified',
      'selectors unique',
      'dates parsed and recomputed',
      'references resolved',
      'ledger closed',
    ]);
    expect(text).toContain('4 of 4, character for character');
    expect(text).toContain('10 parsed, 1 recomputed');
    expect(lines[6]).toContain('not checked');
    expect(text).toContain('What was checked holds.');
    expect(new Set(lines.slice(0, 7).map((line) => line.search(/holds|not checked/))).size).toBe(1);
  });

  it('lists every fault, and says which claims do not hold', async () => {
    const { code, lines, text } = await run(planted(FAULTS));
    expect(code).toBe(1);
    expect(lines.filter((line) => line.endsWith('1 fault')).map((line) => line.trim().slice(0, 8))).toEqual([
      'passages',
      'dates pa',
      'referenc',
    ]);
    expect(text).toContain('3 faults:');
    expect(text).toMatch(/timeline\.json:\d+:\d+ events › open › lane: found "piers"/);
    expect(text).toContain('[-upen-]{+open+}');
    expect(text).toContain('1949-08-32');
  });

  it('says of nothing that it holds when there is no timeline', async () => {
    const { code, text } = await run(folder().slice(1));
    expect(code).toBe(1);
    expect(text).not.toContain('holds');
    expect(text).toContain('found no file timeline.json');
  });

  it('puts a missing ledger under the ledger, where one is required', async () => {
    const { code, lines } = await run(folder(), [], { requireLedger: true });
    expect(code).toBe(1);
    expect(lines[6]).toMatch(/ledger closed .*1 fault/);
  });

  it('prints one object with --json', async () => {
    const { code, text } = await run(planted(FAULTS), ['--json']);
    const told = JSON.parse(text);
    expect(code).toBe(1);
    expect(told).toMatchObject({ ok: false, facts: { documents: 2, passages: 4, verified: 3 } });
    expect(told.issues).toHaveLength(3);
    expect(JSON.parse((await run(folder(), ['--json'])).text)).toMatchObject({ ok: true, issues: [] });
  });

  it('tells of word runs that two documents share', async () => {
    const essay = `${ESSAY} The first stone was laid on 4 May 1930. The lamp was lit on August 27, and the pier closed in 1949.`;
    const { code, text } = await run(folder(timeline(RELEASE, essay), RELEASE, essay));
    expect(code).toBe(0);
    expect(text).toMatch(
      /release and essay: \d\d words, “.*The lamp was lit on August 27, and the pier closed in 1949/,
    );
    const { text: shorter } = await run();
    expect(shorter).toContain('release and essay: 8 words, “first stone was laid on 4 May 1930”');
  });

  it('has colour only when asked', async () => {
    expect((await run(planted(FAULTS), [], { colour: true })).text).toContain('\u001b[31m');
    expect((await run(planted(FAULTS))).text).not.toContain('\u001b');
  });

  it('refuses an argument that it does not know', async () => {
    expect((await run(folder(), ['--jason'])).code).toBe(2);
  });

  it('proves the data of the project through the launcher, without colour in a pipe', () => {
    const text = execFileSync('node', ['src/cli/run.mjs', 'audit'], { encoding: 'utf8' });
    expect(text).toContain('holds');
    expect(text).not.toContain('\u001b');
  });

  it('counts a passage with a wrong prefix as not verified', async () => {
    const { text } = await run(planted({ 'events.1.passages.0.prefix': 'x' }));
    expect(text).toContain('3 of 4, character for character');
  });
});
