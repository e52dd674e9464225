import { Component, type ReactNode } from 'react';

interface CardBoundaryProps {
  /** What is drawn. With a new value, it tries again. */
  source: unknown;
  fallback: ReactNode;
  children: ReactNode;
}

/** If a view throws, only its card shows the fallback. The next edit tries again. */
export class CardBoundary extends Component<CardBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidUpdate(before: CardBoundaryProps): void {
    if (this.state.failed && before.source !== this.props.source) this.setState({ failed: false });
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
