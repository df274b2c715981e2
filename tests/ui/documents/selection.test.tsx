import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { restingOn, stretchOf } from '../../../src/ui/documents/selection.ts';
import { datasetOf, eventIn } from '../page.tsx';

/** Two paragraphs of a document, at 0 and at 12, with a note between them that is none of its words. */
function page(): { root: HTMLElement; texts: readonly Text[] } {
  const root = document.createElement('article');
  const texts: Text[] = [];
  const paragraph = (start: number, ...parts: readonly string[]): void => {
    const p = document.createElement('p');
    p.dataset['start'] = String(start);
    for (const part of parts) {
      const text = document.createTextNode(part);
      texts.push(text);
      const mark = document.createElement('mark');
      mark.append(text);
      p.append(mark);
    }
    root.append(p);
  };
  paragraph(0, 'One ', '😀 two');
  root.append(Object.assign(document.createElement('ul'), { textContent: 'A note' }));
  paragraph(12, 'Three');
  document.body.append(root);
  return { root, texts };
}

function rangeOf(from: Node, at: number, to: Node, until: number): Range {
  const range = document.createRange();
  range.setStart(from, at);
  range.setEnd(to, until);
  return range;
}

afterEach(() => document.body.replaceChildren());

describe('a selection', () => {
  it('is counted in code points, over the parts of a paragraph', () => {
    const { root, texts } = page();
    const [one, two] = texts;
    if (one === undefined || two === undefined) throw new Error('No texts');
    expect(stretchOf(rangeOf(one, 2, two, 3), root)).toEqual({ start: 2, end: 6 });
    expect(stretchOf(rangeOf(two, 3, two, 6), root)).toEqual({ start: 6, end: 9 });
  });

  it('runs over paragraphs and leaves out what stands between', () => {
    const { root, texts } = page();
    const [, two, three] = texts;
    if (two === undefined || three === undefined) throw new Error('No texts');
    expect(stretchOf(rangeOf(two, 3, three, 2), root)).toEqual({ start: 6, end: 14 });
    expect(stretchOf(rangeOf(root, 0, root, 3), root)).toEqual({ start: 0, end: 17 });
  });

  it('of nothing, of a note only, or outside is none', () => {
    const { root, texts } = page();
    const [one] = texts;
    const note = root.querySelector('ul');
    if (one === undefined || note === null) throw new Error('No texts');
    expect(stretchOf(rangeOf(one, 2, one, 2), root)).toBeNull();
    expect(stretchOf(rangeOf(note, 0, note, 1), root)).toBeNull();
    const outside = document.body.appendChild(document.createElement('div'));
    outside.textContent = 'Elsewhere';
    expect(stretchOf(rangeOf(outside, 0, outside, 1), root)).toBeNull();
  });

  it('offers exactly the events whose words it touches, each once', () => {
    const dataset = datasetOf();
    const [lamp, open] = [eventIn(dataset, 'lamp'), eventIn(dataset, 'open')];
    const quoted = [
      { event: lamp, start: 20, end: 30 },
      { event: open, start: 5, end: 25 },
      { event: lamp, start: 28, end: 40 },
    ];
    expect(restingOn({ start: 21, end: 29 }, quoted)).toEqual([open, lamp]);
    expect(restingOn({ start: 0, end: 5 }, quoted)).toEqual([]);
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 20 }), (start, length) => {
        const end = start + length;
        const touches = start < 40 && end > 20;
        expect(restingOn({ start, end }, quoted).includes(lamp)).toBe(touches);
      }),
    );
  });
});
