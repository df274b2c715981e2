import { expect, test } from 'vitest';
import { tally } from './measure.ts';

const noted = (type: string, description: string) => ({ type, description });

test('pages and faults are counted by check, through all suites', () => {
  const spec = (title: string, ok: boolean, annotations: readonly ReturnType<typeof noted>[]) => ({
    title,
    ok,
    tests: [{ annotations }],
  });
  const { checks, broken } = tally({
    suites: [
      { specs: [spec('a', true, [noted('axe', '0'), noted('axe', '0'), noted('focus', '0')])] },
      { suites: [{ specs: [spec('b', false, [noted('axe', '3')]), spec('c', false, [])] }] },
    ],
  });
  expect(checks.get('axe')).toEqual({ pages: 3, faults: 3 });
  expect(checks.get('focus')).toEqual({ pages: 1, faults: 0 });
  expect(broken, 'failed, and of no fault that was counted').toEqual(['c']);
});
