import { readFileSync } from 'node:fs';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { lanesBy } from '../../../src/query/lanes.ts';
import { makeStore, type State } from '../../../src/store/store.ts';
import { makeFrames } from '../../../src/ui/chart/frames.ts';
import type { Framed } from '../../../src/ui/picture/framed.ts';
import { PictureMenu } from '../../../src/ui/picture/PictureMenu.tsx';
import { svgOf } from '../../../src/ui/picture/svg.ts';
import { wholePicture } from '../../../src/ui/picture/whole.ts';
import { spokenName } from '../../../src/ui/words.ts';
import { datasetOf, show } from '../page.tsx';

const styles = path.resolve(import.meta.dirname, '../../../src/ui/styles');

/** Gives the page its style. */
function withStyle(): void {
  for (const file of ['tokens.css', 'chart.css']) {
    const style = document.createElement('style');
    style.textContent = readFileSync(path.join(styles, file), 'utf8');
    document.head.append(style);
  }
}

afterEach(() => {
  document.head.replaceChildren();
});

const FACE = 'url("data:font/woff2;base64,AAAA") format("woff2")';

function drawn(framed: Framed, state: State): Element {
  const { text } = svgOf(framed, state, FACE);
  const parsed = new window.DOMParser().parseFromString(text, 'image/svg+xml');
  return parsed.documentElement;
}

describe('a picture', () => {
  it('names every mark and lane, the collection, and who says so', async () => {
    withStyle();
    const state = makeStore(datasetOf()).getState();
    const { dataset } = state;
    const framed = await wholePicture(state);
    const svg = drawn(framed, state);
    const titles = [...svg.querySelectorAll('.mark > title')].map((title) => title.textContent);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles).toEqual(framed.picture.marks.map(({ mark }) => spokenName(mark.event)));
    const words = [...svg.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(words).toContain(dataset.title);
    expect(words).toContain(dataset.notice);
    expect(words).toContain('as annotated from two documents.');
    for (const { title } of lanesBy(dataset, 'theme').lanes) expect(words).toContain(title);
  });

  it('has nothing to press, no script, no address but its own letters, and no style of the screen', async () => {
    withStyle();
    const state = makeStore(datasetOf()).getState();
    const svg = drawn(await wholePicture(state), state);
    expect(svg.querySelectorAll('script, foreignObject, image, a, [role], [tabindex], [style]').length).toBe(
      0,
    );
    const style = svg.querySelector('style')?.textContent ?? '';
    expect(style).toContain(`src: ${FACE};`);
    expect(style).toMatch(/\.lane-blue \{ color: #1b5faa; \}/);
    expect(style).not.toMatch(/var\(|@import|cursor|:hover|outline/);
    const addresses = svg.outerHTML.match(/\b(?:https?|file|blob|ftp):[^"' )]*/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org/2000/svg']));
    expect([...style.matchAll(/url\(/g)]).toHaveLength(1);
  });
});

describe('the menu of pictures', () => {
  it('offers the view and the whole, as SVG and as PNG', () => {
    show((_, store) => <PictureMenu frames={makeFrames(store)} gutter={178} />);
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual([
      'This view as SVG',
      'This view as PNG',
      'Whole timeline as SVG',
      'Whole timeline as PNG',
    ]);
  });

  it('says in the notice what went wrong', async () => {
    const { store, user } = show((_, own) => <PictureMenu frames={makeFrames(own)} gutter={178} />);
    await user.click(screen.getByRole('menuitem', { name: 'Whole timeline as SVG' }));
    await waitFor(() =>
      expect(store.getState().notice).toBe(
        'The picture could not be made. Its letters could not be loaded. Try again with a connection.',
      ),
    );
  });
});
