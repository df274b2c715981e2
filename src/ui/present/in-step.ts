import { useEffect, useRef } from 'react';
import { channelTo } from '../keep/channel.ts';

/** What two windows of one talk tell each other. */
export interface Told {
  readonly tour: string;
  readonly step: number;
  readonly shown: number;
  readonly blank: boolean;
}

/**
 * Keeps the windows of one talk at the same place: the one that the class sees and the one with the notes, whichever is
 * moved. Each goes on by itself when the other is closed, and where the browser knows no such channel.
 * @param follow is told where another window of the same tour has gone
 */
export function useInStep({ tour, step, shown, blank }: Told, follow: (told: Told) => void): void {
  const channel = useRef<BroadcastChannel | null>(null);
  const last = useRef('');
  const onTold = useRef(follow);
  const here = JSON.stringify({ tour, step, shown, blank });
  useEffect(() => {
    onTold.current = follow;
  });
  useEffect(() => {
    const opened = channelTo('talk');
    if (opened === null) return;
    channel.current = opened;
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const told = toldIn(data);
      if (told === null || told.tour !== tour) return;
      last.current = JSON.stringify(told);
      onTold.current(told);
    });
    return () => {
      channel.current = null;
      opened.close();
    };
  }, [tour]);
  useEffect(() => {
    // The place to begin with is not told: a window that opens follows, and does not lead.
    if (last.current !== '' && last.current !== here) channel.current?.postMessage(JSON.parse(here));
    last.current = here;
  }, [here]);
}

/** A message as one of ours, whoever sent it. */
function toldIn(data: unknown): Told | null {
  if (typeof data !== 'object' || data === null) return null;
  const { tour, step, shown, blank } = data as Readonly<Record<string, unknown>>;
  const whole = (value: unknown, least: number): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= least;
  if (typeof tour !== 'string' || typeof blank !== 'boolean') return null;
  return whole(step, 1) && whole(shown, 0) ? { tour, step, shown, blank } : null;
}
