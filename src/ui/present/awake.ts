import { useEffect, useState } from 'react';

/** After so many milliseconds without a movement the pointer and the buttons go. */
const IDLE = 2500;

/** Whether somebody has just moved or pressed something. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      clearTimeout(timer);
      setAwake(true);
      timer = setTimeout(() => setAwake(false), IDLE);
    };
    const signs = ['pointermove', 'pointerdown'] as const;
    for (const sign of signs) addEventListener(sign, wake, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of signs) removeEventListener(sign, wake);
    };
  }, []);
  return awake;
}
