import type { Drawing, Part } from '../../scene/parts.ts';
import { placeOf } from './Figure.tsx';

const SVG = 'http://www.w3.org/2000/svg';

/** An empty group. */
export function newGroup(): SVGGElement {
  return document.createElementNS(SVG, 'g');
}

/** Brings a group from one drawing to the next by what differs; all of it where nothing is known of it. */
export function redraw(group: SVGGElement, from: Drawing | undefined, to: Drawing): void {
  if (from === to) return;
  if (from?.x !== to.x || from.y !== to.y) group.setAttribute('transform', placeOf(to));
  if (from?.opacity !== to.opacity) {
    if (to.opacity === undefined) group.removeAttribute('opacity');
    else group.setAttribute('opacity', String(to.opacity));
  }
  const { parts } = to;
  if (parts === from?.parts) return;
  let old = group.firstElementChild;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part === undefined) continue;
    const next: Element | null = old?.nextElementSibling ?? null;
    // A part of another kind is another element, of which nothing is known.
    const known = from?.parts[at];
    if (old !== null && known?.tag === part.tag) change(old, known, part);
    else {
      const made = document.createElementNS(SVG, part.tag);
      change(made, undefined, part);
      if (old === null) group.append(made);
      else old.replaceWith(made);
    }
    old = next;
  }
  while (old !== null) {
    const next: Element | null = old.nextElementSibling;
    old.remove();
    old = next;
  }
}

function change(element: Element, before: Part | undefined, part: Part): void {
  if ((before?.className ?? '') !== part.className) {
    if (part.className === '') element.removeAttribute('class');
    else element.setAttribute('class', part.className);
  }
  const was = before?.attributes;
  for (const name in part.attributes) {
    const value = part.attributes[name];
    if (was?.[name] !== value) element.setAttribute(name, String(value));
  }
  // What served another drawing before may have what this one has not.
  if (before !== undefined && before.key !== part.key)
    for (const name in was) if (!(name in part.attributes)) element.removeAttribute(name);
  if ((before?.text ?? null) === part.text) return;
  if (part.text === null) element.textContent = '';
  else if (element.firstChild === null) element.textContent = part.text;
  else element.firstChild.nodeValue = part.text;
}
