/** Plain's own two icons, drawn after its screenshots; all others are Lucide's. */
export function ReloadIcon() {
  return (
    <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
      <path
        d="M3.5 2.75H6A5.25 5.25 0 1 1 .75 8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <path d="M4.1 0v5.6L.7 2.85z" fill="currentColor" stroke="currentColor" strokeWidth=".3" />
    </svg>
  );
}

export function CopyIcon() {
  return (
    <svg width="13" height="15" viewBox="0 0 13 15" aria-hidden="true">
      <g fill="none" stroke="currentColor" strokeWidth="1.5">
        <rect x="3.75" y=".75" width="8.5" height="10.5" rx=".75" />
        <path d="M.75 3.5V13.5a.75.75 0 0 0 .75.75H9.5" strokeLinecap="round" />
      </g>
    </svg>
  );
}
