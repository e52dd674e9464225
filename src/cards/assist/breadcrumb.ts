import type { Path } from '../../json/path.ts';
import { locate, pathTo } from '../../json/places/locate.ts';
import { MAX_DEPTH } from '../../json/read-json.ts';

/** One step of the path to the caret. */
export interface Crumb {
  label: string;
  path: Path;
}

/** The names and indexes from the root to the value at the offset, as deep as documents are drawn. */
export function breadcrumbAt(text: string, offset: number): Crumb[] {
  const { frames, role, token, touching } = locate(text, offset);
  const chain = touching ?? frames;
  const steps = [...pathTo(chain, Math.max(0, chain.length - 1))];
  const last = chain.at(-1);
  if (last !== undefined && touching === null) {
    if (role === 'key' && token !== null) steps.push(token.text);
    else if (last.type === 'object' && last.key !== null && last.state !== 'key') steps.push(last.key);
    else if (last.type === 'array' && token !== null) steps.push(last.index);
  }
  // A hundred thousand brackets would make just as many paths, each up to that long.
  return steps
    .slice(0, MAX_DEPTH)
    .map((step, depth) => ({ label: String(step), path: steps.slice(0, depth + 1) }));
}
