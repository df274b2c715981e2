/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a page of the benchmark lets the driver do. Each of them puts one of these on its window, as `bench`. */
export interface Bench {
  /** Makes the data and loads the letters; nothing is handed to the library yet. */
  readonly prepare: (count: number) => Promise<void>;
  /** Hands the data over; done when the library says that it has drawn. */
  readonly draw: () => Promise<void>;
  /** Where the densest cluster stands now, for the pointer. */
  readonly aim: () => Point;
  /** The visible stretch of time, in milliseconds. */
  readonly view: () => readonly [number, number];
  /** What stands for events on the page: a selector of the elements that a reader would call marks. */
  readonly marks: string;
  /** Builds the library's index once more, by itself; absent where a library has none that can be built so. */
  readonly index?: () => Promise<Index>;
}

/** What building an index took: milliseconds in all and in its longest piece, and its bytes. */
export interface Index {
  readonly time: number;
  readonly longestPiece: number;
  readonly bytes: number;
}

/** The first picture of a page, in milliseconds from the moment at which the data was handed over. */
export interface Shown {
  readonly picture: number;
  /** The longest stretch in which the page did not answer; 0 when none was as long as 50 ms. */
  readonly longestTask: number;
}

/** How much stands on the page. */
export interface Counted {
  readonly nodes: number;
  /** Elements that stand for one event or several, and the same with all that they are made of. */
  readonly marks: number;
  readonly markNodes: number;
}

const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));

/** Waits until what was drawn is on the screen: a frame to paint it, and one to know that it was. */
async function painted(): Promise<void> {
  await frame();
  await frame();
}

/** Waits, frame by frame, until the page holds an element. */
export async function appears(selector: string): Promise<void> {
  while (document.querySelector(selector) === null) await frame();
}

/** Measures `draw` from the handing over to the first picture with marks. */
async function show(bench: Bench): Promise<Shown> {
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const begun = performance.now();
  await bench.draw();
  await painted();
  const picture = performance.now() - begun;
  // The task that is under way is reported when it has ended.
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { picture, longestTask: Math.max(0, ...tasks) };
}

function counted(marks: string): Counted {
  const found = document.querySelectorAll(marks);
  const inside = [...found].reduce((sum, mark) => sum + mark.querySelectorAll('*').length, 0);
  return {
    nodes: document.querySelectorAll('*').length,
    marks: found.length,
    markNodes: found.length + inside,
  };
}

/**
 * Gives the driver what it asks for by name.
 * @throws Error in a page that was not built as the site is: its times would say nothing
 */
export function offer(bench: Bench): void {
  if (import.meta.env.DEV) throw new Error('The pages of the benchmark were built for development');
  Object.assign(window, {
    bench: { ...bench, show: () => show(bench), counted: () => counted(bench.marks), painted, framed: frame },
  });
}
