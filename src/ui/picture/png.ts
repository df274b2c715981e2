import type { Svg } from './svg.ts';

/** Pixels of the file for one of the picture. */
const SCALE = 2;

/**
 * Paints an SVG as a PNG of twice its size.
 * @throws Error with a sentence for the reader where the browser cannot
 */
export async function pngOf({ text, width, height }: Svg): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser cannot paint it as PNG. Take it as SVG.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('It is too large for this browser to paint. Take it as SVG.');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
