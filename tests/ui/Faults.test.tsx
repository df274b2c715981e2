import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Issue, issueLine } from '../../src/dataset/issue.ts';
import { Faults } from '../../src/ui/faults/Faults.tsx';

const issue = (path: string, found: string): Issue => ({
  code: 'date-syntax',
  place: { file: 'timeline.json', line: 12, column: 5, path },
  found,
  expected: 'a date such as 1949-10',
  mend: 'Write the month with two digits.',
});

describe('the page of faults', () => {
  it('shows every fault with its place and how to mend it', () => {
    const issues = [issue('events › a › date', '"1949-13"'), issue('events › b › date', '"1949-1"')];
    render(<Faults issues={issues} />);
    expect(screen.getByRole('heading', { level: 1, name: 'The dataset has 2 faults' })).toBeInTheDocument();
    const items = screen.getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual(issues.map(issueLine));
    expect(items[0]).toHaveTextContent('timeline.json:12:5');
    expect(items[0]).toHaveTextContent('Write the month with two digits.');
  });

  it('counts one fault as one', () => {
    render(<Faults issues={[issue('', '"x"')]} />);
    expect(screen.getByRole('heading', { level: 1, name: 'The dataset has 1 fault' })).toBeInTheDocument();
  });

  it('shows faults that read the same as often as they were found', () => {
    const same = issue('events › a › date', '"1949-13"');
    render(<Faults issues={[same, same]} />);
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('shows text from a file as text', () => {
    render(<Faults issues={[issue('', '<img src=x onerror=alert(1)>')]} />);
    expect(screen.getByRole('listitem')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });
});
