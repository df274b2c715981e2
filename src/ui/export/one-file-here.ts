import { saveFile } from '../save-file.ts';

const NAME = 'sourceline.html';

/** The file that the site has beside this page, with everything in it. */
export interface OneFileHere {
  /** Its size as it is said: "1.2 MB". */
  readonly size: string;
  /** Hands it to the reader; gives a sentence on how that went. Never rejects. */
  readonly save: () => Promise<string>;
}

/** The one file, where the built site has it; null while developing, and in the one file itself. */
export function oneFileHere(): OneFileHere | null {
  const bytes = Number(document.querySelector('meta[name="one-file"]')?.getAttribute('content') ?? 0);
  return bytes > 0 ? { size: `${(bytes / 1e6).toFixed(1)} MB`, save } : null;
}

/** Fetches it first: a browser asks the network for what a link downloads, and not the copy that lies on the device. */
async function save(): Promise<string> {
  try {
    const answer = await fetch(`./${NAME}`);
    if (!answer.ok) return `${NAME} is not on this site: it answered ${answer.status}.`;
    saveFile(new Blob([await answer.arrayBuffer()], { type: 'text/html' }), NAME);
    return `Handed to your browser to save: ${NAME}.`;
  } catch {
    return `${NAME} could not be fetched. Check the connection and try again.`;
  }
}
