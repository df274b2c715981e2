import { expect, test } from 'vitest';
import { aboutText, readAbout, VERSIONS, type What } from '../../../src/ui/sheet/about.ts';
import { likelyPaper } from '../../../src/ui/sheet/paper.ts';

const WHATS: readonly What[] = [
  { kind: 'all' },
  { kind: 'tray' },
  { kind: 'tour', reference: 'y1949' },
  { kind: 'tour', reference: 'own-3f' },
  { kind: 'tour', reference: 'link-eJyr_Vq-full' },
];

test('what is written for an address is read back', () => {
  for (const what of WHATS)
    for (const { version } of VERSIONS)
      expect(readAbout(aboutText({ what, version }))).toEqual({ what, version });
});

test.each([
  '',
  'all',
  'all.',
  'all.blank',
  'alles.full',
  'tour.full',
  'tour..full',
  'tour.a.b.full',
  'ALL.full',
  'all.full.x',
  '<script>.full',
])('“%s” is no sheet', (text) => {
  expect(readAbout(text)).toBeNull();
});

test('paper is Letter where it is sold', () => {
  expect(['en-US', 'fr-CA', 'es-MX', 'en-GB', 'en', 'zh-Hans-CN', ''].map(likelyPaper)).toEqual([
    'letter',
    'letter',
    'letter',
    'a4',
    'a4',
    'a4',
    'a4',
  ]);
});
