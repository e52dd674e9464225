import { type ReactNode, useEffect, useRef, useState } from 'react';

interface ThumbnailProps {
  /** Size of the frame. */
  className: string;
  /** Width and scale of what is drawn in it. */
  inner: string;
  children: () => ReactNode;
}

/** A small picture of cards. It's drawn only when it's about to come into view, so long lists stay cheap. */
export function Thumbnail({ className, inner, children }: ThumbnailProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (frame.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      aria-hidden="true"
      inert
      className={`shrink-0 overflow-hidden rounded-md bg-sunken ${className}`}
    >
      <div className={`pointer-events-none origin-top-left ${inner}`}>{near ? children() : null}</div>
    </div>
  );
}
