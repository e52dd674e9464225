/** Running batches, by IDs that only their pages know. */
export interface RunningBatches {
  /** Registers a batch, and returns a signal for each of its requests. */
  begin(id: string, requests: number): readonly AbortSignal[];
  /** Aborts one request's signal. Does nothing if the batch or request doesn't exist. */
  cancel(id: string, index: number): void;
  /** Aborts the rest of the batch and forgets it. */
  end(id: string): void;
  /** How many batches are remembered. */
  count(): number;
}

export function createRunningBatches(): RunningBatches {
  const batches = new Map<string, readonly AbortController[]>();
  return {
    begin(id, requests) {
      const controllers = Array.from({ length: requests }, () => new AbortController());
      batches.set(id, controllers);
      return controllers.map(({ signal }) => signal);
    },
    cancel: (id, index) => batches.get(id)?.[index]?.abort(),
    end(id) {
      for (const controller of batches.get(id) ?? []) controller.abort();
      batches.delete(id);
    },
    count: () => batches.size,
  };
}
