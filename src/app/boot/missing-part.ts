import type { Notice } from '../../state/playground-state.ts';

/** A tab reloads for a newer version at most once in this time, whatever its servers say. */
const RELOAD_AGAIN_AFTER_MS = 10 * 60_000;

/** What handling a missing part needs from the browser. */
export interface MissingPartPorts {
  isOnline(): boolean;
  /** What the server has now: this version of the page, another one, or nothing that is this page. */
  served(): Promise<'same' | 'newer' | 'nothing'>;
  /** Saves what it can, and names what a reload would still lose. */
  wouldLose(): Promise<readonly string[]>;
  /** When this tab last reloaded for a newer version. The value survives the reload. */
  reloaded: {
    read(): number | null;
    /** False if nothing can be kept across a reload. */
    write(at: number): boolean;
  };
  now(): number;
  reload(): void;
  notify(notice: Omit<Notice, 'id'>): void;
}

/**
 * Handles a part of the playground that couldn't be fetched: says why. If a newer version was deployed and a reload
 * loses nothing, reloads the page once to get it.
 */
export function createMissingPart(ports: MissingPartPorts): (what?: 'check') => Promise<void> {
  async function answer(what: 'check' | undefined): Promise<void> {
    const say = (text: string) =>
      ports.notify({ text: what === 'check' ? `${text} ${WITHOUT_CHECK}` : text, tone: 'error' });
    if (!ports.isOnline()) return say(OFFLINE);
    const served = await ports.served();
    if (served === 'nothing') return say(NO_ANSWER);
    if (served === 'same') return say(GONE);
    const lost = await ports.wouldLose();
    const last = ports.reloaded.read();
    const isDue = last === null || ports.now() - last >= RELOAD_AGAIN_AFTER_MS;
    if (lost.length === 0 && isDue && ports.reloaded.write(ports.now())) return ports.reload();
    const loss = lost.length === 0 ? '' : ` Reloading discards ${lost.join(' and ')}.`;
    ports.notify({
      text: `A newer version of the playground took the place of this part. Reload the page to get it.${loss}`,
      tone: 'error',
      action: { label: 'Reload', run: ports.reload },
    });
  }
  let answering: Promise<void> | null = null;
  return (what) => {
    answering ??= answer(what).finally(() => {
      answering = null;
    });
    return answering;
  };
}

const WITHOUT_CHECK = 'Until then, errors in your JSON aren’t shown. We’ll try again on your next edit.';
const OFFLINE =
  'You’re offline, and this part of the playground hasn’t been loaded yet. Everything already open keeps working.';
const NO_ANSWER =
  'The playground’s server isn’t responding, and this part hasn’t loaded yet. Everything already open keeps working.';
const GONE =
  'This part of the playground is missing on its server. Everything else keeps working. Try again later.';
