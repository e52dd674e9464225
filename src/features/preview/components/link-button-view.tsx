import type { Drawn } from '../../../cards/format/drawn.ts';
import { addressForTooltip, judgeUrl } from '../../../markdown/url.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const NO_BREAK_SPACE = '\u00a0';

export function LinkButtonView({ component, path }: ViewProps<Drawn<'componentLinkButton'>>) {
  const { linkButtonLabel, linkButtonUrl, opens } = component;
  // Checked again here, since the safety of a link mustn't depend only on a flag from elsewhere.
  const judged = judgeUrl(linkButtonUrl);
  // With an empty label the button keeps its height and uses the address as its name.
  const label = <span dir="auto">{linkButtonLabel || NO_BREAK_SPACE}</span>;
  const name = linkButtonLabel.trim() === '' ? linkButtonUrl : undefined;
  return (
    <div className="card-button-line" {...placeOf(component, path)}>
      {opens && judged.verdict === 'opens' ? (
        <a
          className="card-button"
          href={judged.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={name}
          data-tooltip={addressForTooltip(linkButtonUrl)}
        >
          {label}
        </a>
      ) : (
        <button
          type="button"
          className="card-button"
          aria-disabled="true"
          aria-label={name}
          {...explained(
            `Opens nothing here: only http, https, mailto and tel links open.\n${addressForTooltip(linkButtonUrl)}`,
          )}
        >
          {label}
        </button>
      )}
    </div>
  );
}

function explained(why: string) {
  return { 'data-tooltip': why, 'aria-description': why };
}
