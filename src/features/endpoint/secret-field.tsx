import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface SecretFieldProps {
  label: string;
  /** The workspace's name for the field. */
  field?: string;
  /** The name of the secret for the button that shows it: "Show value of Authorization". */
  subject: string;
  value: string;
  onValueChange: (value: string) => void;
  error?: string | null;
  hint?: string | null;
  placeholder?: string;
  className?: string;
}

/** A masked text field. Browsers would offer to save a password field, and screen readers can't read one back. */
export function SecretField({ subject, field, className = '', ...rest }: SecretFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      mono
      className={`${className} ${shown ? '' : '[&_input]:[-webkit-text-security:disc]'}`}
      data-field={field}
      spellCheck={false}
      autoComplete="off"
      autoCapitalize="off"
      data-1p-ignore=""
      data-lpignore="true"
      after={
        <IconButton
          size="s"
          className="-mr-1.5"
          label={`${shown ? 'Hide' : 'Show'} ${subject}`}
          aria-pressed={shown}
          icon={shown ? <EyeOff size={14} aria-hidden="true" /> : <Eye size={14} aria-hidden="true" />}
          onClick={() => setShown(!shown)}
        />
      }
    />
  );
}
