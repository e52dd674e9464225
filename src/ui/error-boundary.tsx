import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';

/** Replaces a part whose code couldn't be fetched; a notice explains why. */
export function MissingPart({ onAgain }: { onAgain: () => void }) {
  return (
    <div role="alert" className="flex flex-col items-start gap-3 p-6 text-[13px]">
      <p>This part of the playground couldn’t be loaded.</p>
      <Button onClick={onAgain}>Try again</Button>
    </div>
  );
}

interface ErrorBoundaryProps {
  /** What failed, in the user's words: "The editor". */
  what: string;
  /** A value whose change may fix it: when it changes, the part is tried again. */
  resetKey?: unknown;
  children: ReactNode;
}

interface ErrorBoundaryState {
  failed: boolean;
  resetKey: unknown;
}

/** Contains the failure of one part, so that the others keep working. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<ErrorBoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): ErrorBoundaryState | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" className="flex flex-col items-start gap-3 p-6 text-[13px]">
        <p>{this.props.what} stopped working. Your draft is safe; the rest of the playground still works.</p>
        <Button onClick={() => this.setState({ failed: false })}>Try again</Button>
      </div>
    );
  }
}
