import { type ComponentType, useEffect, useState } from 'react';

/** A component whose code is fetched when it is asked for; once it is there it is drawn at once, without a pause. */
export interface Later<P> {
  /** Fetches the code; the same promise for everybody. */
  readonly load: () => Promise<ComponentType<P>>;
  /** The component where its code is there, else null. */
  readonly now: () => ComponentType<P> | null;
}

/** Makes one of what fetches a component. */
export function later<P>(fetchIt: () => Promise<ComponentType<P>>): Later<P> {
  let asked: Promise<ComponentType<P>> | null = null;
  let there: ComponentType<P> | null = null;
  return {
    load: () => {
      asked ??= fetchIt().then(
        (component) => {
          there = component;
          return component;
        },
        (fault: unknown) => {
          // So that the next one who asks tries again.
          asked = null;
          throw fault;
        },
      );
      return asked;
    },
    now: () => there,
  };
}

/** The component, null until its code is there. A fault while it is fetched reaches the boundary around. */
export function useLater<P>(part: Later<P>, wanted: boolean): ComponentType<P> | null {
  const [, again] = useState(0);
  const there = part.now();
  useEffect(() => {
    if (!wanted || there !== null) return;
    const drawn = (): void => again((n) => n + 1);
    const failed = (fault: unknown): void =>
      again(() => {
        throw fault;
      });
    part.load().then(drawn, failed);
  }, [part, wanted, there]);
  return there;
}
