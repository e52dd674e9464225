/** A component as written in JSON: one key and its fields. */
export type ComponentJson = Readonly<Record<string, unknown>>;

/** One card of the example endpoint and of the gallery. */
export interface ExampleCard {
  /** The title that Plain would show above the card. It's a setting in Plain, so it isn't in the card's JSON. */
  title: string;
  /** What a designer can learn from the card, in one line. */
  description: string;
  card: {
    key: string;
    timeToLiveSeconds?: number;
    components: readonly ComponentJson[] | null;
  };
}
