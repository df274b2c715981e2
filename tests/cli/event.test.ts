import { describe, expect, it } from 'vitest';
import event from '../../src/cli/event.ts';
import { build } from '../../src/dataset/build.ts';
import { file, folder, hash, RELEASE, spanOf, timeline } from '../dataset/fixture.ts';
import { plant } from '../dataset/plant.ts';
import { folderOnDisk } from './folders.ts';

function run(args: string[], input = '', files = folder()) {
  const out: string[] = [];
  const err: string[] = [];
  const data = folderOnDisk(files);
  const code = event(args, {
    data,
    input: () => input,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const LAMP = 'The lamp was lit on August 27, and the pier closed in 1949.';

describe('npm run event', () => {
  it('prints a passage that the audit takes as it is', () => {
    const { code, out, err } = run([
      'release',
      LAMP,
      '--date',
      'August 27',
      '--voice',
      'chair',
      '--via',
      'writer,board',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const passage = JSON.parse(out);
    expect(passage).toMatchObject({
      document: 'release',
      exact: LAMP,
      ...spanOf(RELEASE, LAMP),
      supports: ['event', 'date'],
      dateWords: spanOf(RELEASE, 'August 27'),
      voice: 'chair',
      via: ['writer', 'board'],
    });
    const data = timeline();
    plant(data, { 'events.2.passages.+': passage });
    expect(build(folder(data), { hash }).ok).toBe(true);
  });

  it('counts code points', () => {
    const release = `𐰴e\u0301𐰴 ${RELEASE}`;
    const { out } = run(['release', LAMP, '--date', '1949'], '', folder(timeline(release), release));
    expect(JSON.parse(out)).toMatchObject({ ...spanOf(release, LAMP), dateWords: spanOf(release, '1949') });
  });

  it('does not count a byte order mark', () => {
    const files = [...folder().slice(0, 1), file('documents/release.txt', `\uFEFF${RELEASE}`)];
    expect(JSON.parse(run(['release', LAMP], '', files).out)).toMatchObject(spanOf(RELEASE, LAMP));
  });

  it('supports the event only, and asks for the voice, when it is told no more', () => {
    const { code, out, err } = run(['release', LAMP]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ supports: ['event'], voice: '' });
    expect(JSON.parse(out)).not.toHaveProperty('dateWords');
    expect(err).toContain('--voice');
  });

  it.each([[['release']], [['release', '-']]])('reads the quotation from standard input: %j', (args) => {
    expect(JSON.parse(run(args, `${LAMP}\n`).out).exact).toBe(LAMP);
  });

  it('lists all places of a quotation that stands at several, and takes the one chosen', () => {
    const { code, out, err } = run(['release', 'The Board was glad.']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    const [first, second] = [
      spanOf(RELEASE, 'The Board was glad.'),
      spanOf(RELEASE, 'The Board was glad.', 1),
    ];
    expect(err).toContain(`1. line 5, ${first.start} to ${first.end}: …`);
    expect(err).toContain(`2. line 5, ${second.start} to ${second.end}: …`);
    const chosen = JSON.parse(run(['release', 'The Board was glad.', '--nth', '2']).out);
    expect(chosen).toMatchObject(second);
    expect(RELEASE.split(chosen.prefix + chosen.exact + chosen.suffix)).toHaveLength(2);
    expect(run(['release', 'The Board was glad.', '--nth', '3']).err).toContain('no place 3');
  });

  it('shows the nearest text with the words that differ, and never mends the quotation', () => {
    const { code, out, err } = run(['release', LAMP.replace('27', '28')]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(LAMP);
    expect(err).toContain('August [-28-]{+27+}, and');
  });

  it('says when there is nothing like the quotation', () => {
    expect(run(['release', 'Ships sail past without a sound.'])).toMatchObject({ code: 1, out: '' });
  });

  it('refuses date words that are not in the quotation', () => {
    const { code, out, err } = run(['release', LAMP, '--date', 'August 28']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('"August 28"');
  });

  it.each([
    ['no document', []],
    ['words outside the quotes', ['release', 'The', 'lamp']],
    ['an unknown option', ['release', LAMP, '--dates', 'x']],
    ['a place that is no number', ['release', LAMP, '--nth', '0']],
    ['an empty quotation', ['release', '']],
  ])('explains itself on %s', (_, args) => {
    expect(run(args)).toMatchObject({ code: 2, out: '' });
    expect(run(args).err).toContain('npm run event -- <document id>');
  });

  it.each(['nothing', '../timeline', '__proto__'])('says that there is no document %s', (id) => {
    const { code, err } = run([id, LAMP]);
    expect(code).toBe(1);
    expect(err).toContain(`There is no document "${id}"`);
  });

  it('works before there is a timeline, and beside a broken one', () => {
    expect(run(['release', LAMP], '', folder().slice(1)).code).toBe(0);
    expect(run(['release', LAMP], '', [file('timeline.json', '{'), ...folder().slice(1)]).code).toBe(0);
  });

  it('never leaves the data folder', () => {
    const data = timeline();
    plant(data, { 'documents.0.file': '../../../../../../etc/hostname' });
    expect(run(['release', LAMP], '', folder(data)).code).toBe(1);
  });
});
