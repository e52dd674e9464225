/** The value below which this share of the values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export const STATISTICS = {
  p50: (values) => quantile(values, 0.5),
  p95: (values) => quantile(values, 0.95),
  worst: (values) => Math.max(...values),
};
