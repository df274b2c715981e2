import type { Store } from '../../store/store.ts';
import { saveFile } from '../save-file.ts';
import { fileName } from './file-name.ts';
import { fontFace } from './font.ts';
import type { Framed } from './framed.ts';
import { pngOf } from './png.ts';
import { svgOf } from './svg.ts';
import { wholePicture } from './whole.ts';

/**
 * Makes a picture and hands it to the reader as a file: of what is shown, or of the whole timeline where that is
 * null. What goes wrong is said in the notice.
 */
export async function savePicture(store: Store, shown: Framed | null, format: 'svg' | 'png'): Promise<void> {
  try {
    const state = store.getState();
    const framed = shown ?? (await wholePicture(state));
    const svg = svgOf(framed, state, await fontFace(document.styleSheets));
    const file = format === 'svg' ? new Blob([svg.text], { type: 'image/svg+xml' }) : await pngOf(svg);
    saveFile(file, fileName(state.dataset.title, framed.picture.view, format));
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : 'The browser does not say why.';
    store.getState().setNotice(`The picture could not be made. ${why}`);
  }
}
