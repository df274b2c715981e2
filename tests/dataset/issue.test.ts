import { expect, it } from 'vitest';
import { issueLine } from '../../src/dataset/issue.ts';

const fault = { code: 'date-syntax', found: '"1949-13"', expected: 'a month' } as const;

it('says a fault on one line, with as much of its place as is known', () => {
  expect(issueLine({ ...fault, place: { file: 'a.json', line: 12, column: 5, path: 'events › a' } })).toBe(
    'a.json:12:5 events › a: found "1949-13"; expected a month (date-syntax).',
  );
  expect(issueLine({ ...fault, place: { file: 'a.txt', path: '' }, mend: 'Look again.' })).toBe(
    'a.txt: found "1949-13"; expected a month (date-syntax). Look again.',
  );
});
