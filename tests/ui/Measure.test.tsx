import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { makeStore, type Store } from '../../src/store/store.ts';
import { makeFrames } from '../../src/ui/chart/frames.ts';
import { MeasureLine } from '../../src/ui/chart/Measure.tsx';
import { MeasureBar } from '../../src/ui/chart/MeasureBar.tsx';
import { pictureOf } from '../../src/ui/chart/picture.ts';
import { MeasureButton } from '../../src/ui/panel/MeasureButton.tsx';
import { StoreContext } from '../../src/ui/store-context.ts';
import { made, sceneOf, stage, viewAt } from '../scene/make.ts';

const A = 'event-0001';
const B = 'event-0002';
const WIDTH = 700;

function show(): { readonly store: Store; readonly user: ReturnType<typeof userEvent.setup> } {
  const dataset = made([{ edtf: '1949-08-27' }, { edtf: '1949-10' }, { edtf: '1955' }]);
  const store = makeStore(dataset);
  const [first, second] = dataset.events;
  if (first === undefined || second === undefined) throw new Error('There are no events');
  const set = stage(dataset, WIDTH, 300);
  const view = viewAt(set, 0, 0);
  const frames = makeFrames(store);
  frames.setDraw(() => pictureOf(sceneOf(set, view), view, null, null, 0));
  render(
    <StoreContext value={store}>
      <MeasureBar />
      <svg className="plot" tabIndex={-1} aria-label="Plot" />
      <MeasureLine frames={frames} stage={{ gutter: 0, width: WIDTH }} />
      <div data-testid="first">
        <MeasureButton event={first} />
      </div>
      <div data-testid="second">
        <MeasureButton event={second} />
      </div>
    </StoreContext>,
  );
  return { store, user: userEvent.setup() };
}

const bar = (): HTMLElement => screen.getByRole('region', { name: 'Measuring' });
const button = (at: 'first' | 'second'): HTMLElement => {
  const found = screen.getByTestId(at).querySelector('button');
  if (found === null) throw new Error('There is no button');
  return found;
};

describe('measuring', () => {
  it('goes from one event to the next that is selected', async () => {
    const { store, user } = show();
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    await user.click(button('first'));
    expect(bar()).toHaveTextContent('Measuring from 27 August 1949: pick another event');
    expect(document.querySelector('.dimension')).toBeNull();
    act(() => store.getState().select(B));
    expect(store.getState().measure).toEqual([A, B]);
    expect(bar()).toHaveTextContent('From 27 August 1949 to October 1949: between 35 and 65 days.');
    expect(screen.getByRole('status')).toHaveTextContent(/between 35 and 65 days/);
    expect(document.querySelector('.dimension .certain')).toHaveAttribute(
      'd',
      expect.stringMatching(/^M.+H/),
    );
    expect(document.querySelector('.dimension .possible')).toHaveAttribute(
      'd',
      expect.stringMatching(/^M.+H/),
    );
  });

  it('ends where the button of another event is pressed, and begins anew after that', async () => {
    const { store, user } = show();
    await user.click(button('first'));
    expect(button('first')).toHaveTextContent('Cancel measuring');
    await user.click(button('second'));
    expect(store.getState().measure).toEqual([A, B]);
    expect(button('second')).toHaveTextContent('Measure from here');
    await user.click(button('second'));
    expect(store.getState().measure).toEqual([B, null]);
  });

  it('is not ended by an address that is followed, nor by the first event itself', async () => {
    const { store, user } = show();
    await user.click(button('first'));
    act(() => store.getState().select(A));
    act(() => store.getState().select(B, 'replace'));
    expect(store.getState().measure).toEqual([A, null]);
  });

  it('stops with Cancel, Close and Escape, and gives the focus to the plot', async () => {
    const { store, user } = show();
    await user.click(button('first'));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(store.getState().measure).toBeNull();
    expect(screen.getByLabelText('Plot')).toHaveFocus();
    act(() => store.getState().setMeasure(A, B));
    expect(screen.getByRole('button', { name: 'Close' })).toBeInTheDocument();
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
  });

  it('makes way for the chart where the panel lies over it', async () => {
    const { store, user } = show();
    const media = matchMedia('');
    vi.spyOn(window, 'matchMedia').mockReturnValue(Object.assign(media, { matches: true }));
    act(() => store.getState().select(A));
    await user.click(button('first'));
    expect(store.getState()).toMatchObject({ event: null, measure: [A, null] });
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  });
});
