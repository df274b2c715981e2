import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../dataset/built.ts';

/** The project's data folder. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** SHA-256 in small hexadecimal digits: of bytes, or of a text's UTF-8 bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Reads a data folder, as `dataset/build` wants it: every file, its path relative to the folder with
 * slashes, in the order of the paths. Dotfiles are passed over.
 * @throws Error of the file system when the folder cannot be read.
 */
export async function readDataFolder(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const read = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const bytes = new Uint8Array(await readFile(file));
      return { path: path.relative(folder, file).split(path.sep).join('/'), bytes, sha256: sha256(bytes) };
    });
  const files = await Promise.all(read);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
