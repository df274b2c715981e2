import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { START } from '../../../src/store/place.ts';
import { Toolbar } from '../../../src/ui/chart/Toolbar.tsx';
import { EmbedLine } from '../../../src/ui/share/EmbedLine.tsx';
import { show } from '../page.tsx';
import '../top-layer.ts';

const PAGE = location.href.replace(/[?#].*$/, '');
const IN_FRAME = { ...START, embed: true };

describe('the line under a frame', () => {
  it('leads to the same place in the whole app, as it is when somebody reaches for it', () => {
    const { store } = show((_, made) => {
      made.getState().goTo(IN_FRAME, null);
      return <EmbedLine />;
    });
    const whole = screen.getByRole('link', { name: 'Open in Sourceline: The old pier' });
    expect(whole).toHaveAttribute('href', PAGE);
    expect(whole).toHaveAttribute('target', '_blank');
    act(() => store.getState().select('lamp'));
    act(() => whole.focus());
    expect(whole).toHaveAttribute('href', `${PAGE}#event=lamp`);
  });

  it('leads back to the timeline from every other view, and stays in the frame', async () => {
    const { store, user } = show((_, made) => {
      made.getState().goTo(IN_FRAME, null);
      return <EmbedLine />;
    });
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    act(() => store.getState().openDocument('essay'));
    await user.click(screen.getByRole('button', { name: 'Back to the timeline' }));
    expect(store.getState()).toMatchObject({ mode: 'timeline', embed: true });
  });
});

describe('the toolbar in a frame', () => {
  const toolbar = (banded: boolean) =>
    show((_, store) => {
      store.getState().goTo(IN_FRAME, null);
      const motion = { moveTo: vi.fn(), showAll: vi.fn(), target: () => null, interrupt: vi.fn() };
      return <Toolbar motion={motion} width={1400} banded={banded} onKeys={vi.fn()} />;
    });
  const names = () =>
    screen.getAllByRole('button').map((at) => at.getAttribute('aria-label') ?? at.textContent);

  it('has what a frame needs and no more', async () => {
    const { user } = toolbar(false);
    expect(names()).toEqual(['View', 'Zoom out', 'Zoom in', 'Fit']);
    await user.click(screen.getByRole('button', { name: 'View' }));
    expect(screen.getByRole('menuitemradio', { name: 'Voice' })).toBeInTheDocument();
    expect(screen.getByRole('menuitemradio', { name: 'True to time' })).toBeInTheDocument();
  });

  it('offers no lanes where there is no room for them', async () => {
    const { user } = toolbar(true);
    await user.click(screen.getByRole('button', { name: 'View' }));
    expect(screen.queryByRole('menuitemradio', { name: 'Voice' })).not.toBeInTheDocument();
    expect(screen.getByRole('menuitemradio', { name: 'True to time' })).toBeInTheDocument();
  });
});
