import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import audit from '../../src/cli/audit.ts';

describe('the README', () => {
  test('shows the audit as it is', async () => {
    const lines: string[] = [];
    await audit([], { out: (line) => lines.push(line), colour: false });
    const readme = readFileSync('README.md', 'utf8');
    const shown = /<!-- audit -->\n```\n([\s\S]*?)\n```\n<!-- \/audit -->/.exec(readme)?.[1];
    expect(shown).toBe(
      lines
        .map((line) => line.trimEnd())
        .join('\n')
        .trim(),
    );
  });

  test('has two commands for set-up', () => {
    const readme = readFileSync('README.md', 'utf8');
    const setUp = /## Set up\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    expect([...setUp.matchAll(/```sh\n(.*)\n```/g)].map((match) => match[1])).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ]);
  });
});
