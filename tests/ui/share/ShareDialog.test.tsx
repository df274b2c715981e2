import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { What } from '../../../src/ui/share/links.ts';
import { ShareButton } from '../../../src/ui/share/ShareButton.tsx';
import { eventIn, show } from '../page.tsx';
import '../top-layer.ts';

const PAGE = location.href.replace(/[?#].*$/, '');

/** Opens what is shared. */
async function share(what: What | 'stone') {
  const shown = show((dataset, store) => {
    if (what !== 'stone') return <ShareButton what={what} />;
    store.getState().setLanesBy('voice');
    return <ShareButton what={{ kind: 'event', event: eventIn(dataset, 'first-stone') }} />;
  });
  await shown.user.click(screen.getByRole('button', { name: 'Share' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share' }));
  const value = (name: string): string => dialog.getByRole<HTMLInputElement>('textbox', { name }).value;
  return {
    ...shown,
    dialog,
    link: () => value('Link'),
    frame: () => value('Frame for a learning platform'),
  };
}

describe('sharing', () => {
  it('offers the link, copies it and says so', async () => {
    const { dialog, user, link } = await share('stone');
    expect(link()).toBe(`${PAGE}#event=first-stone`);
    await user.click(dialog.getByRole('button', { name: 'Copy link' }));
    expect(await dialog.findByText('Link copied')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(link());
  });

  it('opens what is chosen, in the link, the code and the frame', async () => {
    const { dialog, user, link, frame } = await share('stone');
    expect(dialog.getByRole('img', { name: 'Code with the link to: First stone laid' })).toBeInTheDocument();
    const before = dialog.getByRole('img').innerHTML;
    await user.click(dialog.getByRole('radio', { name: 'This view, as it is now' }));
    expect(link()).toBe(`${PAGE}#lanes=voice`);
    expect(frame()).toContain(`src="${PAGE}#lanes=voice&amp;embed=on"`);
    expect(dialog.getByRole('img', { name: 'Code with the link to: The old pier' }).innerHTML).not.toBe(
      before,
    );
  });

  it('shows the code large with its link in words, and comes back', async () => {
    const { dialog, user } = await share('stone');
    await user.click(dialog.getByRole('button', { name: 'Show large' }));
    const large = screen.getByRole('dialog', { name: 'First stone laid' });
    expect(within(large).getByText(`${PAGE}#event=first-stone`)).toBeInTheDocument();
    expect(within(large).getByRole('img', { name: /First stone laid$/ })).toBeInTheDocument();
    await user.click(within(large).getByRole('button', { name: 'Close' }));
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('asks for no spacing where the frame shows a tour', async () => {
    const { dialog, link, frame } = await share({ kind: 'tour', reference: 'pier', title: 'The pier' });
    expect(link()).toBe(`${PAGE}#tour=pier&step=1`);
    expect(frame()).toContain('title="The old pier: The pier"');
    expect(dialog.queryByRole('group', { name: 'Time in the frame' })).not.toBeInTheDocument();
  });

  it('sends the link where the device can, and takes no for an answer', async () => {
    const send = vi.fn().mockRejectedValue(new DOMException('No', 'AbortError'));
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { share: send }));
    const { dialog, user, link } = await share('stone');
    await user.click(dialog.getByRole('button', { name: 'Send…' }));
    expect(send).toHaveBeenCalledWith({ title: 'First stone laid', url: link() });
    vi.unstubAllGlobals();
  });

  it('has no “Send…” where the device cannot', async () => {
    const { dialog } = await share('stone');
    expect(dialog.queryByRole('button', { name: 'Send…' })).not.toBeInTheDocument();
  });

  it('says that a link of a computer’s own page opens there only', async () => {
    const { dialog } = await share('stone');
    expect(dialog.getByText(/opens on this computer only\.$/)).toBeInTheDocument();
  });

  it('says what a link to a file is good for, and offers no code and no frame', async () => {
    const href = 'file:///home/reader/sourceline.html#event=open';
    vi.stubGlobal('location', { href, protocol: 'file:', hostname: '' });
    const { dialog, link } = await share('stone');
    expect(link()).toBe('file:///home/reader/sourceline.html#event=first-stone');
    expect(dialog.getByText(/so it opens only here\. To others give the file itself/)).toBeInTheDocument();
    expect(dialog.queryByRole('img')).not.toBeInTheDocument();
    expect(dialog.queryByRole('textbox', { name: /^Frame/ })).not.toBeInTheDocument();
    vi.unstubAllGlobals();
  });

  it('warns of a link that programs may cut', async () => {
    const { dialog } = await share({ kind: 'tour', reference: `link-${'x'.repeat(2400)}`, title: 'Long' });
    expect(
      dialog.getByText(/^This link has 2,\d{3} characters, and some programs cut links/),
    ).toBeInTheDocument();
    expect(dialog.getByText(/the pattern is fine/)).toBeInTheDocument();
  });

  describe('a tour of the reader’s own', () => {
    /** Opens one that is packed so. */
    async function shareOwn(pack: () => Promise<Result<string, string>>) {
      const save = vi.fn();
      const own = { pack, save };
      return { ...(await share({ kind: 'tour', reference: 'own-1', title: 'My tour', own })), save };
    }

    it('goes whole into its link, and says what goes with it', async () => {
      const { dialog, link } = await shareOwn(async () => ok('link-abc'));
      expect(
        await dialog.findByText(/^The link carries the whole tour, with your questions/),
      ).toBeInTheDocument();
      expect(link()).toBe(`${PAGE}#tour=link-abc&step=1`);
      expect(dialog.queryByRole('button', { name: 'Save as a file' })).not.toBeInTheDocument();
    });

    it('is offered as a file where its link is too long', async () => {
      const { dialog, user, save } = await shareOwn(async () => ok(`link-${'x'.repeat(2000)}`));
      await user.click(await dialog.findByRole('button', { name: 'Save as a file' }));
      expect(save).toHaveBeenCalledOnce();
      expect(dialog.getByText(/Give the tour as a file instead\.$/)).toBeInTheDocument();
    });

    it('says that it waits, and why there is no link', async () => {
      let answer: (packed: Result<string, string>) => void = () => {};
      const { dialog, user, save } = await shareOwn(() => new Promise((resolve) => (answer = resolve)));
      expect(dialog.getByRole('status')).toHaveTextContent('Packing the tour into its link…');
      await act(async () => answer(fail('This browser cannot pack tours.')));
      expect(dialog.getByRole('status')).toHaveTextContent('This browser cannot pack tours.');
      expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
      await user.click(dialog.getByRole('button', { name: 'Save as a file' }));
      expect(save).toHaveBeenCalledOnce();
    });

    it('says so where what packs it cannot be fetched', async () => {
      const { dialog } = await shareOwn(() => Promise.reject(new Error('offline')));
      expect(
        await dialog.findByText(/^The link could not be made\. Check the connection/),
      ).toBeInTheDocument();
    });

    it('is never a link that opens on this device only', async () => {
      const { dialog } = await share({ kind: 'tour', reference: 'own-1', title: 'My tour' });
      expect(dialog.getByRole('status')).toHaveTextContent(/would open nowhere else\.$/);
      expect(dialog.queryByRole('textbox')).not.toBeInTheDocument();
    });
  });
});
