import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PlaygroundState } from '../../state/playground-state.ts';
import type { PlaygroundActions } from '../../state/store.ts';
import type { Services } from './services.ts';

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('The services are provided at the root of the app.');
  return services;
}

/** Reads from the store. Select only what you draw, so that other changes don't redraw it. */
export function usePlayground<T>(read: (state: PlaygroundState) => T): T {
  return useStore(useServices().playground.store, read);
}

export function useActions(): PlaygroundActions {
  return useServices().playground.actions;
}
