import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import latest from '../../../data/scorecard.json';
import { Scorecard } from '../../../src/ui/method/Scorecard.tsx';
import { outcomeOf, type Row, type ScorecardFile, summary } from '../../../src/ui/method/scorecard.ts';
import { show } from '../page.tsx';

const row = (what: string, rest: Partial<Row>): Row => ({
  part: 'Offline',
  what,
  found: '3',
  aim: 'at least 2',
  holds: true,
  command: 'npm run one',
  ...rest,
});
const FILE: ScorecardFile = {
  date: '2026-11-27',
  commit: 'abc1234',
  machine: '2 cores, Node 22',
  rows: [
    row('Views', {}),
    row('Files of `dist`', { found: '1', holds: false, command: 'npm run two' }),
    row('Weight', { part: 'Size', found: null, holds: null }),
  ],
};

describe('the scorecard', () => {
  it('says when, of what and on what, and how much holds', () => {
    const { container } = show(() => <Scorecard file={FILE} />);
    expect(container.querySelector('p')).toHaveTextContent(
      'Last measured on 27 November 2026, at commit abc1234, on 2 cores, Node 22. Of 3 rows, 1 holds, 1 does not hold, 1 was not measured.',
    );
  });

  it('has a table for each part, with what was found, the aim, the words and the command', async () => {
    const { container, user } = show(() => <Scorecard file={FILE} />);
    const parts = [...container.querySelectorAll('summary')].map((each) => each.textContent);
    expect(parts).toEqual(['Offline: 1 holds, 1 does not hold', 'Size: 1 was not measured']);
    // What does not hold is seen at once.
    expect([...container.querySelectorAll('details')].map(({ open }) => open)).toEqual([true, false]);
    await user.click(screen.getByText('Size: 1 was not measured'));
    const cells = screen
      .getAllByRole('row')
      .map((each) => [...each.children].map((cell) => cell.textContent))
      .filter(([head]) => head !== 'What');
    expect(cells).toEqual([
      ['Viewsnpm run one', 'Found: 3', 'Aim: at least 2', 'Result: holds'],
      ['Files of distnpm run two', 'Found: 1', 'Aim: at least 2', 'Result: does not hold'],
      ['Weightnpm run one', 'Found: –', 'Aim: at least 2', 'Result: not measured'],
    ]);
    const [first] = screen.getAllByRole('table');
    expect(within(first ?? container).getByText('dist').tagName).toBe('CODE');
  });

  it('calls nothing measured that has no figure', () => {
    expect(outcomeOf(row('x', { found: null, holds: true }))).toBe('not measured');
    expect(outcomeOf(row('x', { found: '3', holds: null }))).toBe('not measured');
    expect(summary([])).toBe('');
  });

  it('is shown as the runner wrote it last', () => {
    const { container } = show(() => <Scorecard />);
    expect(latest.rows.length).toBeGreaterThan(0);
    expect(container.querySelectorAll('tbody tr')).toHaveLength(latest.rows.length);
    for (const { part, what, aim, command, found, holds } of latest.rows) {
      for (const text of [part, what, aim, command]) expect(text).not.toBe('');
      expect(found === null).toBe(holds === null);
    }
  });
});
