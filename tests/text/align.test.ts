import { expect, test } from 'vitest';
import { align } from '../../src/text/align.ts';

const points = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

test('of more stretches than three the first of the cheapest are given', () => {
  const found = align(points('wall'), points('wall wall well wall wall'), 1);
  expect(found.map(({ edits, points: stood }) => [edits, stood.at(-1)?.end])).toEqual([
    [0, 4],
    [0, 9],
    [0, 19],
  ]);
});

test('a stretch that costs more than allowed is none', () => {
  expect(align(points('wall'), points('hill'), 1)).toEqual([]);
  expect(align(points('wall'), points('hill'), 2)).toHaveLength(1);
});
