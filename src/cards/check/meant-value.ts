/** Other words for values, too different for a spelling comparison. A field has at most one value of each list. */
const SYNONYMS = new Map<string, readonly string[]>(
  Object.entries({
    default: ['NORMAL'],
    primary: ['NORMAL'],
    black: ['NORMAL'],
    neutral: ['GREY', 'NORMAL'],
    muted: ['GREY'],
    secondary: ['MUTED', 'GREY'],
    grey: ['MUTED'],
    gray: ['GREY', 'MUTED'],
    success: ['GREEN'],
    green: ['SUCCESS'],
    warning: ['YELLOW'],
    yellow: ['WARNING'],
    amber: ['WARNING', 'YELLOW'],
    orange: ['WARNING', 'YELLOW'],
    danger: ['ERROR', 'RED'],
    critical: ['ERROR', 'RED'],
    error: ['RED'],
    red: ['ERROR'],
    info: ['BLUE'],
    small: ['S'],
    medium: ['M'],
    large: ['L'],
    '4': ['XS'],
    '8': ['S'],
    '16': ['M'],
    '24': ['L'],
    '32': ['XL'],
  }),
);
const GREY_RANGE = 40;

/**
 * The value meant by another word, a colour or a size in pixels; null if unknown.
 *
 * @param written in lower case, without separators
 */
export function meantValue(written: string, values: readonly string[]): string | null {
  const word = colourOf(written) ?? written.replace(/^(\d+)px$/, '$1');
  if (values.includes(word.toUpperCase())) return word.toUpperCase();
  return SYNONYMS.get(word)?.find((value) => values.includes(value)) ?? null;
}

/** The name of a colour such as #ff0000; null if it isn't one. */
function colourOf(written: string): string | null {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/.test(written) ? written.slice(1) : null;
  if (digits === null) return null;
  const length = digits.length / 3;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((nth) =>
    Number.parseInt(digits.slice(nth * length, (nth + 1) * length).repeat(3 - length), 16),
  );
  const most = Math.max(red, green, blue);
  if (most - Math.min(red, green, blue) < GREY_RANGE) return most < 64 ? 'black' : 'grey';
  if (blue === most) return 'blue';
  if (green === most) return red > green * 0.8 ? 'yellow' : 'green';
  return green > red * 0.5 ? 'yellow' : 'red';
}
