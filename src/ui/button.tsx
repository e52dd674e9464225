import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'link';

interface CommonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  variant?: ButtonVariant;
  size?: 'm' | 's';
  icon?: ReactNode;
  /** Work is in progress: the button stays focusable, ignores clicks and says that it's busy. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border border-primary bg-primary text-on-primary hover:opacity-90',
  default: 'border border-line bg-raised text-ink hover:bg-hover',
  ghost: 'border border-transparent text-muted hover:bg-hover hover:text-ink',
  link: 'min-h-6 text-accent underline-offset-2 hover:underline',
};

const SIZES = { m: 'h-8 gap-2 px-3 text-[13px]', s: 'h-6.5 gap-1.5 px-2 text-[12px]' } as const;

const BASE =
  'ui-press inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md font-medium whitespace-nowrap disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-progress aria-pressed:bg-accent-soft aria-pressed:text-accent';

export function Button({
  children,
  variant = 'default',
  size = 'm',
  icon,
  busy = false,
  className = '',
  type = 'button',
  onClick,
  ...rest
}: CommonProps & { children: ReactNode }) {
  const shape = variant === 'link' ? 'gap-1.5 text-[13px]' : SIZES[size];
  return (
    <button
      type={type}
      className={`${BASE} ${VARIANTS[variant]} ${shape} ${className}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}

/** A button that shows only an icon; its label is its accessible name and its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  variant = 'ghost',
  size = 'm',
  busy = false,
  className = '',
  type = 'button',
  onClick,
  ...rest
}: CommonProps & { label: string; icon: ReactNode; shortcut?: string }) {
  const square = size === 'm' ? 'size-8' : 'size-6.5';
  return (
    <button
      type={type}
      aria-label={label}
      data-tooltip={shortcut === undefined ? label : `${label}  ${shortcut}`}
      className={`${BASE} ${VARIANTS[variant]} ${square} ${className}`}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon}
    </button>
  );
}
