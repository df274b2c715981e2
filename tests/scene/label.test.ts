import { describe, expect, it } from 'vitest';
import { labelOf } from '../../src/scene/label.ts';
import type { Seated } from '../../src/scene/levels.ts';
import type { Label, Shape } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/textwidth.ts';

const TITLE = 'The lamp was lit';
const WIDTH = textWidth(TITLE, 15, 400);

const dot = (cx: number): Shape => ({ kind: 'dot', cx, circa: false });
const bar = (x0: number, x1: number, ends: 'sharp' | 'soft' = 'sharp'): Shape => ({
  ...{ kind: 'bar', pale: false, start: ends, end: ends, x0, x1 },
});
const hollow = (cx: number, x0: number, x1: number): Shape => ({ kind: 'hollow', cx, circa: false, x0, x1 });

/** The label of a mark in a plot of 800 pixels, whose own side is given, with so much room at the other. */
function labelled(shape: Shape, side: Seated['side'], otherSide = 0): Label | null {
  const standing = { start: 0, end: 0, half: 0, before: 0, after: 0 };
  const placed = { index: 0, lane: 0, row: 0, side, labelWidth: WIDTH, standing, otherSide };
  return labelOf(TITLE, placed, shape, 800);
}
const beside = (x: number, anchor: 'start' | 'end', text = TITLE): Label => ({
  text,
  x,
  anchor,
  inside: false,
});
const on = (x: number, text = TITLE): Label => ({ text, x, anchor: 'start', inside: true });

describe('a label', () => {
  it('stands eight pixels from its mark, at its own side', () => {
    expect(labelled(dot(400), 'right')).toEqual(beside(415, 'start'));
    expect(labelled(dot(400), 'left')).toEqual(beside(385, 'end'));
    expect(labelled(bar(300, 340), 'right')).toEqual(beside(348, 'start'));
  });

  it('stays six pixels inside the view, and turns to the other side where that has room for it', () => {
    const last = 800 - 6 - WIDTH - 8 - 7;
    expect(labelled(dot(last), 'right', 0)).toEqual(beside(last + 15, 'start'));
    expect(labelled(dot(last + 1), 'right', WIDTH + 8)).toEqual(beside(last + 1 - 15, 'end'));
    expect(labelled(dot(last + 1), 'right', WIDTH + 7)?.text).toMatch(/^The lamp.*…$/);
    const first = 6 + WIDTH + 8 + 7;
    expect(labelled(dot(first), 'left', 0)).toEqual(beside(first - 15, 'end'));
    expect(labelled(dot(first - 1), 'left', WIDTH + 8)).toEqual(beside(first - 1 + 15, 'start'));
    expect(labelled(dot(first - 1), 'left', WIDTH + 7)?.anchor).toBe('end');
  });

  it('stands on its bar at the edge where that is long enough, not on a dot or a set', () => {
    const end = 800 - WIDTH - 16;
    expect(labelled(bar(end, 900), 'right')).toEqual(on(end + 8));
    expect(labelled(bar(end + 1, 900), 'right')).toBeNull();
    expect(labelled(bar(100, 900), 'right')).toEqual(on(108));
  });

  it('is shortened where nothing else helps, and gone where four letters have no room', () => {
    const cut = labelled(dot(740), 'right');
    expect(cut?.x).toBe(755);
    expect(cut?.text).toMatch(/^The.*…$/);
    expect(textWidth(cut?.text ?? '', 15, 400)).toBeLessThanOrEqual(800 - 6 - 755);
    expect(labelled(dot(790), 'right')).toBeNull();
    const left = labelled(dot(60), 'left');
    expect(left).toMatchObject({ x: 45, anchor: 'end' });
    expect(textWidth(left?.text ?? '', 15, 400)).toBeLessThanOrEqual(45 - 6);
  });

  it('needs half a dot of its mark in the view', () => {
    expect(labelled(dot(0), 'right')).toEqual(beside(15, 'start'));
    expect(labelled(dot(-0.1), 'right')).toBeNull();
    expect(labelled(dot(800), 'left')).toEqual(beside(785, 'end'));
    expect(labelled(dot(800.1), 'left')).toBeNull();
    expect(labelled(bar(-100, 6.9), 'right')).toBeNull();
    expect(labelled(bar(-100, 7), 'right')).toEqual(beside(15, 'start'));
  });

  it('stands on its bar where that is its place, between the fades at its ends', () => {
    expect(labelled(bar(100, 600), 'on')).toEqual(on(108));
    expect(labelled(bar(100, 600, 'soft'), 'on')).toEqual(on(130));
    expect(labelled(bar(-40, 600), 'on')).toEqual(on(8));
    expect(labelled({ kind: 'yearly', x0: 100, x1: 600, days: [] }, 'on')).toEqual(on(86));
  });

  it('leaves its bar at the edge for the left where that is free, else it is shortened on it', () => {
    expect(labelled(bar(780, 1000), 'on', WIDTH + 8)).toEqual(beside(772, 'end'));
    expect(labelled(bar(780, 1000), 'on', WIDTH + 7)).toBeNull();
    expect(labelled(bar(-1000, 60), 'on', WIDTH + 8)).toMatchObject({ x: 8, inside: true });
    const cut = labelled(bar(720, 1000), 'on', 0);
    expect(cut).toMatchObject({ x: 728, anchor: 'start', inside: true });
    expect(textWidth(cut?.text ?? '', 15, 400)).toBeLessThanOrEqual(64);
  });

  it('does not cover the dot of its own month or year, nor the dates of a set', () => {
    const wide = (cx: number): Shape => hollow(cx, 600, 900);
    // From 608 on, with sixteen pixels of air around the letters.
    expect(labelled(wide(608 + WIDTH + 16), 'right')).toEqual(on(608));
    expect(labelled(wide(608 + WIDTH + 15), 'right')).toBeNull();
    expect(labelled(hollow(-8, -40, 900), 'right')).toEqual(on(8));
    expect(labelled(hollow(-7, -40, 900), 'right')).toBeNull();
    expect(labelled({ kind: 'set', x0: 600, x1: 900, members: [dot(600), dot(900)] }, 'right')).toBeNull();
  });
});
