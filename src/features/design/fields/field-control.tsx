import type { ReactNode } from 'react';
import { ChoiceControl } from './choice-control.tsx';
import { ContentControl } from './content-control.tsx';
import { DateTimeControl } from './date-time-control.tsx';
import type { FieldProps } from './field-props.ts';
import { IdentifierControl } from './identifier-control.tsx';
import { TextControl } from './text-control.tsx';
import { UrlControl } from './url-control.tsx';

/** The control for the kind of value that a field takes, according to the component table. */
export function FieldControl(props: FieldProps & { onInsert: (index: number) => void }): ReactNode {
  switch (props.field.rule.kind) {
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'url':
      return <UrlControl {...props} />;
    case 'date-time':
      return <DateTimeControl {...props} />;
    case 'identifier':
      return <IdentifierControl {...props} />;
    case 'content':
      return <ContentControl {...props} />;
    default:
      return <TextControl {...props} />;
  }
}
