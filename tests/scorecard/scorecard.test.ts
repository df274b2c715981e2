import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { markdown } from './markdown.ts';

const row: Row = {
  part: 'Soak',
  what: 'Heap',
  found: '3 kB | min',
  aim: 'under 50',
  holds: true,
  command: 'npm run soak',
};
const card = { date: '2026-11-27', commit: 'abc', machine: 'one' };

describe('the scorecard in Markdown', () => {
  it('has a line for each row, and says what was not measured', () => {
    const text = markdown({
      ...card,
      rows: [row, { ...row, found: null, holds: null }, { ...row, holds: false }],
    });
    expect(text).toContain('| Heap | 3 kB \\| min | under 50 | holds | `npm run soak` |');
    expect(text).toContain('| Heap | not measured | under 50 | not measured |');
    expect(text).toContain('does not hold');
    expect(text).toContain('1 holds, 1 does not hold, 1 was not measured');
  });
});
