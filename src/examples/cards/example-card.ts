/** A component as it stands in JSON: one key, its fields. */
export type ComponentJson = Readonly<Record<string, unknown>>;

/** One card of the example endpoint and of the gallery. */
export interface ExampleCard {
  /** What Plain would show above it: a setting there, so not in the card's JSON. */
  title: string;
  /** What the card shows a designer how to do, in one line. */
  description: string;
  card: {
    key: string;
    timeToLiveSeconds?: number;
    components: readonly ComponentJson[] | null;
  };
}
