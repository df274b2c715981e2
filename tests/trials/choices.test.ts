import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** A browser's small storage in which one thing fails; `''` where all works, `access` where it cannot even be named. */
function spoiled(failing: string): void {
  const kept = new Map<string, string>();
  const no = (what: string): void => {
    if (what === failing) throw new DOMException('No', 'SecurityError');
  };
  const storage = {
    getItem: (key: string) => {
      no('getItem');
      return kept.get(key) ?? null;
    },
    setItem: (key: string, value: string) => {
      no('setItem');
      kept.set(key, value);
    },
    removeItem: (key: string) => {
      no('removeItem');
      kept.delete(key);
    },
  };
  vi.stubGlobal('localStorage', storage);
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      no('access');
      return storage;
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('a choice that a browser may refuse to remember', () => {
  it.each(['', 'access', 'getItem', 'setItem', 'removeItem'])(
    'holds while the page is open where “%s” fails',
    async (failing) => {
      spoiled(failing);
      vi.resetModules();
      const { lettersOn, setLetters } = await import('../../src/ui/chart/letter-keys.ts');
      expect(lettersOn()).toBe(true);
      for (const on of [false, true, false]) {
        setLetters(on);
        expect(lettersOn()).toBe(on);
      }
      vi.resetModules();
      const next = await import('../../src/ui/chart/letter-keys.ts');
      // The next visit has it where it could be kept, and the ordinary choice where not; it never fails.
      expect(next.lettersOn()).toBe(failing === 'access' || failing === 'getItem' || failing === 'setItem');
    },
  );

  it('is all that lies in small storage: whoever else used it would need a trial too', () => {
    const files = readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
      .map((each) => path.join(each.parentPath, each.name));
    const users = (pattern: RegExp): readonly string[] =>
      files
        .filter((file) => pattern.test(readFileSync(file, 'utf8')))
        .map((file) => path.relative(source, file))
        .sort();
    expect(users(/\b(localStorage|sessionStorage)\b\s*[.[]/)).toEqual(['ui/chart/letter-keys.ts']);
    expect(users(/\bindexedDB\s*[.[]/)).toEqual(['ui/about/removal.ts', 'ui/keep/database.ts']);
  });
});
