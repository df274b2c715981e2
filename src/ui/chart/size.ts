import { useLayoutEffect, useState } from 'react';

/** The measures of the room that the chart has, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Watches an element's size; null until it has been measured. Zero sizes (a hidden view) are ignored. */
export function useSize(element: React.RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = watched;
      if (width < 1 || height < 1) return;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
