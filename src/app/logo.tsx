export function Logo() {
  return (
    <span className="flex size-6.5 shrink-0 items-center justify-center rounded-md bg-primary text-on-primary">
      <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" aria-hidden="true">
        <rect x="1" y="1" width="12" height="12" rx="2.25" strokeWidth="1.4" />
        <path d="M8.75 1v12" strokeWidth="1.4" />
      </svg>
    </span>
  );
}
