import { array, boolean, type infer as Infer, nullable, number, object, record, string } from 'zod/mini';

/** Something in the page, as a screen reader would name it. */
export interface Seek {
  role: string;
  /** Its whole name. */
  name?: string;
  /** The beginning of its name. */
  nameStarts?: string;
  /** Words somewhere in it. */
  holds?: string;
}

const point = object({ x: number(), y: number() });

export const lookSchema = object({
  things: array(
    object({
      name: string(),
      text: string(),
      value: nullable(string()),
      focused: boolean(),
      attributes: record(string(), string()),
    }),
  ),
});
export type Look = Infer<typeof lookSchema>;
export type Thing = Look['things'][number];

export const placeSchema = object({ count: number(), at: nullable(point) });
export type Place = Infer<typeof placeSchema>;

export const measuresSchema = array(
  object({ what: string(), left: number(), top: number(), width: number(), height: number() }),
);
export type Measures = Infer<typeof measuresSchema>;
