import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Access } from '../../../src/ui/about/Access.tsx';
import { ASSESSED, LIMITS, TESTED, UNTESTED } from '../../../src/ui/about/access.ts';
import { KEYS } from '../../../src/ui/chart/KeysHelp.tsx';
import { show } from '../page.tsx';

describe('the statement on accessibility', () => {
  it('says what it aims at, when that was looked at, and what was and was not tested', () => {
    show(() => <Access />);
    expect(screen.getByText(/\(WCAG\) 2\.2 at level AA/)).toHaveTextContent(ASSESSED);
    for (const [what, how] of TESTED) {
      expect(screen.getByText(what)).toBeVisible();
      expect(screen.getByText(how)).toBeVisible();
    }
    for (const each of [...LIMITS, ...UNTESTED]) expect(screen.getByText(each)).toBeVisible();
    for (const what of [
      'Screen readers',
      'Safari and Firefox',
      'Real telephones',
      'Real projectors',
      'People',
    ])
      expect(
        UNTESTED.some((each) => each.startsWith(what)),
        what,
      ).toBe(true);
  });

  it('names every key of the timeline, and the ways that need none', () => {
    const { container } = show(() => <Access />);
    for (const [keys, does] of KEYS) {
      const row = screen.getByText(does).parentElement ?? container;
      expect([...row.querySelectorAll('kbd')].map((key) => key.textContent)).toEqual(keys);
    }
    const ways = within(screen.getByText(/^All that the timeline shows/)).getAllByRole('link');
    expect(ways.map((way) => way.getAttribute('href'))).toEqual(['#view=list', '#view=documents']);
  });
});
