import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Faults of a lock file: an address, a package without its checksum, an optional package that npm dropped. */
function faultsOf(packages: Readonly<Record<string, Entry>>): string[] {
  const faults: string[] = [];
  for (const [place, entry] of Object.entries(packages)) {
    if (entry.resolved !== undefined) faults.push(`${place} names an address`);
    if (place !== '' && entry.link !== true && entry.integrity === undefined)
      faults.push(`${place} has no checksum`);
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isInstalled(packages, place, name)) faults.push(`${place} lacks ${name}`);
    }
  }
  return faults;
}

/** Whether `name` would be found from `place`, looking through the folders above it as Node does. */
function isInstalled(packages: Readonly<Record<string, Entry>>, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in packages) return true;
    if (at === '') return false;
  }
}

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> };

  test('is whole and names no address', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(200);
    expect(faultsOf(lock.packages)).toEqual([]);
  });

  test('needs no script that runs at an installation', () => {
    const scripts = Object.entries(lock.packages).filter(
      ([, { hasInstallScript }]) => hasInstallScript === true,
    );
    expect(scripts.map(([place]) => place)).toEqual([]);
  });

  test('carries at most ten packages into the page', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10);
  });

  test('would be refused with each fault', () => {
    expect(faultsOf({ 'node_modules/a': { resolved: 'x', integrity: 'y' } })).toHaveLength(1);
    expect(faultsOf({ 'node_modules/a': {} })).toHaveLength(1);
    expect(faultsOf({ 'node_modules/a': { integrity: 'y', optionalDependencies: { b: '1' } } })).toEqual([
      'node_modules/a lacks b',
    ]);
  });
});
