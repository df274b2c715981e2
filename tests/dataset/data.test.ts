import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DATA, readDataFolder, sha256 } from '../../src/cli/files.ts';
import { build } from '../../src/dataset/build.ts';
import { issueLine } from '../../src/dataset/issue.ts';
import type { RawTimeline } from '../../src/dataset/raw.ts';

const read = (name: string) => readFileSync(path.join(DATA, name), 'utf8');

describe('the dataset of the project', () => {
  it('builds without a fault', async () => {
    const built = build(await readDataFolder(DATA), { hash: sha256 });
    expect(built.ok ? [] : built.error.map(issueLine)).toEqual([]);
  });

  // Independent of everything in src: plain JSON, plain arrays of code points.
  describe('word for word', () => {
    const data: RawTimeline = JSON.parse(read('timeline.json'));
    const texts = new Map(data.documents.map(({ id, file }) => [id, Array.from(read(file ?? ''))]));

    it('has the documents as they were supplied', () => {
      for (const { file, sha256: wanted } of data.documents) {
        expect(
          createHash('sha256')
            .update(readFileSync(path.join(DATA, file ?? '')))
            .digest('hex'),
        ).toBe(wanted);
      }
    });

    it.each(
      data.events.flatMap((event) =>
        event.passages.map((passage, i) => [`${event.id} ${i}`, passage] as const),
      ),
    )(
      '%s stands in its document at its offsets',
      (_, { document, exact, prefix, suffix, start, end, dateWords }) => {
        const text = texts.get(document) ?? [];
        expect(text.slice(start, end).join('')).toBe(exact);
        expect(text.slice(start - Array.from(prefix).length, start).join('')).toBe(prefix);
        expect(text.slice(end, end + Array.from(suffix).length).join('')).toBe(suffix);
        expect(text.join('').split(prefix + exact + suffix)).toHaveLength(2);
        if (dateWords === undefined) return;
        expect(dateWords.start).toBeGreaterThanOrEqual(start);
        expect(dateWords.end).toBeLessThanOrEqual(end);
      },
    );
  });
});
