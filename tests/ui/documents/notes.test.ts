import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notesOf, settled } from '../../../src/ui/documents/notes.ts';
import { piecesOf, type Quoted } from '../../../src/ui/documents/pieces.ts';
import { RELEASE, spanOf } from '../../dataset/fixture.ts';
import { datasetOf, eventIn } from '../page.tsx';

const wanted = fc.array(fc.record({ top: fc.integer({ min: -50, max: 4000 }), height: fc.nat(90) }));

describe('notes in the margin', () => {
  it('never lie on each other, keep their order and stay below the top', () => {
    fc.assert(
      fc.property(wanted, fc.nat(12), fc.nat(300), (notes, gap, least) => {
        const tops = settled(notes, gap, least);
        expect(tops).toHaveLength(notes.length);
        tops.forEach((top, index) => {
          const before = index === 0 ? least : (tops[index - 1] ?? 0) + (notes[index - 1]?.height ?? 0) + gap;
          expect(top).toBeGreaterThanOrEqual(before - 1e-6);
        });
      }),
    );
  });

  it('stand where they want to be as soon as there is room', () => {
    const notes = [
      { top: 10, height: 40 },
      { top: 60, height: 40 },
      { top: 200, height: 40 },
    ];
    expect(settled(notes, 6)).toEqual([10, 60, 200]);
  });

  it('share a push between those that crowd', () => {
    const notes = [
      { top: 100, height: 40 },
      { top: 100, height: 40 },
    ];
    expect(settled(notes, 10)).toEqual([75, 125]);
  });

  it('name an event once in each paragraph where its words begin', () => {
    const dataset = datasetOf();
    const document = eventIn(dataset, 'open').passages[0]?.document;
    if (document === undefined) throw new Error('The event has no passage');
    const quote = (id: string, words: string): Quoted => ({
      event: eventIn(dataset, id),
      ...spanOf(RELEASE, words),
    });
    const quoted = [
      quote('lamp', 'The lamp was lit'),
      quote('open', 'was open'),
      quote('first-stone', 'first stone'),
      quote('lamp', 'closed in 1949.\nIt was'),
    ];
    const notes = notesOf(piecesOf(document, quoted), quoted);
    expect(notes.map((each) => each.map(({ event }) => event.id))).toEqual([
      [],
      [],
      ['first-stone', 'lamp'],
      ['open'],
      [],
    ]);
  });
});
