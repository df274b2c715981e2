import { beforeAll, describe, expect, it } from 'vitest';
import { originOf } from '../../src/scene/figure.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { made, type Stage, sceneOf, stage, viewAt } from './make.ts';

const TITLES = ['Lamp', 'First stone laid', 'Pier opened', 'A long title about the pier', 'Board'];

/** Sixty events of five kinds in two lanes, in the same order every time. */
function described(at: number) {
  const dates = [
    `${1930 + ((at * 7) % 90)}`,
    `19${30 + (at % 60)}-0${1 + (at % 9)}-1${at % 10}`,
    `${1940 + at}/${1945 + at}`,
    `19${40 + (at % 50)}-0${1 + (at % 9)}`,
    `19${50 + (at % 40)}~`,
  ];
  const importance = [1, 2, 3] as const;
  return {
    edtf: dates[at % 5] ?? '',
    title: `${TITLES[at % 5]} ${at}`,
    importance: importance[at % 3] ?? 1,
    lane: at % 2,
  };
}
const sixty = Array.from({ length: 60 }, (_, at) => described(at));

const tenth = (pixels: number): string => String(Math.round(pixels * 10) / 10);

/** Marks in a line each: what it is, where it stands, its label if it has one, and what can be hit. */
function marksIn({ marks }: Scene): readonly string[] {
  return marks.map(({ event, shape, y, label, hit }) => {
    const from = hit.x;
    const place = `${event.title} at ${tenth(originOf(shape))} ${y}`;
    const said =
      label === null ? 'none' : `${label.text}${label.inside ? ' on' : ''} ${label.anchor} ${tenth(label.x)}`;
    return `${place}: ${said}; ${tenth(from)} to ${tenth(from + hit.width)}`;
  });
}

/** Pills in a line each: how many, where, the names beside it, the time that it covers, and its first three events. */
function pillsIn({ pills }: Scene): readonly string[] {
  return pills.map(({ key, count, x, y, colour, label, line, members }) => {
    const names = label === null ? 'none' : `${label.text} ${tenth(label.x)}`;
    const three = members(3).map(({ title }) => title.split(' ').at(-1));
    return `${key}: ${count} at ${tenth(x)} ${y} ${colour}: ${names}; ${tenth(line.x0)} to ${tenth(line.x1)}: ${three.join(' ')}`;
  });
}

/** What is earlier and later, and the nearest of each. */
function beyond({ earlier, later }: Scene): readonly unknown[] {
  return [earlier, later].flatMap(({ count, nearest }) => [count, nearest?.title ?? null]);
}

describe('sixty events on a screen of 800 pixels, one by one', () => {
  let whole: Stage;
  beforeAll(() => {
    whole = stage(made(sixty, 2), 800, 300);
  });

  it('have rows as the height allows, those that name the most', () => {
    expect(whole.arrangement.boxes).toEqual([
      { top: 0, height: 155, rows: 5, firstRow: 23.5, collapsed: false },
      { top: 155, height: 128, rows: 4, firstRow: 178.5, collapsed: false },
    ]);
  });

  it('seen from afar, all at once', () => {
    const scene = sceneOf(whole, viewAt(whole, 0, 0));
    expect([scene.height, scene.step]).toEqual([283, 0]);
    expect(beyond(scene)).toEqual([0, null, 0, null]);
    expect(marksIn(scene)).toEqual([
      'Lamp 0 at 33.9 23.5: Lamp 0 start 48.9; 21.9 to 95.9',
      'First stone laid 1 at 39.2 232.5: First stone laid 1 start 54.2; 27.2 to 158.2',
      'First stone laid 6 at 86 50.5: First stone laid 6 start 101; 74 to 205',
      'Lamp 40 at 120.1 23.5: Lamp 40 start 135.1; 108.1 to 190.1',
      'A long title about the pier 3 at 144.1 178.5: A long title about the pier 3 start 159.1; 132.1 to 330.1',
      'Lamp 15 at 163.1 205.5: Lamp 15 start 178.1; 151.1 to 233.1',
      'First stone laid 16 at 172.8 77.5: First stone laid 16 end 157.8; 45.8 to 184.8',
      'Pier opened 7 at 176.1 259.5: none; 176.1 to 227.7',
      'First stone laid 21 at 212.9 232.5: First stone laid 21 start 227.9; 200.9 to 339.9',
      'Pier opened 12 at 219.1 23.5: Pier opened 12 start 278.8; 219.1 to 373.8',
      'Board 4 at 240.7 104.5: Board 4 end 213.7; 164.7 to 259.7',
      'A long title about the pier 18 at 271.2 50.5: A long title about the pier 18 start 286.2; 259.2 to 465.2',
      'Board 9 at 283.7 205.5: Board 9 start 310.7; 264.7 to 359.7',
      'Lamp 30 at 292.3 77.5: Lamp 30 start 307.3; 280.3 to 362.3',
      'Board 54 at 326.8 104.5: Board 54 start 353.8; 307.8 to 410.8',
      'Pier opened 27 at 348.3 178.5: Pier opened 27 start 408; 348.3 to 503',
      'A long title about the pier 33 at 404.6 205.5: A long title about the pier 33 start 419.6; 392.6 to 598.6',
      'Board 24 at 412.9 23.5: Board 24 start 439.9; 393.9 to 496.9',
      'Lamp 45 at 421.5 232.5: Lamp 45 start 436.5; 409.5 to 491.5',
      'Pier opened 42 at 477.5 77.5: Pier opened 42 start 537.2; 477.5 to 632.2',
      'Board 34 at 499.1 104.5: Board 34 start 526.1; 480.1 to 583.1',
      'A long title about the pier 48 at 531.7 23.5: A long title about the pier 48 start 546.7; 519.7 to 725.7',
      'Board 39 at 542.1 178.5: Board 39 start 569.1; 523.1 to 626.1',
      'Pier opened 52 at 563.6 50.5: Pier opened 52 start 623.3; 563.6 to 718.3',
      'Lamp 35 at 593.8 259.5: none; 581.8 to 605.8',
      'Pier opened 57 at 606.7 232.5: Pier opened 57 start 666.4; 606.7 to 761.4',
      'Lamp 10 at 636.9 104.5: Lamp 10 start 651.9; 624.9 to 706.9',
      'Lamp 50 at 723 77.5: Lamp 50 start 738; 711 to 793',
      'Lamp 25 at 766.1 178.5: Lamp 25 end 751.1; 696.1 to 778.1',
    ]);
    expect(pillsIn(scene)).toEqual([
      'lane-0 -4: 1 at 127.1 131.5 blue: none; 133 to 184.7: 2',
      'lane-0 -3: 2 at 189.3 131.5 blue: none; 187.5 to 191.1: 58 8',
      'lane-0 -2: 2 at 250.2 131.5 blue: none; 236.4 to 259.7: 44 26',
      'lane-0 -1: 4 at 331.6 131.5 blue: none; 305.3 to 358.3: 22 36 28',
      'lane-0 0: 3 at 418.1 131.5 blue: none; 391.4 to 445.2: 32 46 38',
      'lane-0 1: 2 at 489.2 131.5 blue: Lamp 20, First stone laid 56 514.2; 460.3 to 513.7: 20 56',
      'lane-1 -4: 2 at 127.1 259.5 red: none; 126 to 148: 11 53',
      'lane-1 -2: 4 at 257.3 259.5 red: none; 230.6 to 313.9: 13 55 49',
      'lane-1 -1: 5 at 334.8 259.5 red: none; 299.7 to 374.2: 31 23 19',
      'lane-1 0: 2 at 410.5 259.5 red: none; 386.6 to 486.1: 41 37',
      'lane-1 1: 4 at 488.3 259.5 red: none; 451.7 to 572.3: 29 51 43',
    ]);
  });

  it('seen nearer', () => {
    const scene = sceneOf(whole, viewAt(whole, 0.2, 0.4));
    expect([scene.height, scene.step]).toEqual([283, 4]);
    expect(beyond(scene)).toEqual([18, 'Lamp 55', 20, 'Lamp 45']);
    expect(marksIn(scene)).toEqual([
      'Pier opened 12 at -40 23.5: Pier opened 12 start 66.5; -40 to 161.5',
      'First stone laid 26 at -0.6 77.5: none; -12.6 to 11.4',
      'A long title about the pier 18 at 60.5 50.5: A long title about the pier 18 start 75.5; 48.5 to 254.5',
      'Board 9 at 127.2 205.5: Board 9 start 158; 104.3 to 207',
      'Board 49 at 127.2 232.5: Board 49 start 158; 104.3 to 215',
      'Lamp 30 at 173 77.5: Lamp 30 start 203.9; 150 to 258.9',
      'Pier opened 22 at 241.7 131.5: none; 241.7 to 516.3',
      'Board 54 at 356.1 104.5: Board 54 start 387; 333.1 to 444',
      'Board 14 at 356.1 77.5: Board 14 start 387; 333.1 to 444',
      'Lamp 5 at 401.9 178.5: Lamp 5 end 371; 324 to 424.8',
      'First stone laid 36 at 426.7 23.5: First stone laid 36 start 441.7; 414.7 to 553.7',
      'Pier opened 27 at 470.5 178.5: Pier opened 27 on start 478.5; 470.5 to 745.2',
      'A long title about the pier 28 at 522 50.5: A long title about the pier 28 start 537; 510 to 716',
      'Board 19 at 585 205.5: Board 19 end 554.1; 497.1 to 607.9',
      'Board 59 at 585 259.5: none; 562.1 to 607.9',
      'First stone laid 41 at 673.9 232.5: First stone laid 41 end 658.9; 546.9 to 685.9',
      'Pier opened 32 at 699.4 77.5: Pier opened 32 end 691.4; 596.4 to 840',
      'A long title about the pier 33 at 769.9 205.5: none; 757.9 to 781.9',
      'Board 24 at 813.9 23.5: Board 24 end 783; 726 to 836.7',
    ]);
    expect(pillsIn(scene)).toEqual([
      'lane-1 -6: 1 at 31.8 259.5 red: Pier opene… 56.8; 12.8 to 287.4: 17',
      'lane-1 -4: 2 at 260.2 259.5 red: First stone laid 31 285.2; 212.2 to 310.1: 31 23',
    ]);
  });

  it('seen from inside a period', () => {
    const scene = sceneOf(whole, viewAt(whole, 0.5, 0.5));
    expect([scene.height, scene.step]).toEqual([283, 12]);
    expect(beyond(scene)).toEqual([36, 'First stone laid 41', 21, 'Board 24']);
    expect(marksIn(scene)).toEqual([
      'Pier opened 27 at -40 178.5: Pier opened 27 start 408.8; -40 to 503.8',
      'Pier opened 32 at -40 77.5: Pier opened 32 on start 8; -40 to 840',
      'A long title about the pier 33 at 702.5 205.5: A long title about the pier 33 end 670.7; 491.7 to 726.3',
    ]);
    expect(pillsIn(scene)).toEqual([]);
  });
});
