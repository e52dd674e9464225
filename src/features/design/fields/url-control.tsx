import { ExternalLink } from 'lucide-react';
import { judgeUrl } from '../../../markdown/url.ts';
import { type FieldProps, INPUT, shownText } from './field-props.ts';

/** A URL, with a link to open it. Its problems are shown below, like all others. */
export function UrlControl({ label, value, mixed, describedBy, invalid, onChange }: FieldProps) {
  const shown = mixed ? '' : shownText(value);
  const judged = judgeUrl(shown);
  return (
    <div className="flex items-center gap-2">
      <input
        type="text"
        inputMode="url"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        placeholder={mixed ? 'Several values' : 'https://example.com'}
        className={`h-8.5 ${INPUT}`}
        value={shown}
        onChange={(event) => onChange(event.currentTarget.value, true)}
      />
      {judged.verdict === 'opens' ? (
        <a
          href={judged.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label="Open the link in a new tab"
          data-tooltip="Open the link in a new tab"
          className="shrink-0 rounded p-1 text-muted hover:text-ink"
        >
          <ExternalLink size={14} aria-hidden="true" />
        </a>
      ) : null}
    </div>
  );
}
