import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../scene/geometry.ts';
import { picture, type Scenery, sceneries } from './gallery.tsx';

/**
 * Named scenes as pictures, drawn by the app's own components and compared to the letter with those in
 * `tests/gallery`. When one changes on purpose: `UPDATE_GALLERY=1 npx vitest run tests/ui/gallery`, and
 * look at it before it goes in.
 */
const FOLDER = path.resolve(import.meta.dirname, '../gallery');
const updating = process.env['UPDATE_GALLERY'] === '1';

describe('the gallery', () => {
  it.each(sceneries.map((each): [string, Scenery] => [each.name, each]))('%s', (name, scenery) => {
    const { scene, svg } = picture(scenery);
    const drawn = `${renderToStaticMarkup(svg).replaceAll('><', '>\n<')}\n`;
    const file = path.join(FOLDER, `${name}.svg`);
    if (updating) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(overlaps(scene)).toEqual([]);
    expect(existsSync(file)).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });

  it('holds these pictures and no others', () => {
    const named = sceneries.map(({ name }) => `${name}.svg`).sort();
    const stored = readdirSync(FOLDER).filter((file) => file.endsWith('.svg'));
    if (updating) for (const file of stored) if (!named.includes(file)) rmSync(path.join(FOLDER, file));
    expect(
      readdirSync(FOLDER)
        .filter((file) => file.endsWith('.svg'))
        .sort(),
    ).toEqual(named);
    expect(new Set(named).size).toBe(named.length);
  });
});
