/** How long a file is kept for the browser to write it, in milliseconds. */
const KEPT = 60_000;

/** Hands a file to the reader, as a download. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
