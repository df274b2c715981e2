import type { Drawing } from '../../scene/parts.ts';
import type { Attributes, Looks } from './looks.ts';
import { LAYERS, type LayerName, type MarkDrawing, type Picture, type PillDrawing } from './picture.ts';
import { newGroup, redraw } from './redraw.ts';

/** A group on the screen, and what is drawn in it. */
interface Shown {
  readonly group: SVGGElement;
  drawing: Drawing;
  /** As it was asked for, before anything was on its way: says which pill or mark it is. */
  of: Drawing | MarkDrawing | PillDrawing;
  className: string;
  /** What it says of itself; null while that is still to be worked out. */
  says: Attributes | null;
}

/** Tells of a mark or pill that has come (with its group) or gone (null). */
export type Watcher = (drawing: MarkDrawing | PillDrawing, group: SVGGElement | null) => void;

/** The groups of a picture on the screen, layer by layer. */
export interface Groups {
  /** The element that holds a layer from now on; gives back what ends that. */
  readonly hold: (layer: LayerName, element: SVGGElement) => () => void;
  /**
   * Brings the screen to a picture by what differs. A group that is no longer needed serves what has come, so that a step
   * of the zoom makes few elements; one that has the focus never serves anything else.
   * @param onTheWay what to draw of a drawing, while it moves somewhere
   */
  readonly draw: (picture: Picture, onTheWay: ((drawing: Drawing) => Drawing) | null) => void;
  /** For a view that rests: every group says what it is, and they stand in the order of time. */
  readonly finish: (picture: Picture) => void;
  readonly setLooks: (looks: Looks) => void;
  /** What is drawn now, by key. */
  readonly drawings: () => ReadonlyMap<string, Drawing>;
  /** The mark or pill that an element is, or is in; null for anything else. */
  readonly at: (element: Element) => MarkDrawing | PillDrawing | null;
}

const isButton = (drawing: Drawing): drawing is MarkDrawing | PillDrawing =>
  'mark' in drawing || 'pill' in drawing;

/** Whether two drawings of one key stand for the same events: a pill may come to count others. */
function sameEvents(a: Drawing | PillDrawing, b: Drawing | PillDrawing): boolean {
  if (!('pill' in a) || !('pill' in b)) return true;
  const [one, other] = [a.pill, b.pill];
  return one === other || (one.count === other.count && one.first === other.first && one.last === other.last);
}

/** Makes the groups of one chart. */
export function makeGroups(watch: Watcher): Groups {
  const holders = new Map<LayerName, SVGGElement>();
  const layers = new Map<LayerName, Map<string, Shown>>(LAYERS.map((layer) => [layer, new Map()]));
  let looks: Looks | null = null;
  let stop: string | null = null;

  const shownOf = (group: Element): Shown | undefined => {
    for (const layer of [layers.get('marks'), layers.get('pills')])
      for (const shown of layer?.values() ?? []) if (shown.group === group) return shown;
    return undefined;
  };
  const say = (shown: Shown): void => {
    if (looks === null || !isButton(shown.of)) return;
    const says = looks.saysOf(shown.of, stop);
    for (const name in says) {
      const value = says[name] ?? null;
      if (shown.says?.[name] === value) continue;
      if (value === null) shown.group.removeAttribute(name);
      else shown.group.setAttribute(name, value);
    }
    shown.says = says;
  };
  const unsay = ({ group, says }: Shown): void => {
    if (says === null) return;
    // For a moment it says nothing of its events rather than something that is no longer so.
    group.removeAttribute('aria-label');
    group.removeAttribute('data-events');
  };
  const gone = (shown: Shown): void => {
    if (isButton(shown.of)) watch(shown.of, null);
  };
  const draw = (
    layer: LayerName,
    holder: SVGGElement,
    picture: Picture,
    way: Parameters<Groups['draw']>[1],
  ) => {
    const shown = layers.get(layer);
    if (shown === undefined) return;
    const drawings = picture[layer];
    const left = new Map(shown);
    const come = drawings.filter(({ key }) => !left.delete(key));
    const free: Shown[] = [];
    const focus = document.activeElement;
    for (const [key, each] of left) {
      shown.delete(key);
      gone(each);
      if (each.group === focus) each.group.remove();
      else free.push(each);
    }
    for (const drawing of come) {
      const used = free.pop();
      const group = used?.group ?? newGroup();
      const now = way === null ? drawing : way(drawing);
      redraw(group, used?.drawing, now);
      if (used !== undefined) unsay(used);
      const made: Shown = { group, drawing: now, of: drawing, className: used?.className ?? '', says: null };
      shown.set(drawing.key, made);
      if (used === undefined) holder.append(group);
      if (!isButton(drawing)) continue;
      if (used === undefined) {
        group.setAttribute('role', 'button');
        group.setAttribute('tabindex', '-1');
      }
      // Which event a mark stands for is known at once; what it says of it takes longer to put together.
      if ('mark' in drawing) group.setAttribute('data-events', drawing.mark.event.id);
      watch(drawing, group);
    }
    for (const { group } of free) group.remove();
    // What is not a button is never looked for by key or by ear, and is few: it stands in order at once.
    if (come.length > 0 && layer !== 'marks' && layer !== 'pills')
      inOrder(
        holder,
        drawings.flatMap(({ key }) => shown.get(key)?.group ?? []),
      );
    for (const drawing of drawings) {
      const each = shown.get(drawing.key);
      if (each === undefined) continue;
      const now = way === null ? drawing : way(drawing);
      redraw(each.group, each.drawing, now);
      if (!sameEvents(each.of, drawing)) {
        unsay(each);
        each.says = null;
      }
      each.drawing = now;
      each.of = drawing;
      const className = looks !== null && isButton(drawing) ? looks.classOf(drawing) : '';
      if (className !== each.className) each.group.setAttribute('class', className);
      each.className = className;
    }
  };
  return {
    hold: (layer, element) => {
      holders.set(layer, element);
      const named = ({ target }: FocusEvent): void => {
        if (!(target instanceof Element) || !element.contains(target)) return;
        const shown = shownOf(target);
        if (shown?.says === null) say(shown);
      };
      // Not at the group: Chromium makes a stop for Tab of whatever in a picture listens for the focus.
      const { ownerDocument } = element;
      if (layer === 'marks' || layer === 'pills') ownerDocument.addEventListener('focusin', named);
      return () => {
        ownerDocument.removeEventListener('focusin', named);
        holders.delete(layer);
        for (const each of layers.get(layer)?.values() ?? []) gone(each);
        layers.get(layer)?.clear();
      };
    },
    draw: (picture, onTheWay) => {
      for (const [layer, holder] of holders) draw(layer, holder, picture, onTheWay);
    },
    finish: (picture) => {
      stop = looks?.stopIn(picture) ?? null;
      for (const layer of ['marks', 'pills'] as const) {
        const holder = holders.get(layer);
        if (holder === undefined) continue;
        const shown = layers.get(layer);
        const groups = picture[layer].flatMap(({ key }) => shown?.get(key) ?? []);
        for (const each of groups) say(each);
        inOrder(
          holder,
          groups.map(({ group }) => group),
        );
      }
    },
    setLooks: (next) => {
      looks = next;
    },
    drawings: () => {
      const all = [...layers.values()].flatMap((layer) => [...layer]);
      return new Map(all.map(([key, { drawing }]) => [key, drawing]));
    },
    at: (element) => {
      const group = element.closest('.mark, .pill');
      const of = group === null ? undefined : shownOf(group)?.of;
      return of !== undefined && isButton(of) ? of : null;
    },
  };
}

/** Puts elements in an order among each other. The one with the focus stays where it is, since moving it would lose that. */
function inOrder(holder: SVGGElement, elements: readonly SVGGElement[]): void {
  const focus = document.activeElement;
  const focused = focus instanceof SVGGElement ? elements.indexOf(focus) : -1;
  const place = (from: number, to: number, before: SVGGElement | null): void => {
    let next = before;
    for (let at = from - 1; at >= to; at--) {
      const element = elements[at];
      if (element === undefined) continue;
      if (element.nextElementSibling !== next) holder.insertBefore(element, next);
      next = element;
    }
  };
  place(elements.length, focused + 1, null);
  if (focused >= 0) place(focused, 0, elements[focused] ?? null);
}
