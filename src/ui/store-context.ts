import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { defined } from '../base/assert.ts';
import type { Actions, State, Store } from '../store/store.ts';

/** Carries the one store of the app to its components. */
export const StoreContext = createContext<Store | null>(null);

/** The store itself, for reading in event handlers without drawing again. */
export function useAppStore(): Store {
  return defined(use(StoreContext), 'The app is drawn without its store');
}

/** A part of the state or an action; the component draws again when that part changes. */
export function useApp<T>(select: (state: State & Actions) => T): T {
  return useStore(useAppStore(), select);
}
