/** The family that everything in a picture is set in, and a file of it that holds Latin letters. */
const FAMILY = 'Source Sans 3';

/** Where the page's own style has the file of the family; null where it names none. */
function addressOf(sheets: Iterable<CSSStyleSheet>): string | null {
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const family = rule.style.getPropertyValue('font-family').replaceAll(/["']/g, '');
      const file = /url\(["']?([^"')]+)["']?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (family === FAMILY && file !== undefined) return new URL(file, sheet.href ?? document.baseURI).href;
    }
  }
  return null;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/**
 * The site's own letters as a source for an `@font-face` that needs no other file.
 * @throws Error with a sentence for the reader where they cannot be had
 */
export async function fontFace(sheets: Iterable<CSSStyleSheet>): Promise<string> {
  const address = addressOf(sheets);
  // In the one file the letters are in the style already, and nothing may be fetched.
  if (address?.startsWith('data:') === true) return `url("${address}") format("woff2")`;
  const answer = address === null ? null : await fetch(address).catch(() => null);
  if (answer?.ok !== true) throw new Error('Its letters could not be loaded. Try again with a connection.');
  const file = new Blob([await answer.arrayBuffer()], { type: 'font/woff2' });
  return `url("${await dataAddress(file)}") format("woff2")`;
}
