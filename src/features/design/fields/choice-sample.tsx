import { TEXT_COLORS } from '../../../cards/format/drawn.ts';
import type { Role } from '../../../cards/format/field.ts';

interface ChoiceSampleProps {
  role: Role | null;
  value: string;
}

const SIZES: Readonly<Record<string, string>> = { S: '12px', M: '14px', L: '17px' };
const SPACES: Readonly<Record<string, number>> = { XS: 2, S: 4, M: 8, L: 12, XL: 16 };

/** What a choice will look like: a colour as its dot or its letter, a size as a letter, a space as a gap. */
export function ChoiceSample({ role, value }: ChoiceSampleProps) {
  if (role === 'color') {
    return TEXT_COLORS.some((color) => color === value) ? (
      <span className="design-letter" data-color={value} aria-hidden="true">
        A
      </span>
    ) : (
      <span className="design-dot" data-color={value} aria-hidden="true" />
    );
  }
  if (role === 'size') {
    return (
      <span className="leading-none font-semibold" style={{ fontSize: SIZES[value] }} aria-hidden="true">
        A
      </span>
    );
  }
  if (role === 'spacing') {
    return (
      <span className="design-space" style={{ gap: SPACES[value] }} aria-hidden="true">
        <i />
        <i />
      </span>
    );
  }
  return null;
}
