import { memo, useState } from 'react';
import type { Crumb } from '../../cards/assist/breadcrumb.ts';
import { type Path, toPointer } from '../../json/path.ts';
import { MenuButton } from '../../ui/menu-button.tsx';

interface BreadcrumbProps {
  crumbs: readonly Crumb[];
  onGo(path: Path): void;
  /** The siblings of a part; read only when the pointer or focus is near its menu. */
  siblings(path: Path): readonly Crumb[];
}

/**
 * Where the caret is: each part jumps to its place, each separator opens a menu of its siblings. If it doesn’t all fit,
 * its end is shown.
 */
export const Breadcrumb = memo(function Breadcrumb({ crumbs, onGo, siblings }: BreadcrumbProps) {
  return (
    <nav
      aria-label="Place in the document"
      className="flex flex-row-reverse overflow-x-auto [scrollbar-width:none]"
    >
      <ol className="mr-auto flex items-center text-[12px] text-muted">
        {crumbs.map((crumb, depth) => (
          <li key={toPointer(crumb.path)} className="flex shrink-0 items-center">
            {depth > 0 && <Siblings crumb={crumb} onGo={onGo} siblings={siblings} />}
            <button
              type="button"
              className="h-6 min-w-6 cursor-pointer rounded whitespace-nowrap -outline-offset-2! px-0.5 hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              aria-current={depth === crumbs.length - 1 ? 'location' : undefined}
              onClick={() => onGo(crumb.path)}
            >
              {crumb.label}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
});

function Siblings({ crumb, onGo, siblings }: { crumb: Crumb } & Omit<BreadcrumbProps, 'crumbs'>) {
  const [isNear, setIsNear] = useState(false);
  const near = () => setIsNear(true);
  const entries = isNear
    ? siblings(crumb.path).map(({ label, path }) => ({
        kind: 'item' as const,
        label,
        onSelect: () => onGo(path),
      }))
    : [];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices when the button inside is near
    <span onPointerEnter={near} onFocus={near}>
      <MenuButton
        label={`Siblings of ${crumb.label}`}
        size="s"
        className="size-6!"
        icon={<span aria-hidden="true">›</span>}
        entries={entries}
      />
    </span>
  );
}
