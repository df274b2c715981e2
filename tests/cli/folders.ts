import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { SourceFile } from '../../src/dataset/built.ts';

/** Writes a data folder to disk for one test and takes it away afterwards. */
export function folderOnDisk(files: readonly SourceFile[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file.path)), { recursive: true });
    writeFileSync(path.join(folder, file.path), file.bytes);
  }
  return folder;
}
