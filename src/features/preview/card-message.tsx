import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface CardMessageProps {
  title: string;
  children: ReactNode;
}

/** Shown in a card that has nothing to draw: what happened, and what that means. */
export function CardMessage({ title, children }: CardMessageProps) {
  return (
    <div className="card-message">
      <TriangleAlert size={16} aria-hidden="true" />
      <div>
        <p className="card-message-title">{title}</p>
        <p>{children}</p>
      </div>
    </div>
  );
}
