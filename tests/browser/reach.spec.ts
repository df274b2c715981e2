import type { CDPSession } from '@playwright/test';
import { basisWords, voicesOf } from '../../src/dataset/voices.ts';
import { count } from '../../src/ui/words.ts';
import { events, expect, open, test } from './support.ts';

test.skip(({ isMobile }) => isMobile === true, 'The keys are those of a desk');

/** What the browser tells a screen reader about the element that has the focus. */
async function told(session: CDPSession): Promise<{ readonly role: string; readonly name: string }> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const objectId = result.objectId ?? '';
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  });
  return { role: String(nodes[0]?.role?.value), name: String(nodes[0]?.name?.value) };
}

for (const hash of ['', 'lanes=document']) {
  test(`the arrow keys reach every event, each told with date, certainty, title and voices, at #${hash}`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `event=${events[1]?.id}&${hash}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    // While an event is open, each step opens the next; a pill then names the one that it holds.
    await page.locator('.plot').focus();
    await page.keyboard.press('Home');
    const reached: string[] = [];
    for (const event of events) {
      const { date, title, passages } = event;
      const basis = date.basis === 'stated' ? '' : `, ${basisWords(date, passages)}`;
      const documents = new Set(passages.map(({ document }) => document.id)).size;
      const rests = `${count(documents, 'document')}, ${count(voicesOf(event).length, 'voice')}`;
      await expect(page.locator('#panel-title')).toHaveText(title);
      await page.evaluate(
        () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
      );
      const { role, name } = await told(session);
      expect.soft(`${role}: ${name}`, event.id).toMatch(/^button: /);
      expect.soft(name, event.id).toContain(`${date.words}${basis}: ${title}. ${rests}`);
      reached.push(event.id);
      await page.keyboard.press('ArrowRight');
    }
    expect(reached).toHaveLength(events.length);
  });
}
