import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Privacy } from '../../../src/ui/about/Privacy.tsx';
import { PRIVACY } from '../../../src/ui/about/privacy.ts';
import { show } from '../page.tsx';
import { testTitles } from './titles.ts';

describe('the page on privacy', () => {
  it('says ten sentences, each one sentence, and beside each the test that holds it', () => {
    show(() => <Privacy />);
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(10);
    PRIVACY.forEach(({ sentence, test }, at) => {
      const item = items[at] ?? document.body;
      expect(within(item).getByText(sentence)).toBeVisible();
      expect(within(item).getByText(`Test: “${test.title}”`)).toBeVisible();
      expect(sentence).toMatch(/^[A-Z][^.!?]*\.$/);
    });
    for (const { test } of PRIVACY) expect(screen.getByText(test.file)).toBeVisible();
  });

  it('names tests that there are, none of them twice', () => {
    for (const { sentence, test } of PRIVACY) {
      const same = testTitles(test.file).filter((title) => title === test.title);
      expect(same, sentence).toHaveLength(1);
    }
    expect(new Set(PRIVACY.map(({ test }) => test.title)).size).toBe(10);
  });
});

describe('what reads the titles', () => {
  it('finds tests that run, and not what only looks like one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'titles-'));
    const file = path.join(folder, 'a.spec.ts');
    writeFileSync(
      file,
      `test('one', () => {});
       describe('two', () => { it(\`three\`, async ({ page }) => {}); });
       test.skip('four', () => {});
       // test('five', () => {});
       const text = "test('six', () => {})";
       test('seven');
       other('eight', () => {});`,
    );
    expect(testTitles(file)).toEqual(['one', 'three']);
    rmSync(folder, { recursive: true });
  });
});
