import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/** The code of a part could not be fetched: the computer is offline, or a newer version took its place. */
export class LoadFailure extends Error {
  /** Lets the next mount ask again; a lazy component by itself remembers its failure for ever. */
  readonly forget: () => void;

  constructor(forget: () => void, options: ErrorOptions) {
    super('This part’s code couldn’t be fetched.', options);
    this.name = 'LoadFailure';
    this.forget = forget;
  }
}

/** Hears of a missing part; `what` names one that nothing on the screen shows to be missing. */
type MissingPartListener = (what?: 'check') => void;

const listeners = new Set<MissingPartListener>();
/** Told before anyone listened: who answers is a part itself. */
let unheard: { what?: 'check' } | null = null;

/** Calls back when a part that is needed could not be fetched. */
export function onMissingPart(listener: MissingPartListener): () => void {
  listeners.add(listener);
  if (unheard !== null) listener(unheard.what);
  unheard = null;
  return () => listeners.delete(listener);
}

export function tellMissingPart(what?: 'check'): void {
  if (listeners.size === 0) unheard = what === undefined ? {} : { what };
  for (const listener of listeners) listener(what);
}

let alsoNeeded: () => Promise<unknown> = () => Promise.resolve();

/** What every part needs beside its own code: the style sheet, which the first paint has only a piece of. */
export function withEveryPart(load: () => Promise<unknown>): void {
  alsoNeeded = load;
}

/** A component whose code is fetched when it is first drawn. Belongs into a `PartSlot`. */
export function part<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> {
  const ask = () =>
    lazy(() =>
      Promise.all([load(), alsoNeeded()])
        .then(([loaded]) => loaded)
        .catch((cause: unknown) => {
          throw new LoadFailure(
            () => {
              Loaded = ask();
            },
            { cause },
          );
        }),
    );
  let Loaded: ComponentType<Props> = ask();
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, at the top of a module.
  return function Part(props: Props) {
    return <Loaded {...props} />;
  };
}

interface PartSlotProps {
  /** Shown until the part's code is there. */
  waiting?: ReactNode;
  /** Shown in the place of a part that failed, with the way to try again. */
  failed?: (again: () => void) => ReactNode;
  onFail?: (error: unknown) => void;
  children: ReactNode;
}

/** The place of a part: one that cannot be fetched, or fails, leaves everything around it standing. */
export class PartSlot extends Component<PartSlotProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    if (error instanceof LoadFailure) {
      error.forget();
      tellMissingPart();
    }
    this.props.onFail?.(error);
  }

  override render(): ReactNode {
    if (this.state.failed) return this.props.failed?.(() => this.setState({ failed: false })) ?? null;
    return <Suspense fallback={this.props.waiting ?? null}>{this.props.children}</Suspense>;
  }
}
