import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeysHelp } from '../../src/ui/chart/KeysHelp.tsx';
import { lettersOn, setLetters } from '../../src/ui/chart/letter-keys.ts';
import { show } from './page.tsx';
import './top-layer.ts';

afterEach(() => setLetters(true));

describe('the keys', () => {
  it('names them in a dialog that its button closes', async () => {
    const onClose = vi.fn();
    const { user } = show(() => <KeysHelp onClose={onClose} />);
    const dialog = screen.getByRole('dialog', { name: 'Keys of the timeline' });
    for (const key of ['Home', 'Page Down', 'Shift + Enter', 'T', 'M', '?'])
      expect(dialog).toHaveTextContent(key);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('turns letters off and on, and remembers it', async () => {
    const { user } = show(() => <KeysHelp onClose={() => {}} />);
    const letters = screen.getByRole('checkbox', { name: 'Use the letters T and M as keys' });
    expect(letters).toBeChecked();
    await user.click(letters);
    expect(letters).not.toBeChecked();
    expect(lettersOn()).toBe(false);
    expect(localStorage.getItem('sourceline.letter-keys')).toBe('off');
    await user.click(letters);
    expect(lettersOn()).toBe(true);
    expect(localStorage.getItem('sourceline.letter-keys')).toBeNull();
  });

  it('holds for the page where the browser keeps nothing', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    setLetters(false);
    expect(lettersOn()).toBe(false);
  });
});
