import type { Page } from '@playwright/test';
import type { OwnStep } from '../../src/dataset/own-tour.ts';
import { emptyStep } from '../../src/store/own-tours.ts';
import { packTour } from '../../src/ui/tours/pack.ts';
import { codeIn, findings } from './judges.ts';
import { dataset, expect, open, test } from './support.ts';

/** The screens of classrooms: 4:3, 16:10 and 16:9. */
const SCREENS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1152, height: 864 },
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
  { width: 1920, height: 1080 },
] as const;

/** Waits until the slide neither moves nor is laid out again. */
async function still(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = '';
        let same = 0;
        const look = (): void => {
          const now = document.querySelector('.talk')?.innerHTML ?? '';
          same = now === last ? same + 1 : 0;
          last = now;
          if (same === 4 && now !== '') done();
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

interface Measured {
  readonly step: number;
  readonly smallest: number;
  readonly passage: number;
  readonly contrast: number;
  readonly clipped: readonly string[];
  readonly highlight: boolean;
  readonly named: boolean;
  readonly asks: boolean;
}

/** What the back row has to read of the slide that is shown: type in pixels as drawn, contrast, and what does not fit. */
function measure(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const slide = document.querySelector<HTMLElement>('.slide');
    if (slide === null) throw new Error('There is no slide');
    const rgb = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const against = (a: string, b: string): number => {
      const [x, y] = [light(rgb(a)), light(rgb(b))];
      return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return (rgb(backgroundColor)[3] ?? 1) === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const paper = groundOf(slide);
    const yellow = getComputedStyle(document.documentElement).getPropertyValue('--highlight').trim();
    const probe = document.createElement('span');
    probe.style.color = yellow;
    slide.append(probe);
    const lit = getComputedStyle(probe).color;
    probe.remove();
    let [smallest, contrast] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.parentElement;
      if (
        at === null ||
        (node.textContent ?? '').trim() === '' ||
        !at.checkVisibility({ visibilityProperty: true })
      )
        continue;
      const style = getComputedStyle(at);
      if (at instanceof SVGElement) {
        if (at instanceof SVGTitleElement) continue;
        const svg = at.closest('svg');
        const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
        smallest = Math.min(smallest, Number.parseFloat(style.fontSize) * scale);
        contrast = Math.min(contrast, against(style.fill, at.classList.contains('is-lit') ? lit : paper));
      } else {
        smallest = Math.min(smallest, Number.parseFloat(style.fontSize));
        contrast = Math.min(contrast, against(style.color, groundOf(at)));
      }
    }
    const clipped: string[] = [];
    const inside = (what: string, box: DOMRect, top: number, bottom: number): void => {
      if (box.top < top - 1 || box.bottom > bottom + 1 || box.left < -1 || box.right > innerWidth + 1)
        clipped.push(
          `${what}: ${Math.round(box.left)} ${Math.round(box.top)} ${Math.round(box.right)} ${Math.round(box.bottom)}`,
        );
    };
    const words = slide.querySelector('.words')?.getBoundingClientRect();
    for (const each of slide.querySelectorAll('.quote > :not(.measure)'))
      inside(each.tagName, each.getBoundingClientRect(), words?.top ?? 0, words?.bottom ?? 0);
    for (const each of slide.querySelectorAll('.at span, .at strong, h2, footer p, footer span'))
      inside(each.tagName, each.getBoundingClientRect(), 0, innerHeight);
    const strip = slide.querySelector('.talk-strip');
    for (const each of strip?.querySelectorAll('text') ?? [])
      inside(
        `strip “${each.textContent}”`,
        each.getBoundingClientRect(),
        0,
        slide.querySelector('footer')?.getBoundingClientRect().top ?? 0,
      );
    for (const each of [slide, document.documentElement])
      if (each.scrollWidth > each.clientWidth + 1) clipped.push(`${each.className} is too wide`);
    if (slide.scrollHeight > slide.clientHeight + 1) clipped.push('the slide is too high');
    const mark = slide.querySelector('blockquote:not(.measure) mark')?.getBoundingClientRect();
    const quote = slide.querySelector('blockquote:not(.measure)');
    const asks = slide.querySelector('strong.when') !== null;
    return {
      step: Number(slide.dataset['step']),
      smallest,
      passage: quote === null ? 0 : Number.parseFloat(getComputedStyle(quote).fontSize),
      contrast,
      clipped,
      highlight: mark !== undefined && mark.width > 20 && mark.top >= 0 && mark.bottom <= innerHeight,
      named: asks || strip?.querySelector('.is-selected text') !== null,
      asks,
    };
  });
}

test('a passage whose letters come late is cut where it fits in them', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'On a phone a slide scrolls');
  await page.route('**/literata-*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, 'tour=assembly-2023&step=3');
  await still(page);
  expect((await measure(page)).clipped).toEqual([]);
});

for (const tour of dataset.tours) {
  test(`every step of “${tour.title}” can be read from the back row, on every screen, light and dark`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile === true, 'Classrooms have large screens');
    for (const [at, screen] of SCREENS.entries()) {
      await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'light' : 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize(screen);
      await open(page, `tour=${tour.id}&step=1`);
      const met = new Set<number>();
      for (;;) {
        await still(page);
        const { step, asks, smallest, passage, contrast, clipped, highlight, named } = await measure(page);
        const where = `${screen.width} × ${screen.height}, step ${step}${asks ? ', asking' : ''}`;
        expect(smallest, `the smallest type, ${where}`).toBeGreaterThanOrEqual(27.99);
        expect(passage, `the passage's type, ${where}`).toBeGreaterThanOrEqual(34);
        expect(contrast, `the least contrast, ${where}`).toBeGreaterThanOrEqual(7);
        expect(clipped, `what is clipped, ${where}`).toEqual([]);
        expect(highlight, `the highlight is in view, ${where}`).toBe(true);
        expect(named, `the event is named on the axis, ${where}`).toBe(true);
        met.add(step);
        if (step === tour.steps.length && !asks) break;
        await page.keyboard.press('PageDown');
      }
      expect(met.size, `steps met on ${screen.width} × ${screen.height}`).toBe(tour.steps.length);
    }
  });
}

const [, y1949] = dataset.tours;
if (y1949 === undefined) throw new Error('The tours have changed; choose another here');

const stepOf = async (page: Page): Promise<string> => {
  await still(page);
  const at = page.locator('.slide');
  return `${await at.getAttribute('data-step')}${(await at.locator('strong.when').count()) > 0 ? '?' : ''}`;
};

/** The places of a tour, forwards: "1?" asks for the date, "1" shows it. */
const forwards = y1949.steps.flatMap(({ hide }, at) =>
  hide.includes('date') ? [`${at + 1}?`, `${at + 1}`] : [`${at + 1}`],
);
const backwards = y1949.steps.map((_, at) => `${at + 1}`).reverse();

for (const [next, back] of [
  ['PageDown', 'PageUp'],
  ['ArrowRight', 'ArrowLeft'],
  ['Space', 'p'],
] as const) {
  test(`${next} and ${back} drive the whole tour forward and back`, async ({ page, isMobile }) => {
    test.skip(isMobile === true, 'A phone has no clicker');
    await open(page, `tour=${y1949.id}&step=1`);
    const seen = [await stepOf(page)];
    while (seen.length < forwards.length) {
      // Whatever has the focus: a button does not keep the key.
      await page.getByRole('button', { name: 'Blank' }).focus();
      await page.keyboard.press(next);
      seen.push(await stepOf(page));
    }
    expect(seen).toEqual(forwards);
    await page.keyboard.press(next);
    await expect(page.getByText('This is the last step.')).toBeVisible();
    const returned = [await stepOf(page)];
    while (returned.length < backwards.length) {
      await page.keyboard.press(back);
      returned.push(await stepOf(page));
    }
    expect(returned).toEqual(backwards);
  });
}

test('a reload at each step returns to it, shown or asking', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'One profile is enough');
  await open(page, `tour=${y1949.id}&step=1`);
  for (const place of forwards) {
    expect(await stepOf(page)).toBe(place);
    await page.reload();
    expect(await stepOf(page), 'after a reload').toBe(place);
    await page.keyboard.press('n');
  }
});

test('the other keys do what they say, and Esc leaves to the same place', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'A phone has no keys');
  const before = 'view=list&event=occupation';
  await open(page, before);
  await page.evaluate((id) => {
    history.pushState(null, '', `${location.hash}&tour=${id}&step=1`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, y1949.id);
  await expect(page.locator('.slide')).toBeVisible();
  await page.keyboard.press('End');
  expect(await stepOf(page)).toBe('10');
  await page.keyboard.press('Home');
  expect(await stepOf(page)).toBe('1?');
  for (const key of ['1', '0', 'Enter']) await page.keyboard.press(key);
  expect(await stepOf(page)).toBe('10');
  for (const key of ['7', '7', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText('There is no step 77: this tour has 10.')).toBeVisible();
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  expect(await stepOf(page)).toBe('4');
  for (const key of ['b', '.']) {
    await page.keyboard.press(key);
    await expect(page.locator('.talk .blank')).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.locator('.talk .blank')).toHaveCount(0);
  }
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  expect(await stepOf(page), 'the first key only ends the blank').toBe('4');
  await page.keyboard.press('s');
  await expect(page.locator('.slide.is-spotlit')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog', { name: 'Code for phones' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.talk')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the presentation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('.talk')).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).toBe(`#${before}`);
});

test('a long passage is shown in parts, a key away, and none of it is lost', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'A phone scrolls');
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, `tour=${y1949.id}&step=6`);
  await still(page);
  const quote = page.locator('.slide blockquote:not(.measure)');
  const part = /(\d) of (\d) [↓↑]/;
  const parts: string[] = [];
  for (let back = 0; back < 9; back++) await page.keyboard.press('ArrowUp');
  for (let on = 0; on < 9; on++) {
    await still(page);
    const words = (await quote.textContent()) ?? '';
    const [, now, all] = part.exec(words) ?? [];
    if (Number(now) === parts.length + 1) parts.push(words.replace(part, '').replace(/^… | …\s*$/g, ''));
    if (now === all) break;
    await page.keyboard.press('ArrowDown');
  }
  expect(parts.length).toBeGreaterThan(1);
  const said = parts.join('').replace(/\s+/g, ' ').trim();
  const { passage } = y1949.steps[5] ?? {};
  expect(said).toContain(passage?.raw.exact.replace(/\s+/g, ' '));
});

test('the notes are in step in a window of their own, and each window goes on without the other', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'A phone has one window');
  await open(page, `tour=${y1949.id}&step=2`);
  await still(page);
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('w');
  const notes = await opened;
  await expect(notes.getByRole('heading', { name: '1949: step 2 of 10' })).toBeVisible();
  await expect(notes.locator('.talk-note')).toHaveText(y1949.steps[1]?.note ?? '');
  await expect(notes.locator('.following')).toContainText(y1949.steps[2]?.event.title ?? '');
  await notes.keyboard.press('PageDown');
  await expect(page.locator('.slide[data-step="3"]')).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(notes.getByRole('heading', { name: '1949: step 4 of 10' })).toBeVisible();
  await notes.getByRole('button', { name: 'Blank' }).click();
  await expect(page.locator('.talk .blank')).toBeVisible();
  await notes.close();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide[data-step="5"]')).toBeVisible();
});

test('what the browser refuses is said, with what to do', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'A phone has no keys');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'open', { value: () => null });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('No'));
  });
  await open(page, `tour=${y1949.id}&step=2`);
  await still(page);
  await page.keyboard.press('w');
  await expect(page.getByText('The browser blocked the window with the notes.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'open the notes in a tab' })).toHaveAttribute(
    'href',
    /notes=on/,
  );
  await page.keyboard.press('f');
  await expect(page.getByText('This browser does not allow full screen here.')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide[data-step="3"]')).toBeVisible();
});

test('a link to a tour or a step that is not there leads on', async ({ page }) => {
  await open(page, 'tour=nothing&step=3');
  await expect(page.getByRole('heading', { name: 'This tour cannot be shown' })).toBeFocused();
  await page.getByRole('button', { name: 'See the tours' }).click();
  await expect(page.locator('#tours-title')).toBeVisible();
  await open(page, `tour=${y1949.id}&step=400`);
  await expect(page.locator('.slide[data-step="10"]')).toBeVisible();
});

test('on a phone a swipe goes on and back, and the slide is as long as its words', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile !== true, 'Needs a finger');
  await open(page, `tour=${y1949.id}&step=2`);
  await still(page);
  const swipe = async (from: number, to: number): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 300 }] });
    await send('touchStart', from);
    await send('touchMove', (from + to) / 2);
    await send('touchMove', to);
    await send('touchEnd');
  };
  await swipe(320, 80);
  await expect(page.locator('.slide[data-step="3"]')).toBeVisible();
  await swipe(80, 320);
  await expect(page.locator('.slide[data-step="2"]')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page.locator('.talk')).toHaveCount(0);
});

/** The passages of the collection, with their events, from the shortest to the longest. */
const bySize = dataset.events
  .flatMap((event) =>
    event.passages.map((passage, at) => ({ event: event.id, at, length: passage.raw.exact.length })),
  )
  .sort((a, b) => a.length - b.length);

test('a tour whole in a link: sixty steps, the shortest and the longest passages, words left out, a script as a note, an event from elsewhere', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'Classrooms have large screens');
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const [short, long] = [bySize.slice(0, 6), bySize.slice(-6)];
  const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const steps = [...short, ...long].map(
    ({ event, at }, n): OwnStep => ({
      ...emptyStep(event, `s${n}`),
      passage: at,
      note: script,
      question: script,
      hide: ['date', 'words'],
    }),
  );
  const more = dataset.events.slice(0, 60 - steps.length - 1).map(({ id }, n) => emptyStep(id, `m${n}`));
  const own = {
    id: 'own-1',
    title: script,
    summary: '',
    steps: [...steps, ...more, emptyStep('elsewhere', 'gone')],
  };
  expect(own.steps).toHaveLength(60);
  const reference = await packTour(own);
  await open(page, `tour=${reference}&step=1`);
  await expect(page.getByText('One step is left out: its event is not in this collection.')).toBeVisible();
  for (let n = 1; n <= steps.length; n++) {
    await still(page);
    const blanks = page.getByRole('img', { name: 'date left out' });
    const dated = dataset.eventById.get(own.steps[n - 1]?.event ?? '')?.passages[
      own.steps[n - 1]?.passage ?? 0
    ]?.raw.dateWords;
    if (dated !== undefined) await expect(blanks.first()).toBeAttached();
    const asking = await measure(page);
    expect(asking.clipped, `step ${n}, asking`).toEqual([]);
    expect(asking.asks).toBe(true);
    await page.keyboard.press('PageDown');
    await still(page);
    const shown = await measure(page);
    expect(shown.step).toBe(n);
    expect(shown.clipped, `step ${n}`).toEqual([]);
    expect(shown.highlight, `step ${n}`).toBe(true);
    await expect(blanks).toHaveCount(0);
    await page.keyboard.press('PageDown');
  }
  await page.keyboard.press('End');
  await still(page);
  await expect(page.locator('.slide')).toHaveAttribute('data-step', '59');
  expect(await page.title()).toBe(dataset.title);
  // The buttons come with the mouse.
  await page.mouse.move(500, 300);
  await page.mouse.move(520, 300);
  await page.getByRole('button', { name: 'Keep this tour' }).click();
  await expect(page.locator('.talk')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Keep on this device' })).toBeVisible();
  for (const cut of [reference.slice(0, 60), `${reference.slice(0, -9)}AAAAAAAAA`]) {
    await open(page, `tour=${cut}&step=1`);
    await expect(page.getByText('This link to a tour is not whole.')).toBeVisible();
  }
});

test('axe finds nothing on a slide, its code and its keys, in the notes, and where there is no tour', async ({
  page,
  isMobile,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: isMobile === true ? 'dark' : 'light' });
  await open(page, `tour=${y1949.id}&step=4`);
  await still(page);
  expect(await findings(page, '.talk'), 'a slide').toEqual([]);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog', { name: 'Code for phones' })).toBeVisible();
  expect(await findings(page, '.talk'), 'the code').toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the presentation' })).toBeVisible();
  expect(await findings(page, '.talk'), 'the keys').toEqual([]);
  await open(page, `tour=${y1949.id}&step=1&notes=on`);
  await expect(page.locator('.talk-note')).toBeVisible();
  expect(await findings(page, '.talk'), 'the notes').toEqual([]);
  await open(page, 'tour=nothing&step=1');
  await expect(page.locator('#talk-missing')).toBeVisible();
  expect(await findings(page, '.talk'), 'no tour').toEqual([]);
});

test('the code on the projector is read at the size shown, and opens the same step', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile === true, 'A projector shows it');
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, `event=occupation&tour=${y1949.id}&step=4`);
    await still(page);
    await page.keyboard.press('q');
    const dialog = page.getByRole('dialog', { name: 'Code for phones' });
    const side = (await dialog.getByRole('img').boundingBox())?.height ?? 0;
    expect(side, 'as high as the back row needs').toBeGreaterThan(768 * 0.65);
    const read = (await codeIn(page, context)) ?? '';
    expect(read).toBe(`${new URL('./', page.url()).href}#tour=${y1949.id}&step=4`);
    await page.goto('about:blank');
    await page.goto(read);
    await expect(page.locator('.slide[data-step="4"]')).toBeVisible();
  }
});
