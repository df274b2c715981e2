import path from 'node:path';
import type { Import } from './imports.ts';

/** Which rooms each room may import from (ARCHITECTURE.md, "Rooms"). */
export const ROOMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['base', []],
  ['time', ['base']],
  ['text', ['base']],
  ['dataset', ['base', 'time', 'text']],
  ['query', ['base', 'time', 'text', 'dataset']],
  ['formats', ['base', 'time', 'text', 'dataset']],
  ['scene', ['base', 'time', 'dataset', 'query']],
  ['store', ['base', 'time', 'dataset', 'query', 'scene']],
  ['ui', ['base', 'time', 'text', 'dataset', 'query', 'formats', 'scene', 'store', 'worker']],
  ['worker', ['base']],
  ['cli', ['base', 'time', 'text', 'dataset', 'query', 'formats', 'scene', 'worker']],
]);

/** In which rooms each package may be; a pattern for families of modules. */
const GUESTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^react(\/jsx-runtime)?$/, ['ui']],
  [/^react-dom(\/client)?$/, ['ui']],
  [/^d3$/, ['ui', 'scene', 'query', 'time']],
  [/^(date-fns|@date-fns\/utc)$/, ['time']],
  [/^zustand\/vanilla$/, ['store']],
  [/^zustand$/, ['ui']],
  [/^minisearch$/, ['query']],
  [/^qr$/, ['ui']],
  [/^(zod|jsonc-parser)$/, ['dataset']],
  [/^(node:.+|vite|sirv|@vitejs\/plugin-react)$/, ['cli']],
  [/^@fontsource(-variable)?\/.+$/, ['ui']],
];

/** What of d3 touches the screen, and what only computes; anything else of it has no place here. */
const D3_SCREEN = /^(select|selection|Selection|pointer|zoom|Zoom|D3Zoom|drag|Drag|D3Drag)/;
const D3_PURE =
  /^(scale|Scale|bin|Bin|bisect|bisector|max|min|extent|mean|median|quantile|sum|range|tick|group|rollup|sort|ascending|descending|least|greatest|pairs|interpolateNumber)/;

/** The room of a file under `src`. */
export function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

/** The file that a relative import means, from the top of the project. */
export function target(file: string, from: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), from));
}

function guest(file: string, { from, names }: Import): string | null {
  const room = roomOf(file);
  if (from === 'react-dom/server') {
    return file === 'src/ui/prerender.tsx' ? null : 'react-dom/server belongs to src/ui/prerender.tsx';
  }
  if (from?.startsWith('lib:') === true) return `${from} changes the libraries of the whole program`;
  const known = GUESTS.find(([pattern]) => pattern.test(from ?? ''));
  if (known === undefined) return `${from} is not a package of this project`;
  if (!known[1].includes(room)) return `${from} belongs to ${known[1].join(', ')}`;
  if (from !== 'd3') return null;
  if (names === null) return 'd3 is taken function by function';
  const allowed = room === 'ui' ? D3_SCREEN : D3_PURE;
  const wrong = names.find((name) => !allowed.test(name));
  return wrong === undefined ? null : `d3’s ${wrong} has no place in ${room}`;
}

/**
 * Why a file may not import what it imports; null when it may.
 * @param files all files under `src`, from the top of the project
 */
export function wallBetween(file: string, each: Import, files: ReadonlySet<string>): string | null {
  const room = roomOf(file);
  const reach = ROOMS.get(room);
  if (reach === undefined) return `${room} is no room`;
  const { from, form, suffix } = each;
  if (from === null) return `what ${form} loads cannot be seen`;
  if (suffix !== '' && room !== 'ui') return `${suffix} needs a bundler`;
  if (form === 'require()' || form === 'require.resolve()' || form === 'import =')
    return `${form} is not how this project imports`;
  if (form === 'import.meta.glob()' || form === 'import.meta.globEager()')
    return `${form} hides what is imported`;
  if (from.startsWith('/')) return 'an import begins with a dot or names a package';
  if (!from.startsWith('.')) return guest(file, each);
  const to = target(file, from);
  if (!to.startsWith('src/')) {
    return (room === 'ui' || room === 'cli') && /^data(\/|$)/.test(to) ? null : `${to} is outside src`;
  }
  if (!files.has(to)) return `${to} does not exist`;
  if (roomOf(to) === room || reach.includes(roomOf(to))) return null;
  return `${room} may not know ${roomOf(to)}`;
}

/** The circles in a graph of files, each as the files on it. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** Everything that can be reached from a file. */
export function reachable(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of graph.get(file) ?? []) visit(next);
  };
  visit(start);
  return seen;
}
