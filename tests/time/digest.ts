import { createHash } from 'node:crypto';
import { between } from '../../src/time/between.ts';
import { bounds, widenedBounds } from '../../src/time/edtf/bounds.ts';
import { printEdtf } from '../../src/time/edtf/print.ts';
import { compareExtents, hull } from '../../src/time/extent.ts';
import { extentOf } from '../../src/time/extent-of.ts';
import { dateWords, dateWordsShort } from '../../src/time/words.ts';
import { expressions } from './edtf/generate.ts';
import { read } from './read.ts';

/**
 * One hash over everything that this room says about 3,500 expressions, and a probe that shows which
 * time zone it was computed in. Prints both as JSON; `zones.test.ts` runs it under several zones.
 */
const texts = expressions(3500, 1884);
const trees = texts.map(read);
const extents = trees.map(extentOf);
const lines = trees.map((e, i) => {
  const x = extents[i];
  const y = extents[(i + 1) % extents.length];
  if (x === undefined || y === undefined) throw new Error('Each tree has an extent');
  return JSON.stringify([
    texts[i],
    printEdtf(e),
    bounds(e),
    widenedBounds(e),
    dateWords(e),
    dateWordsShort(e),
    x,
    hull(x),
    between(x, y),
    Math.sign(compareExtents(x, y)),
  ]);
});

console.log(
  JSON.stringify({
    count: new Set(texts).size,
    digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
    // Minutes from local time to UTC in July 2026: differs in each of the zones.
    probe: new Date(Date.UTC(2026, 6, 1)).getTimezoneOffset(),
  }),
);
