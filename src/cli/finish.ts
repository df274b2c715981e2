import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesIn, integrityOf, sha256 } from './files.ts';
import { hostFiles } from './hosting.ts';
import { program } from './program.ts';

/** What stands in the pages where the version will be, until all of the site is there to be summed. */
export const VERSION_MARK = '%VERSION%';

const SUMS = 'SHA256SUMS';
/** What this makes itself; all else in the folder is the site. */
const MADE = /(^|\/)(sw\.js|sw-off\.js|SHA256SUMS|_headers|\.htaccess|nginx\.conf|web\.config)$|\.(br|gz)$/;
const PACKED = /\.(html|js|css|svg|txt|json|webmanifest)$/;

/**
 * Finishes a built site, in its folder: puts its version into the pages, and adds the service worker and its kill switch, the
 * header files for hosts, packed copies (Brotli and gzip) and the checksums of all files. The same files give the same bytes.
 * @param folder the built site; what an earlier call made there is made anew
 * @param release the number of the release, such as "0.1.0"
 * @returns the version: the release and twelve digits of the sum of all that was built
 * @throws Error of the file system, or of the bundler
 */
export async function finish(folder: string, release: string): Promise<string> {
  for (const file of await filesIn(folder)) if (MADE.test(file)) await rm(path.join(folder, file));
  const files = await filesIn(folder);
  const version = `${release} ${sha256(await sumsOf(folder, files)).slice(0, 12)}`;
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const text = await readFile(path.join(folder, file), 'utf8');
    await writeFile(
      path.join(folder, file),
      text.replaceAll(VERSION_MARK, () => version),
    );
  }
  await write(
    folder,
    'sw.js',
    await program('worker', { VERSION: version, FILES: await offline(folder, files) }),
  );
  await write(folder, 'sw-off.js', await program('off'));
  for (const [name, text] of hostFiles()) await write(folder, name, text);
  const all = await filesIn(folder);
  await write(folder, SUMS, await sumsOf(folder, all));
  await Promise.all(all.filter((file) => PACKED.test(file)).map((file) => pack(path.join(folder, file))));
  return version;
}

/** A line for each file, as `sha256sum -c` reads them. */
async function sumsOf(folder: string, files: readonly string[]): Promise<string> {
  const lines = await Promise.all(
    files.map(async (file) => `${sha256(await readFile(path.join(folder, file)))}  ${file}\n`),
  );
  return lines.join('');
}

/** What the service worker keeps: each file with its checksum as `fetch` wants it. The page itself has no name. */
async function offline(
  folder: string,
  files: readonly string[],
): Promise<readonly (readonly [path: string, integrity: string])[]> {
  return Promise.all(
    files.map(async (file) => {
      const integrity = integrityOf(await readFile(path.join(folder, file)));
      return [file === 'index.html' ? '' : file, integrity] as const;
    }),
  );
}

async function write(folder: string, name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, name), text);
}

/** Copies of a file that hosts send in its place where they are smaller. */
async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  const gzip = gzipSync(bytes, { level: 9 });
  // The system that packed it does not belong to the content (RFC 1952, section 2.3.1: 255 is "unknown").
  gzip[9] = 255;
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (gzip.length < bytes.length) await writeFile(`${file}.gz`, gzip);
  if (brotli.length < bytes.length) await writeFile(`${file}.br`, brotli);
}
