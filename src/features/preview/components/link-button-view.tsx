import type { Drawn } from '../../../cards/format/drawn.ts';
import { judgeUrl } from '../../../markdown/url.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const NO_BREAK_SPACE = '\u00a0';

export function LinkButtonView({ component, path }: ViewProps<Drawn<'componentLinkButton'>>) {
  const { linkButtonLabel, linkButtonUrl } = component;
  const judged = judgeUrl(linkButtonUrl);
  // With an empty label the button keeps its height and uses the address as its name.
  const label = <span dir="auto">{linkButtonLabel || NO_BREAK_SPACE}</span>;
  const name = linkButtonLabel.trim() === '' ? linkButtonUrl : undefined;
  const why = `Opens nothing: only http://, https://, mailto: and tel: without a user name open.\n${linkButtonUrl}`;
  return (
    <div className="card-button-line" {...placeOf(component, path)}>
      {judged.verdict === 'opens' ? (
        <a
          className="card-button"
          href={judged.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={name}
          data-tooltip={judged.href}
        >
          {label}
        </a>
      ) : (
        <button
          type="button"
          className="card-button"
          aria-disabled="true"
          aria-label={name}
          data-tooltip={why}
          aria-description={why}
        >
          {label}
        </button>
      )}
    </div>
  );
}
