import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { scriptInPage } from '../../src/cli/one-file.ts';

test.each([
  ['an end of the element', '"a</script>b"'],
  ['in capitals', '"a</SCRIPT >b"'],
  ['a comment with an element in it', '"<!--<script>"'],
  ['in a template', '`a</script>b`'],
])('a script may hold %s and says the same', (_, code) => {
  const safe = scriptInPage(`\n${code}\n`);
  expect(safe).not.toMatch(/<(!--|\/?script)/i);
  expect(runInNewContext(safe)).toBe(runInNewContext(code));
});

test('a regular expression may hold them too', () => {
  expect(runInNewContext(`${scriptInPage('/<\\/script>|<!--/')}.test("a<!--")`)).toBe(true);
});

test('what would change the program stops the build', () => {
  expect(() => scriptInPage('let b = 2; 1 <!--b')).toThrow();
});
