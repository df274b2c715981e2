import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/dataset/build.ts';
import { issueLine } from '../../src/dataset/issue.ts';
import { FACTS, file, folder, hash, timeline } from './fixture.ts';
import { issuesOf, plant, planted } from './plant.ts';

describe('build', () => {
  it('makes a dataset of files without a fault', () => {
    const built = build(folder(), { hash });
    expect(built.ok ? [] : built.error.map(issueLine)).toEqual([]);
    if (!built.ok) return;
    expect(built.value.dataset.facts).toEqual(FACTS);
    expect(built.value.shipped.timeline).toEqual(timeline());
    expect(Object.keys(built.value.shipped.texts)).toEqual(['release', 'essay']);
  });

  it('takes no hash of texts inside the timeline when it is given no way to', () => {
    const built = build(folder());
    expect(built.ok && built.value.dataset.facts?.hashes).toBe(2);
  });
});

describe('many faults at once', () => {
  it('are all reported in one run', () => {
    const changes = {
      'documents.0.sha256': '0'.repeat(64),
      'documents.1.issued.edtf': '2021-02-29',
      'documents.0.furniture.0.end': 3,
      'voices.0.partOf': 'chair',
      'lanes.0.colour': 'pink',
      'events.0.date.workings.minusYears': 91,
      'events.0.passages.0.exact': 'The first stone was lost on 4 May 1930.',
      'events.0.passages.1.voice': 'write',
      'events.1.date.edtf': '1930',
      'events.1.passages.0.suffix': 'x',
      'events.1.id': 'lamp',
      'events.2.date.note': undefined,
      'events.2.passages.0.dateWords': { start: 0, end: 1 },
      'disagreements.0.readings.0.passage.end': 1_000_000,
      'tours.0.steps.0.view.to': '1940',
    };
    const issues = issuesOf(planted(changes));
    expect(issues.map(({ code, place }) => `${code} ${place.path}`)).toEqual([
      'shape lanes › pier › colour',
      'hash documents › release › sha256',
      'duplicate-id events › lamp › id',
      'unknown-reference events › first-stone › passages › 1 › voice',
      'unknown-reference events › first-stone › related › 0 › event',
      'circular-reference voices › chair › partOf',
      'date-syntax documents › essay › issued › edtf',
      'date-kind events › lamp › date › edtf',
      'date-workings events › first-stone › date › workings',
      'date-note events › lamp › date › note',
      'quote-changed events › first-stone › passages › 0 › exact',
      'quote-context events › lamp › passages › 0 › suffix',
      'date-words events › lamp › passages › 0 › dateWords',
      'span documents › release › furniture › 0 › start',
      'span disagreements › stone › readings › 0 › passage › end',
      'span tours › pier › steps › 0 › view',
    ]);
  });

  it('a fault of shape in an event hides nothing beside it', () => {
    const changes = {
      'events.0.title': undefined,
      'events.0.passages.0.exact': 'The first stone was lost on 4 May 1930.',
      'events.2.date.edtf': '1949-08-32',
    };
    expect(issuesOf(planted(changes)).map(({ code }) => code)).toEqual([
      'shape',
      'date-syntax',
      'quote-changed',
    ]);
  });

  it('each is one line', () => {
    const [issue] = issuesOf(planted({ 'events.1.lane': 'piers' }));
    expect(issue && issueLine(issue)).toMatch(
      /^timeline\.json:\d+:\d+ events › open › lane: found "piers"; expected .* \(unknown-reference\)\. Did you mean "pier"\?$/,
    );
  });
});

/** All paths into a JSON value. */
function paths(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...paths(child, path)];
  });
}

describe('whatever a file holds, build does not throw', { timeout: 60_000 }, () => {
  const values = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      null,
      '',
      -1,
      1e21,
      0.5,
      '../../x',
      '__proto__',
      'constructor',
      '\ud800',
      '1949-02-29',
      '..',
    ),
    fc.integer({ min: 0, max: 500 }),
    fc.constantFrom(
      'board',
      'chair',
      'release',
      'essay',
      'open',
      'lamp',
      'first-stone',
      'part-of',
      '1930/..',
      '[..1930]',
    ),
  );

  it('with random changes in the timeline', () => {
    const everywhere = paths(timeline());
    const change = fc.tuple(fc.constantFrom(...everywhere), values);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const data = timeline();
        for (const [path, value] of changes) {
          try {
            plant(data, { [path]: value });
          } catch {
            // an earlier change took the place away
          }
        }
        const built = build(folder(data), { hash });
        if (built.ok) return true;
        return (
          built.error.length > 0 &&
          built.error.every(({ found, expected }) => found !== '' && expected !== '')
        );
      }),
      { seed: 20_241_121, numRuns: 600 },
    );
  });

  it('with random changes in the bytes', () => {
    const clean = new TextEncoder().encode(JSON.stringify(timeline()));
    const change = fc.tuple(fc.nat(clean.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = clean.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const built = build([file('timeline.json', bytes), ...folder().slice(1)], { hash });
        return built.ok || built.error.length > 0;
      }),
      { seed: 20_241_122, numRuns: 400 },
    );
  });

  it('with any JSON or any text as the timeline', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.string().map((s) => `{"events":${s}`),
    );
    fc.assert(
      fc.property(text, (content) => !build([file('timeline.json', content)], { hash }).ok),
      { seed: 20_241_123, numRuns: 300 },
    );
  });
});
