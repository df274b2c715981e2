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

/** The SHA-256 as `fetch` and a content security policy name it: "sha256-" and base64. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/**
 * Every file under a folder: paths relative to it with slashes, in their order.
 * @throws Error of the file system when the folder cannot be read
 */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Reads a data folder, as `dataset/build` wants it: every file, its path relative to the folder with
 * slashes, in the order of the paths. Dotfiles are passed over.
 * @throws Error of the file system when the folder cannot be read.
 */
export async function readDataFolder(folder: string): Promise<readonly SourceFile[]> {
  const files = (await filesIn(folder)).filter((file) => !path.basename(file).startsWith('.'));
  return Promise.all(
    files.map(async (file) => {
      const bytes = new Uint8Array(await readFile(path.join(folder, file)));
      return { path: file, bytes, sha256: sha256(bytes) };
    }),
  );
}
