import { createContext, useContext } from 'react';
import type { WorkflowSimulation } from '../../../state/document/panel.ts';
import type { PreviewPorts } from './preview-ports.ts';
import type { WorkflowRuns } from './workflow-runs.ts';

/** What the views of one panel share. Its identity never changes while the panel lives. */
export interface PanelServices {
  ports: PreviewPorts;
  runs: WorkflowRuns;
  /** Announces the text to screen readers. */
  announce(text: string): void;
}

const Services = createContext<PanelServices | null>(null);
const Simulation = createContext<WorkflowSimulation | null>(null);
const CardId = createContext('');
const TitleLevel = createContext<'h3' | 'h4'>('h3');

export const PanelServicesProvider = Services.Provider;
export const SimulationProvider = Simulation.Provider;
export const CardIdProvider = CardId.Provider;
/** Below a level 3 heading, card titles are level 4. */
export const TitleLevelProvider = TitleLevel.Provider;

function inside<T>(value: T | null): T {
  if (value === null) throw new Error('A component can only be drawn inside a card panel.');
  return value;
}

export function usePanelServices(): PanelServices {
  return inside(useContext(Services));
}

export function useSimulation(): WorkflowSimulation {
  return inside(useContext(Simulation));
}

export function useTitleLevel(): 'h3' | 'h4' {
  return useContext(TitleLevel);
}

export function useCardId(): string {
  return useContext(CardId);
}
