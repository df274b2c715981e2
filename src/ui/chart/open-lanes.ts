import { useCallback } from 'react';
import { useAppStore } from '../store-context.ts';

/** Opens all lanes that are closed up. */
export function useOpenLanes(): () => void {
  const store = useAppStore();
  return useCallback(() => {
    for (const id of store.getState().collapsed) store.getState().toggleLane(id);
  }, [store]);
}
