/** JSON Schemas of HAR 1.2; the package ships no types. */
declare module 'har-schema' {
  const schemas: Record<string, Record<string, unknown>>;
  export default schemas;
}
