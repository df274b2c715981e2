import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whose work is in the site, as a page of text: each package with its version and the licence that it comes under, whole. */
export function licences(root: string, modules: Iterable<string>): string {
  const names = new Set<string>(fontPackages(root));
  for (const id of modules) {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
    if (name !== undefined) names.add(name);
  }
  const parts = [...names].sort().map((name) => ofPackage(path.join(root, 'node_modules', name), name));
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  const cut = readFileSync(path.join(root, 'src/ui/styles/fonts/OFL.txt'), 'utf8');
  return [
    `Sourceline\n\n${own.trim()}`,
    ...parts,
    `Noto Naskh Arabic, cut to the letters of Uyghur and Arabic\n\n${cut.trim()}`,
  ]
    .join(`\n\n${'-'.repeat(72)}\n\n`)
    .concat('\n');
}

/** The packages whose letters the style sheets name. */
function fontPackages(root: string): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies).filter((name) => name.startsWith('@fontsource'));
}

/** @throws Error when a package comes without its licence: then it may not be passed on */
function ofPackage(folder: string, name: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e(\.(md|txt))?$/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence in its folder`);
  return `${name} ${version}\n\n${readFileSync(path.join(folder, file), 'utf8').trim()}`;
}
