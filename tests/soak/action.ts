import type { CDPSession, Page } from '@playwright/test';
import type { Chance } from './chance.ts';

/** What the collection on the page is made of, for addresses. */
export interface Ids {
  readonly events: readonly string[];
  readonly documents: readonly string[];
  readonly lanes: readonly string[];
  readonly voices: readonly string[];
  readonly tours: readonly string[];
}

/** The page with somebody at it who does anything. */
export interface Reader {
  readonly page: Page;
  /** The browser's protocol, for fingers. */
  readonly session: CDPSession;
  readonly chance: Chance;
  readonly ids: Ids;
}

/** Something that is done to the page. */
export interface Action {
  readonly name: string;
  /** How often it is chosen, beside the weights of the others. */
  readonly weight: number;
  /** Does it, and says what was done. */
  readonly act: (reader: Reader) => Promise<string>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point anywhere in the window, or in the box of an element that is drawn, in whole pixels. */
export async function somewhere({ page, chance }: Reader, selector?: string): Promise<Point> {
  const [across, down] = [chance.share(), chance.share()];
  const box = await page.evaluate((within) => {
    const at = within === null ? null : document.querySelector(within);
    const { x, y, width, height } = at?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
    const [left, top] = [Math.max(x, 0), Math.max(y, 0)];
    const [right, bottom] = [Math.min(x + width, innerWidth), Math.min(y + height, innerHeight)];
    return right - left > 2 && bottom - top > 2
      ? { left, top, right, bottom }
      : { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  }, selector ?? null);
  return {
    x: Math.floor(box.left + across * (box.right - box.left)),
    y: Math.floor(box.top + down * (box.bottom - box.top)),
  };
}

interface Found extends Point {
  readonly name: string;
  readonly tag: string;
}

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="option"], [role^="menuitem"], [role="slider"], [tabindex="0"]';

/**
 * A control that can be seen and pressed, brought into the window; null where there is none.
 * @param named what its name must match
 */
export function control({ page, chance }: Reader, named = '', selector = CONTROLS): Promise<Found | null> {
  return page.evaluate(
    ({ share, pattern, which }) => {
      const wanted = new RegExp(pattern);
      const nameOf = (at: Element): string =>
        (at.getAttribute('aria-label') ?? at.textContent ?? '').trim().slice(0, 60);
      const all = [...document.querySelectorAll(which)].filter(
        (at) => at.checkVisibility({ visibilityProperty: true }) && wanted.test(nameOf(at)),
      );
      const first = Math.floor(share * all.length);
      for (const at of [...all.slice(first), ...all.slice(0, first)].slice(0, 8)) {
        at.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, right, top, bottom } = at.getBoundingClientRect();
        const [x, y] = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
        const hit = document.elementFromPoint(x, y);
        if (hit === null || !(at.contains(hit) || hit.closest('label')?.control === at)) continue;
        // Where two fingers have enlarged the whole page, a pointer is told from the corner of what is seen of it.
        const { offsetLeft, offsetTop, scale } = visualViewport ?? { offsetLeft: 0, offsetTop: 0, scale: 1 };
        const [seenX, seenY] = [(x - offsetLeft) * scale, (y - offsetTop) * scale].map(Math.round);
        return { x: seenX ?? x, y: seenY ?? y, name: nameOf(at), tag: at.tagName.toLowerCase() };
      }
      return null;
    },
    { share: chance.share(), pattern: named, which: selector },
  );
}

/** Presses a control with such a name; says which, null where there is none. */
export async function press(reader: Reader, named = ''): Promise<string | null> {
  const found = await control(reader, named);
  if (found === null) return null;
  const { x, y, name, tag } = found;
  await reader.page.mouse.click(x, y);
  if (tag === 'select') {
    // The list of a select is the browser's own; it is closed, and chosen from with the keys.
    await reader.page.keyboard.press('Escape');
    await reader.page.keyboard.press(reader.chance.oneOf(['ArrowDown', 'ArrowUp', 'End', 'Home']));
  }
  return `${tag} “${name}”`;
}
