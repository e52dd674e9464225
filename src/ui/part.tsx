import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';

/** The code of a part could not be fetched: the computer is offline, or a newer version took its place. */
export class LoadFailure extends Error {
  /** Lets the next mount try again; by default a lazy component remembers its failure forever. */
  readonly forget: () => void;

  constructor(forget: () => void, options: ErrorOptions) {
    super('This part’s code couldn’t be fetched.', options);
    this.name = 'LoadFailure';
    this.forget = forget;
  }
}

/** Called when a part is missing; `what` names a part whose absence nothing on the screen shows. */
type MissingPartListener = (what?: 'check') => void;

const listeners = new Set<MissingPartListener>();
/** A failure from before anyone listened: the part that listens has to load first, too. */
let unheard: { what?: 'check' } | null = null;

/** Calls the listener when a part that is needed couldn't be fetched. */
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

/** Sets what every part needs besides its own code: the full style sheet, of which the first paint has only a piece. */
export function withEveryPart(load: () => Promise<unknown>): void {
  alsoNeeded = load;
}

/** A component whose code is fetched when it is first drawn. Render it inside a `PartSlot`. */
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
  /** Shown until the part's code has loaded. */
  waiting?: ReactNode;
  /** Shown in place of a part that failed; `again` retries. */
  failed?: (again: () => void) => ReactNode;
  onFail?: (error: unknown) => void;
  children: ReactNode;
}

/** Where a part is rendered. If it can't be fetched or it throws, everything around it keeps working. */
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
