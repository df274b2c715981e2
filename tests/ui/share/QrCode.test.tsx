import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { QrCode } from '../../../src/ui/share/QrCode.tsx';

describe('a code on the page', () => {
  it('is an image with a name', () => {
    render(<QrCode text="https://sourceline.example/" label="Code that opens this view" className="large" />);
    expect(screen.getByRole('img', { name: 'Code that opens this view' })).toHaveClass('qr', 'large');
  });

  it('is a sentence where no code carries the text', () => {
    render(<QrCode text={'x'.repeat(3000)} label="Code" />);
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    expect(screen.getByText(/^No code is shown\. This takes 3,000 bytes/)).toBeInTheDocument();
  });
});
