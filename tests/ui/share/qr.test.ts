import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { defined } from '../../../src/base/assert.ts';
import { type QrShape, qrShape } from '../../../src/ui/share/qr.ts';

/** How many pixels a module is painted with. */
const ZOOM = 4;

/** The shape as an image: only boxes `M x y h w v1 h -w z`, painted dark on white. */
function painted({ path, side }: QrShape): { data: Uint8ClampedArray; width: number } {
  const width = side * ZOOM;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  expect(path).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let down = 0; down < ZOOM; down++) {
      const from = ((Number(y) * ZOOM + down) * width + Number(x) * ZOOM) * 4;
      for (let at = from; at < from + Number(run) * ZOOM * 4; at += 4) data.fill(0, at, at + 3);
    }
  return { data, width };
}

/** What an independent reader finds in the shape. */
function read(shape: QrShape): string | undefined {
  const { data, width } = painted(shape);
  return jsQR(data, width, width, { inversionAttempts: 'dontInvert' })?.data;
}

function shapeOf(text: string): QrShape {
  const shape = qrShape(text);
  return defined(shape.ok ? shape.value : null, `No code for ${text.length} characters`);
}

describe('a QR code', () => {
  it('is read by an independent reader as the text that went in', () => {
    const link = fc
      .string({ unit: fc.constantFrom(...'abcXYZ019-_.~%&=#/:,'), minLength: 1, maxLength: 300 })
      .map((rest) => `https://sourceline.example/#${rest}`);
    fc.assert(
      fc.property(link, (text) => read(shapeOf(text)) === text),
      { numRuns: 40, seed: 6 },
    );
  });

  it('carries words in other letters', () => {
    expect(read(shapeOf('شەرقىي تۈركىستان 12 November 1933'))).toBe('شەرقىي تۈركىستان 12 November 1933');
  });

  it.each([1, 2000, 2331, 2332, 2953])('carries %i characters', (length) => {
    const text = 'https://sourceline.example/'.padEnd(length, 'x').slice(0, length);
    expect(read(shapeOf(text))).toBe(text);
  });

  it('keeps four light modules around', () => {
    const { path, side } = shapeOf('https://sourceline.example/');
    const boxes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [
      Number(x),
      Number(y),
      Number(x) + Number(run),
    ]);
    expect(Math.min(...boxes.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...boxes.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...boxes.map(([, , end = 0]) => end))).toBe(side - 4);
    expect(Math.max(...boxes.map(([, y = 0]) => y + 1))).toBe(side - 4);
  });

  it.each([
    ['x'.repeat(2954), 'This takes 2,954 bytes, and a code carries 2,953 bytes at most.'],
    ['ت'.repeat(1500), 'This takes 3,000 bytes, and a code carries 2,953 bytes at most.'],
    ['', 'There is nothing for a code to carry.'],
  ])('says why there is none', (text, why) => {
    expect(qrShape(text)).toEqual({ ok: false, error: why });
  });
});
