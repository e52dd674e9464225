import type { output, ZodMiniObject } from 'zod/mini';
import type { Json, JsonObject } from '../../../json/json.ts';
import type { ComponentKind, Drawn, DrawnComponent } from '../drawn.ts';
import { type Field, fieldsOf } from '../field.ts';
import { once } from '../once.ts';

/** Where a component can be: directly in a card, in a container, or in one side of a row. */
export type Placement = 'card' | 'container' | 'row';

/** Turns the items of a content field into components ready to draw. */
export type DrawContent = (items: readonly Json[]) => readonly DrawnComponent[];

export interface ComponentDefinition<K extends ComponentKind = ComponentKind> {
  kind: K;
  /** The name shown to people, e.g. "Copy button". */
  name: string;
  /** One line for menus, hover and the reference page. */
  summary: string;
  placement: readonly Placement[];
  readonly fields: Readonly<Record<string, Field>>;
  /** The fields that hold other components, and the placement of those; empty and null for most kinds. */
  readonly contentFields: readonly string[];
  readonly inside: Placement | null;
  /** Former field name → current name (SPEC.md §3). Former names still preview, with a warning. */
  deprecated: Readonly<Record<string, string>>;
  /** Names that people write out of habit, in lower case → current name. They aren't drawn. */
  habits: Readonly<Record<string, string>>;
  /** Text to insert, with tab stops in Monaco's snippet syntax and tabs for indentation. */
  snippet: string;
  /** A complete component, `{"componentText": {…}}`. */
  example: JsonObject;
  /** The component's own object, i.e. the value under its key. It only checks that content fields are arrays. */
  readonly schema: ZodMiniObject;
  /** The props to draw, with defaults filled in; null if the schema rejects the body. Pure. */
  draw(body: Json, drawContent: DrawContent): Drawn<K> | null;
}

interface Declaration<K extends ComponentKind, S extends ZodMiniObject> {
  kind: K;
  name: string;
  summary: string;
  placement: readonly Placement[];
  deprecated?: Readonly<Record<string, string>>;
  habits?: Readonly<Record<string, string>>;
  snippet: readonly string[];
  /** The fields of the example. */
  example: JsonObject;
  schema: () => S;
  draw(fields: output<S>, drawContent: DrawContent): Drawn<K>;
}

/** Where every component except rows and containers is allowed. */
export const ANYWHERE: readonly Placement[] = ['card', 'container', 'row'];

/**
 * Declares a component from its schema. The schema is only created when a text first needs it: most texts use just a
 * few kinds, and creating all schemas takes longer than checking a card. `snippet` holds the lines of the fields; the
 * object around them is added here.
 */
export function defineComponent<K extends ComponentKind, S extends ZodMiniObject>(
  declaration: Declaration<K, S>,
): ComponentDefinition<K> {
  const { kind, name, summary, placement, deprecated = {}, habits = {}, draw } = declaration;
  const made = once(() => partsOf(declaration.schema()));
  const lines = declaration.snippet.map((line) => `\t\t${line}`).join('\n');
  return {
    kind,
    name,
    summary,
    placement,
    get fields() {
      return made().fields;
    },
    get contentFields() {
      return made().contentFields;
    },
    get inside() {
      return made().inside;
    },
    deprecated,
    habits,
    snippet: lines === '' ? `{\n\t"${kind}": {$0}\n}` : `{\n\t"${kind}": {\n${lines}\n\t}\n}`,
    example: { [kind]: declaration.example },
    get schema() {
      return made().schema;
    },
    draw(body, drawContent) {
      const parsed = made().schema.safeParse(body);
      return parsed.success ? draw(parsed.data, drawContent) : null;
    },
  };
}

function partsOf<S extends ZodMiniObject>(schema: S) {
  const fields = fieldsOf(schema);
  const content = Object.entries(fields).flatMap(([field, { rule }]) =>
    rule.kind === 'content' ? [{ field, placement: rule.placement }] : [],
  );
  return {
    schema,
    fields,
    contentFields: content.map(({ field }) => field),
    inside: content[0]?.placement ?? null,
  };
}
