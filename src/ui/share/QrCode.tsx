import { useMemo } from 'react';
import { qrShape } from './qr.ts';

interface Props {
  /** What a phone reads. */
  readonly text: string;
  /** What the code is, for those who do not see it: "Code that opens this view". */
  readonly label: string;
  readonly className?: string;
}

/**
 * A QR code, as large as its class says; always dark on white, since many readers know no other. A text that no code
 * carries gives a sentence in its place. Loaded with what shows it, never with the first view.
 */
export function QrCode({ text, label, className = '' }: Props): React.ReactNode {
  const shape = useMemo(() => qrShape(text), [text]);
  if (!shape.ok) return <p className={`no-qr ${className}`}>No code is shown. {shape.error}</p>;
  const { side, path } = shape.value;
  return (
    <svg className={`qr ${className}`} role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
