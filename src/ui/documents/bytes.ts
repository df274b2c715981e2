import type { SourceDocument } from '../../dataset/model.ts';

/** A document's file, made from the text that the page carries: the same bytes, which its fingerprint shows. */
export function bytesInPage({ text }: Pick<SourceDocument, 'text'>): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text.text);
}
