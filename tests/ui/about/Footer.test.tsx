import { screen } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decode } from '../../../src/store/address.ts';
import { makeStore } from '../../../src/store/store.ts';
import { Footer } from '../../../src/ui/about/Footer.tsx';
import { StoreContext } from '../../../src/ui/store-context.ts';
import { datasetOf, show } from '../page.tsx';

const TITLES = ['How this was made', 'Privacy', 'Accessibility', 'Take it with you'];

afterEach(() => {
  document.head.replaceChildren();
  vi.unstubAllEnvs();
});

describe('the last line of the page', () => {
  it('leads where its links say, with the address that they have', async () => {
    vi.stubGlobal('scrollTo', () => undefined);
    const { store, user, dataset } = show(() => <Footer />);
    const { limits } = store.getState();
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(TITLES);
    for (const link of links) {
      await user.click(link);
      const { mode, about } = store.getState();
      const { place, problems } = decode(link.getAttribute('href') ?? '', dataset, limits);
      expect(problems).toEqual([]);
      expect([place.mode, place.about]).toEqual([mode, about]);
      expect(links.filter((each) => each.getAttribute('aria-current') === 'page')).toEqual([link]);
    }
    expect(store.getState()).toMatchObject({ mode: 'method', about: 'take-the-data' });
  });

  it('gives the focus to what it leads to where that is there, and else lets it go to what comes', async () => {
    vi.stubGlobal('scrollTo', () => undefined);
    const { user } = show(() => (
      <>
        <h2 id="privacy-title" tabIndex={-1}>
          Privacy
        </h2>
        <Footer />
      </>
    ));
    await user.click(screen.getByRole('link', { name: 'Accessibility' }));
    expect(document.body).toHaveFocus();
    await user.click(screen.getByRole('link', { name: 'Privacy' }));
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('says the version that the page has in its head, and without one that it is being developed', () => {
    const meta = document.createElement('meta');
    meta.name = 'version';
    meta.content = '1.2.3 0123456789ab';
    document.head.append(meta);
    const { inside, container } = show(() => <Footer />);
    expect(inside.getByText('Version 1.2.3 0123456789ab')).toBeInTheDocument();
    container.remove();
    meta.remove();
    expect(show(() => <Footer />).inside.getByText('Version development')).toBeInTheDocument();
  });

  it('leaves the version to the build while the page is rendered before it is summed', () => {
    vi.stubEnv('SSR', true);
    const store = makeStore(datasetOf());
    const markup = renderToString(
      <StoreContext value={store}>
        <Footer />
      </StoreContext>,
    );
    expect(markup.replaceAll('<!-- -->', '')).toContain('<span>Version %VERSION%</span>');
  });
});
