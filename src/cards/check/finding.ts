import type { Json } from '../../json/json.ts';
import type { Path } from '../../json/path.ts';
import type { Severity } from '../../json/problem.ts';
import type { InertReason } from '../../markdown/url.ts';
import type { Placement } from '../format/components/define.ts';
import type { ComponentKind } from '../format/drawn.ts';

/** What kind of JSON value something is, in words. */
export type JsonType = 'text' | 'number' | 'true or false' | 'null' | 'list' | 'object';

/** A field to be renamed: what is written, and what it should be. */
export interface Renaming {
  from: string;
  to: string;
}

/** What's wrong, as data. Messages and fixes are derived from it. */
export type Detail =
  // The document
  | { code: 'empty-document' }
  | { code: 'too-large'; length: number }
  | { code: 'too-many-parts' }
  | { code: 'not-a-document'; actual: JsonType }
  | { code: 'not-a-response'; shape: 'card' | 'components' | 'component' | null }
  | { code: 'encoded-twice'; inner: string }
  | { code: 'card-for-cards'; key: string }
  | { code: 'cards-without-envelope' }
  /** `key`: the member that holds them. `around`: the objects around them contain nothing else. */
  | { code: 'wrapped'; key: string; holds: 'cards' | 'card' | 'components'; isList: boolean; around: boolean }
  // Any object
  | { code: 'missing-field'; fields: readonly string[]; owner: string }
  | { code: 'wrong-type'; field: string; expected: JsonType; actual: JsonType; written: Json }
  | { code: 'unknown-field'; field: string; owner: string }
  | { code: 'misspelt-field'; renaming: Renaming }
  // A card
  | { code: 'card-not-an-object'; actual: JsonType }
  | { code: 'card-key-characters'; key: string }
  | { code: 'duplicate-card-key'; key: string }
  | { code: 'seconds-negative' }
  | { code: 'seconds-fraction'; value: number }
  | { code: 'seconds-out-of-range'; value: number }
  | { code: 'seconds-imprecise' }
  | { code: 'seconds-infinite' }
  | { code: 'stray-component'; kind: ComponentKind }
  // A component
  | { code: 'bare-text'; text: string }
  | { code: 'not-a-component'; actual: JsonType }
  | { code: 'no-component' }
  /** `kind`: the component that has all these fields; null if no component does. */
  | { code: 'unknown-component'; key: string; kind: ComponentKind | null }
  /** As other formats do: `{"type": "componentText", …}`. `complete`: exactly the component’s fields, none missing. */
  | { code: 'component-in-value'; key: string; kind: ComponentKind; complete: boolean }
  | { code: 'misspelt-component'; key: string; kind: ComponentKind }
  | { code: 'missing-component-key'; kind: ComponentKind; complete: boolean }
  | { code: 'two-components'; kinds: readonly ComponentKind[] }
  | { code: 'null-sibling'; kind: ComponentKind; siblings: readonly ComponentKind[] }
  | { code: 'nested-row' }
  | { code: 'nested-container' }
  | { code: 'container-in-row' }
  | { code: 'misplaced'; kind: ComponentKind; placement: Placement }
  | { code: 'component-body'; kind: ComponentKind; actual: JsonType; wordsField: string | null }
  | { code: 'stray-fields'; kind: ComponentKind; fields: readonly string[] }
  | { code: 'foreign-fields'; kind: ComponentKind; from: ComponentKind; renamings: readonly Renaming[] }
  | { code: 'deprecated-field'; renaming: Renaming }
  | { code: 'both-spellings'; renaming: Renaming }
  // A field
  | { code: 'too-long'; field: string; max: number; length: number }
  | { code: 'empty-text'; field: string }
  | { code: 'number-for-text'; field: string; written: number | boolean }
  | { code: 'null-not-allowed'; field: string; values: readonly string[]; why: string | null }
  | { code: 'wrong-case'; field: string; written: string; value: string }
  | {
      code: 'unknown-value';
      field: string;
      written: string;
      values: readonly string[];
      nearest: string | null;
    }
  | { code: 'empty-content'; field: string }
  | { code: 'empty-aside' }
  | { code: 'url-relative'; field: string; url: string }
  | { code: 'url-invalid'; field: string; url: string }
  | { code: 'url-unsafe'; field: string; scheme: string }
  | { code: 'url-opens-nothing'; field: string; scheme: string; reason: InertReason }
  | { code: 'link-opens-nothing'; target: string }
  | { code: 'placeholder'; written: string }
  | { code: 'date-only'; text: string }
  | { code: 'date-without-offset'; text: string }
  | { code: 'date-impossible'; text: string }
  | { code: 'date-malformed'; text: string }
  | { code: 'identifier-missing'; field: string; options: readonly string[] }
  | { code: 'identifier-several'; field: string; options: readonly string[] };

/**
 * Which characters a problem marks. `value`: the value. `key`: the key of the property at the path.
 * `owner`: for an object that lacks something, the key in front of it, or else its opening bracket.
 */
export type Spot = 'value' | 'key' | 'owner';

/** One mistake, before it's located in the text. */
export interface Finding {
  severity: Severity;
  path: Path;
  spot: Spot;
  detail: Detail;
}

/** A mistake that Plain rejects. */
export function error(detail: Detail, path: Path = [], spot: Spot = 'value'): Finding {
  return { severity: 'error', path, spot, detail };
}

/** Something that Plain accepts, but probably not as it was meant. */
export function warning(detail: Detail, path: Path = [], spot: Spot = 'value'): Finding {
  return { severity: 'warning', path, spot, detail };
}

/** The problem with a component's placement; null if it's allowed there. */
export function misplacement(
  kind: ComponentKind,
  placement: Placement,
  allowed: readonly Placement[],
): Detail | null {
  if (allowed.includes(placement)) return null;
  if (kind === 'componentRow' && placement === 'row') return { code: 'nested-row' };
  if (kind === 'componentContainer' && placement !== 'card') {
    return { code: placement === 'row' ? 'container-in-row' : 'nested-container' };
  }
  return { code: 'misplaced', kind, placement };
}
