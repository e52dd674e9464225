import { memo } from 'react';

/** Invisible text that screen readers announce whenever it changes. */
export const LiveRegion = memo(function LiveRegion({
  text,
  assertive = false,
}: {
  text: string;
  assertive?: boolean;
}) {
  return (
    <div
      role={assertive ? 'alert' : 'status'}
      aria-live={assertive ? 'assertive' : 'polite'}
      className="sr-only"
    >
      {text}
    </div>
  );
});
