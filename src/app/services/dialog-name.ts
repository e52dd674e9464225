export type DialogName =
  | 'palette'
  | 'shortcuts'
  | 'help'
  | 'share'
  | 'examples'
  | 'history'
  | 'export'
  | 'board'
  | 'reference';
