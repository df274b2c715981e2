import type { Page } from '@playwright/test';

/*
 * What axe does not measure: whether everything fits, can be hit, can be seen while it has the focus, and stands
 * still. Each gives sentences that name what is wrong; none is right.
 */

/** What may scroll sideways: the strip of places over the chart, each of which is also brought into sight by Tab. */
const SIDEWAYS = '.places';

/** What reaches past the window's edges, or must be scrolled sideways within the page. */
export function sideways(page: Page): Promise<readonly string[]> {
  return page.evaluate((allowed) => {
    const name = (at: Element): string => `${at.tagName.toLowerCase()}.${at.getAttribute('class') ?? ''}`;
    const found: string[] = [];
    const past = document.documentElement.scrollWidth - innerWidth;
    const seen = [...document.querySelectorAll('body *')].filter((at) => at.checkVisibility());
    if (past > 0) {
      const widest = seen.sort(
        (a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right,
      )[0];
      found.push(`${past} px past the edge, widest ${widest?.outerHTML.slice(0, 120)}`);
    }
    for (const at of seen) {
      const { overflowX } = getComputedStyle(at);
      const over = at.scrollWidth - at.clientWidth;
      const scrolls = (overflowX === 'auto' || overflowX === 'scroll') && over > 1;
      if (scrolls && !at.matches(`${allowed}, input, textarea`))
        found.push(`${name(at)} scrolls ${over} px sideways`);
    }
    return found;
  }, SIDEWAYS);
}

/** What is pressed and is under 24 px in either direction. Links in a sentence are as high as their line. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const PRESSED =
      'button, a[href], summary, input, select, textarea, [role="button"], [role="option"], [role="slider"], [role^="menuitem"]';
    const inSentence = (at: Element): boolean => {
      if (!at.matches('a, button.link') || !getComputedStyle(at).display.startsWith('inline')) return false;
      const words = (text: string | null | undefined): string => (text ?? '').replaceAll(/[\s\p{P}]/gu, '');
      return words(at.parentElement?.textContent).length > words(at.textContent).length;
    };
    return [...document.querySelectorAll(PRESSED)].flatMap((at) => {
      if (!at.checkVisibility({ visibilityProperty: true }) || at.closest('.unseen') !== null) return [];
      if (at.matches('[type="file"], :disabled') || inSentence(at)) return [];
      // A press anywhere on its label is a press on it.
      const label = at.matches('[type="checkbox"], [type="radio"]') ? at.closest('label') : null;
      const { width, height } = (label ?? at.querySelector('.hit') ?? at).getBoundingClientRect();
      if (width >= 23.9 && height >= 23.9) return [];
      const name = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 60) ?? '';
      return [`${at.tagName.toLowerCase()} “${name}” ${width.toFixed(1)}×${height.toFixed(1)}`];
    });
  });
}

/** Text under 4.5:1 against the ground that it has, by the colours that are drawn. Not what pictures draw. */
export function faint(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const numbers = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = numbers(colour).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const root = getComputedStyle(document.documentElement).backgroundColor;
    const ground = (at: Element | null): string => {
      if (at === null) return root;
      const { backgroundColor } = getComputedStyle(at);
      return (numbers(backgroundColor)[3] ?? 1) === 0 ? ground(at.parentElement) : backgroundColor;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const [at, text] = [node.parentElement, node.textContent?.trim() ?? ''];
      if (
        at === null ||
        text === '' ||
        at.closest('svg, script, style, .unseen, [aria-disabled="true"]') !== null
      )
        continue;
      if (!at.checkVisibility({ visibilityProperty: true })) continue;
      const [x, y] = [light(getComputedStyle(at).color), light(ground(at))];
      const ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
      if (ratio < 4.5) found.add(`“${text.slice(0, 60)}” ${ratio.toFixed(1)}:1`);
    }
    return [...found];
  });
}

/** The distances of WCAG 1.4.12, which a reader may set for every text. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/**
 * Sets all text of the page as far apart as WCAG 1.4.12 allows readers to, by a sheet that its policy lets in.
 * @returns what takes the sheet away again
 */
export async function spaceOut(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, SPACED);
  const rest = (): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await rest();
  return async () => {
    await page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
    });
    await rest();
  };
}

/**
 * Text that an edge cuts off and that cannot be scrolled to, and text that stands in other text. The labels in pictures
 * are left out: they are laid out for their own letters. So is what is shortened by dots on purpose, where a title holds
 * all of it.
 */
export function unreadable(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const lines: { readonly text: string; readonly block: Element; readonly box: DOMRect }[] = [];
    const top =
      document.querySelector('dialog[open]') ??
      document.querySelector('.talk .over') ??
      document.querySelector('.talk');
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (at === null || text === '' || at.closest('script, style, option, svg') !== null) continue;
      if (!at.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (top !== null && !top.contains(at)) continue;
      range.selectNodeContents(node);
      let boxes = drawn([...range.getClientRects()]);
      const named = `“${text.slice(0, 60)}”`;
      let scrolls = false;
      for (let around: Element | null = at; around !== null && around !== document.body; ) {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        const dots = shortened(around);
        const cut = boxes.some(
          (box) =>
            (/hidden|clip/.test(overflowX) &&
              !dots.across &&
              (box.right > edge.right + 1 || box.left < edge.left - 1)) ||
            (/hidden|clip/.test(overflowY) &&
              !dots.down &&
              (box.bottom > edge.bottom + 4 || box.top < edge.top - 4)),
        );
        // Only to be heard.
        if (clipPath === 'inset(50%)') boxes = [];
        else if (cut && !scrolls)
          found.add(`${named} is cut off by .${around.getAttribute('class') ?? around.tagName}`);
        // Past an edge nothing is drawn that could stand in something else.
        boxes = drawn(
          boxes.map(({ left, right, top, bottom }) => {
            const [x, y] = [overflowX !== 'visible', overflowY !== 'visible'];
            const [x0, x1] = x ? [Math.max(left, edge.left), Math.min(right, edge.right)] : [left, right];
            const [y0, y1] = y ? [Math.max(top, edge.top), Math.min(bottom, edge.bottom)] : [top, bottom];
            return new DOMRect(x0, y0, Math.max(x1 - x0, 0), Math.max(y1 - y0, 0));
          }),
        );
        // What scrolls can be brought into sight; what is fixed is held by the window alone.
        scrolls ||= /auto|scroll/.test(overflowX + overflowY);
        if (position === 'fixed') break;
        around = around.parentElement;
      }
      for (const box of boxes) lines.push({ text: named, block: at, box });
    }
    function drawn(all: readonly DOMRect[]): DOMRect[] {
      return all.filter(({ width, height }) => width > 1 && height > 1);
    }
    /** In which directions an element puts dots for what has no room, while its title holds all its text. */
    function shortened(at: Element): { readonly across: boolean; readonly down: boolean } {
      const { textOverflow, webkitLineClamp } = getComputedStyle(at);
      const [across, down] = [textOverflow === 'ellipsis', webkitLineClamp !== 'none'];
      if (!across && !down) return { across, down };
      const bare = (text: string | null | undefined): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
      const titled = bare(at.closest('[title]')?.getAttribute('title')).includes(bare(at.textContent));
      return { across: across && titled, down: down && titled };
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    lines.forEach((a, n) => {
      for (let m = n + 1; m < lines.length; m++) {
        const b = lines[m];
        if (b === undefined || b.box.top >= a.box.bottom) break;
        // Half the letters' height apart is not in each other; a line may touch the next one's.
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        if (across < 2 || down < Math.min(a.box.height, b.box.height) * 0.6) continue;
        if (a.block === b.block || over(a.block, b.block)) continue;
        found.add(`${a.text} and ${b.text} stand in each other`);
      }
    });
    /** Whether one of two lies in a layer over the page, where the other is not: a menu over a heading, say. */
    function over(a: Element, b: Element): boolean {
      const layer = (at: Element): Element | null => {
        for (let up: Element | null = at; up !== null; up = up.parentElement) {
          const { position, zIndex } = getComputedStyle(up);
          if (position === 'fixed' || position === 'sticky' || up.matches('dialog, [popover]')) return up;
          if (position === 'absolute' && zIndex !== 'auto') return up;
        }
        return null;
      };
      return layer(a) !== layer(b);
    }
    return [...found];
  });
}

/** What one press of Tab led to. */
interface Stop {
  readonly what: string;
  /** Null where it can be seen and hit; else what is wrong with it. */
  readonly wrong: string | null;
}

/**
 * Walks the page by Tab, from its beginning until it comes round or `most` stops, and says which stops cannot be seen
 * and hit where they stand: outside the window, or with something else over them.
 */
export async function coveredStops(
  page: Page,
  most: number,
): Promise<{ readonly stops: number; readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  let first: string | null = null;
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(look);
    if (stop === null) {
      if (stops === 0) continue;
      return { stops, wrong };
    }
    if (stops > 0 && stop.what === first) return { stops, wrong };
    first ??= stop.what;
    if (stop.wrong !== null) wrong.push(`${stop.what}: ${stop.wrong}`);
  }
  return { stops: most, wrong };
}

/** In the page: what has the focus, and whether it can be seen and hit. Null where nothing has it. */
function look(): Stop | null {
  const at = document.activeElement;
  if (at === null || at === document.body) return null;
  const words = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 60) ?? '';
  const all = [...document.querySelectorAll(at.tagName)];
  const what = `${at.tagName.toLowerCase()} “${words}” (${all.indexOf(at)})`;
  const target = at.matches('[type="checkbox"], [type="radio"]') ? (at.closest('label') ?? at) : at;
  const boxes = [...(at.querySelector(':scope > .hit') ?? target).getClientRects()].map((box) => ({
    left: Math.max(0, box.left),
    right: Math.min(innerWidth, box.right),
    top: Math.max(0, box.top),
    bottom: Math.min(innerHeight, box.bottom),
  }));
  const seen = boxes.filter((box) => box.right - box.left > 2 && box.bottom - box.top > 2);
  if (seen.length === 0) return { what, wrong: 'outside the window' };
  // Of what is large, the chart for one, a part may lie under something, as WCAG 2.4.11 has it: it is not wholly hidden.
  const along = (from: number, to: number): readonly number[] =>
    (to - from > 100 ? [1 / 2, 1 / 6, 5 / 6] : [1 / 2]).map((share) => from + (to - from) * share);
  const points = seen.flatMap(({ left, right, top, bottom }) =>
    along(top, bottom).flatMap((y) => along(left, right).map((x) => ({ x, y }))),
  );
  const over = new Set<string>();
  for (const { x, y } of points) {
    const hit = hitAt(at, x, y);
    // A field around it, or a part of it, is the thing itself.
    if (hit !== null && (at.contains(hit) || target.contains(hit) || hit.closest('label')?.contains(at)))
      return { what, wrong: null };
    // What holds it and nothing else of use: the middle of a group or of a link that breaks over lines.
    if (hit?.contains(at) === true && !hit.matches('body, html')) return { what, wrong: null };
    over.add(`${hit?.tagName.toLowerCase() ?? 'nothing'}.${hit?.getAttribute('class') ?? ''}`);
  }
  return { what, wrong: `it lies under ${[...over].join(', ')}` };

  /** What lies uppermost at a point, also where pointers pass through what has the focus: that is for the keys alone. */
  function hitAt(focused: Element, x: number, y: number): Element | null {
    const passes = getComputedStyle(focused).pointerEvents === 'none';
    if (!passes || !(focused instanceof HTMLElement)) return document.elementFromPoint(x, y);
    const before = focused.style.pointerEvents;
    focused.style.pointerEvents = 'auto';
    const hit = document.elementFromPoint(x, y);
    focused.style.pointerEvents = before;
    return hit;
  }
}

/** What moves by itself. */
export function moving(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map((each) => {
        const { target } = each.effect instanceof KeyframeEffect ? each.effect : { target: null };
        return `${each.constructor.name} of ${target?.outerHTML.slice(0, 100) ?? 'something'}`;
      }),
  );
}
