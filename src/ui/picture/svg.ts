import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { defined } from '../../base/assert.ts';
import type { State } from '../../store/store.ts';
import type { Framed } from './framed.ts';
import { PictureSvg } from './PictureSvg.tsx';
import { sheetOf } from './sheet.ts';
import { styleFor } from './style.ts';

/** An SVG file's text and its size in pixels. */
export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** What only a page has use for. */
const OF_THE_PAGE = [
  'role',
  'tabindex',
  'aria-label',
  'aria-pressed',
  'aria-haspopup',
  'aria-expanded',
  'data-events',
  'data-pill',
];

/**
 * A picture as an SVG file that stands on its own: drawn by the components of the page, with their style and the
 * letters in it, each mark named, and nothing to press.
 * @param face the letters, as the `src` of an `@font-face`
 */
export function svgOf(
  framed: Framed,
  { dataset, columns }: Pick<State, 'dataset' | 'columns'>,
  face: string,
): Svg {
  const sheet = sheetOf(framed, dataset);
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(createElement(PictureSvg, { framed, sheet, dataset, columns })));
  const svg = defined(place.querySelector('svg'), 'The picture was not drawn');
  still(svg);
  const style = document.createElementNS(NAMESPACE, 'style');
  style.textContent = styleFor(svg, document.styleSheets, face);
  svg.prepend(style);
  const text = new XMLSerializer().serializeToString(svg);
  root.unmount();
  return { text, width: sheet.width, height: sheet.height };
}

/** Makes a drawing out of buttons: each keeps its name as a title and loses what it is pressed by. */
function still(svg: SVGSVGElement): void {
  for (const hit of svg.querySelectorAll('.hit')) hit.remove();
  for (const button of svg.querySelectorAll('[role="button"]')) {
    for (const title of button.querySelectorAll('title')) title.remove();
    const title = document.createElementNS(NAMESPACE, 'title');
    title.textContent = button.getAttribute('aria-label');
    button.prepend(title);
    for (const name of OF_THE_PAGE) button.removeAttribute(name);
  }
}
