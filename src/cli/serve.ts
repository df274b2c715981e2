import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { headersOf } from './hosting.ts';

/** A built site being served on this machine only. */
export interface Served {
  /** Its address, with a slash at the end. */
  readonly address: string;
  /** Serves what lies in another folder from now on, at the same address, as when a new version is put on a host. */
  readonly show: (folder: string) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Serves a built site as its header files ask a host to: with their headers, and packed where the browser takes it.
 * @param folder the built site
 * @param port 0 for one that is free
 * @param at the path under which it is served, with a slash at both ends
 * @throws Error when the port is taken
 */
export async function serve(folder: string, port: number, at = '/'): Promise<Served> {
  const filesIn = (each: string): ReturnType<typeof sirv> =>
    sirv(each, {
      dev: true,
      dotfiles: true,
      brotli: true,
      gzip: true,
      setHeaders: (response, file) => {
        for (const [name, value] of headersOf(file.replace(/^\//, ''))) response.setHeader(name, value);
        if (file.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain;charset=utf-8');
      },
    });
  let files = filesIn(folder);
  const server = createServer((request, response) => {
    const missing = (): void =>
      void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    if (request.url?.startsWith(at) !== true) return missing();
    request.url = request.url.slice(at.length - 1);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The site is not being served');
  return {
    address: `http://127.0.0.1:${bound.port}${at}`,
    show: (each) => {
      files = filesIn(each);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** `npm start`: serves `dist`, or the folder that is named, until it is stopped. */
export default async function command(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { port: { type: 'string', default: '4173' }, at: { type: 'string', default: '/' } },
  });
  const { address } = await serve(positionals[0] ?? 'dist', Number(values.port), values.at);
  console.log(`Sourceline is at ${address}`);
  return new Promise(() => undefined);
}
