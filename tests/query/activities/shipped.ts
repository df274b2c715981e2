import { DATA, readDataFolder } from '../../../src/cli/files.ts';
import { build } from '../../../src/dataset/build.ts';
import type { Dataset } from '../../../src/dataset/model.ts';

/** The collection that ships. */
export async function shippedDataset(): Promise<Dataset> {
  const built = build(await readDataFolder(DATA));
  if (!built.ok) throw new Error('The shipped data has faults');
  return built.value.dataset;
}
