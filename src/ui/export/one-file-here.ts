/** The file that the site has beside this page, with everything in it. */
export interface OneFileHere {
  readonly href: string;
  readonly name: string;
  /** As it is said: "1.2 MB". */
  readonly size: string;
}

/** The one file, where the built site has it; null while developing, and in the one file itself. */
export function oneFileHere(): OneFileHere | null {
  const bytes = Number(document.querySelector('meta[name="one-file"]')?.getAttribute('content') ?? 0);
  if (!(bytes > 0)) return null;
  return { href: './sourceline.html', name: 'sourceline.html', size: `${(bytes / 1e6).toFixed(1)} MB` };
}
