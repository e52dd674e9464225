export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'help'
  | 'share'
  | 'examples'
  | 'from-data'
  | 'history'
  | 'export'
  | 'board'
  | 'reference';
