import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hostFiles } from '../../src/cli/hosting.ts';
import { POLICY } from '../../src/cli/policy.ts';
import { expect, open, site, test } from './support.ts';

// What a host sends is the same whatever the screen.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');

test('the site runs from a path of a host, with its headers, packed, under a policy that is in the page as well', async ({
  page,
  baseURL,
}) => {
  expect(new URL(baseURL ?? '').pathname.split('/').length, 'not at the top of the host').toBeGreaterThan(3);
  const answers = new Map<string, Readonly<Record<string, string>>>();
  page.on('response', (answer) => answers.set(answer.url().slice((baseURL ?? '').length), answer.headers()));
  await open(page);
  expect(answers.size).toBeGreaterThan(4);
  for (const [name, headers] of answers) {
    expect(headers['content-security-policy'], name).toBe(POLICY);
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['referrer-policy'], name).toBe('no-referrer');
    const kept = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    expect(headers['cache-control'], name).toBe(kept);
    if (!name.endsWith('.woff2')) expect(headers['content-encoding'], name).toMatch(/^(br|gzip)$/);
  }
});

test('the file to take along is saved by a host, not opened under a policy that is not its own', async ({
  request,
}) => {
  const answer = await request.head('./sourceline.html');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toBe('attachment; filename=sourceline.html');
});

test('every file of the site is what its checksum says, and each host file has the policy', () => {
  const lines = readFileSync(path.join(site, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(lines.length).toBeGreaterThan(40);
  for (const line of lines) {
    const [sum = '', name = ''] = line.split('  ');
    const bytes = readFileSync(path.join(site, name));
    expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum);
  }
  for (const name of hostFiles().keys()) {
    const text = readFileSync(path.join(site, name), 'utf8');
    expect(text.replaceAll("\\'", "'"), name).toContain(POLICY);
  }
});
