import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAILURES, failureIn, failures } from './trial.ts';

const TRIALS = ['addresses', 'edits', 'mangled', 'storage'];

describe('what failed once in a trial', () => {
  it('lies in files that a trial reads, and in no others', () => {
    const files = readdirSync(FAILURES).filter((file) => file !== 'README.md');
    expect(files.filter((file) => !failures().includes(file))).toEqual([]);
    for (const file of failures()) {
      const { trial, found } = failureIn(file);
      expect(TRIALS).toContain(trial);
      expect(file.startsWith(`${trial}.`)).toBe(true);
      expect(found).not.toBe('');
    }
  });
});
