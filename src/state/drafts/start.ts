import { type DraftFaults, faultKindOf } from './faults.ts';
import { type DraftPorts, StorageFault } from './ports.ts';
import type { Shelf } from './shelf.ts';
import type { DraftsStore } from './state.ts';
import { newDraft, storedDraft, type WorkedOn } from './worked-on.ts';

/** How long the page waits for the storage. */
const START_WITHIN_MS = 1_500;
const ASK_AGAIN_AFTER_MS = 5_000;

interface Parts {
  store: DraftsStore;
  shelf: Shelf;
  faults: DraftFaults;
  current(): WorkedOn | null;
  isDirty(): boolean;
  adopt(worked: WorkedOn): void;
  refreshList(): Promise<void>;
  /** Opens the draft with this id. */
  open(id: string): void;
}

export interface Start {
  /** Not stored until it's edited, because nobody asked for it. */
  firstDraft(): WorkedOn;
  /** Opens what this tab or this browser last had open, immediately or once the storage responds. */
  openOwn(): Promise<void>;
  dispose(): void;
}

/** Decides what to open when nothing specific was asked for. */
export function createStart(ports: DraftPorts, parts: Parts): Start {
  const { storage, clock, tab } = ports;
  const { store, shelf, faults, current, isDirty, adopt, refreshList, open } = parts;
  let stopAsking = () => {};

  const firstDraft = () => ({ ...newDraft(ports, ports.first()), owed: false });

  async function ownDraft(mine: string | null): Promise<WorkedOn | null> {
    return (mine === null ? null : await shelf.load(mine)) ?? (await shelf.newest());
  }

  /** Reads from the storage only: drafts in memory don't show whether the storage responds. */
  async function storedOwn(mine: string | null): Promise<WorkedOn | null> {
    const read = mine === null ? null : await storage.read(mine);
    const draft = read === null || read.deletedAt !== null ? await storage.newest() : read;
    return draft === null ? null : storedDraft(draft);
  }

  async function openOwn(): Promise<void> {
    const mine = tab.read();
    const own = ownDraft(mine);
    let cancel = () => {};
    const tooLate = new Promise<never>((_resolve, reject) => {
      cancel = clock.setTimer(() => reject(new StorageFault('slow')), START_WITHIN_MS);
    });
    try {
      adopt((await Promise.race([own, tooLate])) ?? firstDraft());
    } catch (error) {
      const standIn = firstDraft();
      adopt(standIn);
      const kind = faultKindOf(error);
      faults.tell(kind);
      if (kind === 'slow') void bringLate(own, mine, standIn);
    } finally {
      cancel();
    }
  }

  /** The storage has responded after all: the user's own draft replaces the stand-in, unless that was edited. */
  async function bringLate(
    own: Promise<WorkedOn | null>,
    mine: string | null,
    standIn: WorkedOn,
  ): Promise<void> {
    try {
      const found = await own;
      const { id } = standIn.draft;
      if (current()?.draft.id !== id) {
        faults.fixed();
      } else if (!isDirty() && standIn.seen === null) {
        faults.fixed();
        if (found !== null) return adopt(found);
        store.setState({ save: 'saved' });
      } else if (found !== null && found.draft.id !== id) {
        const { name } = found.draft;
        faults.fixed({
          text: `Your drafts can be read now. “${name}” was open last.`,
          action: { label: 'Open it', run: () => open(found.draft.id) },
        });
      }
      await refreshList();
    } catch (error) {
      const kind = faultKindOf(error);
      if (kind !== 'slow') return faults.tell(kind);
      stopAsking = clock.setTimer(() => void bringLate(storedOwn(mine), mine, standIn), ASK_AGAIN_AFTER_MS);
    }
  }

  return { firstDraft, openOwn, dispose: () => stopAsking() };
}
