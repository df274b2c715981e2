import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The letters that `src/ui/styles/fonts/noto-naskh-arabic-uyghur.woff2` was cut to, marks and digits apart. */
const LETTERS = 'ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيەحذصضطظعثءأإآؤةه،؛؟';
const data = path.resolve(import.meta.dirname, '../../data');

describe('the Arabic face', () => {
  it('has every Arabic letter of the data', () => {
    const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const used = new Set(
      files
        .flatMap((file) => [
          ...readFileSync(path.join(file.parentPath, file.name), 'utf8').matchAll(/\p{Script=Arabic}/gu),
        ])
        .map(([letter]) => letter),
    );
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((letter) => !LETTERS.includes(letter))).toEqual([]);
  });
});
