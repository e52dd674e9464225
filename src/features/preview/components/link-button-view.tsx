import type { Drawn } from '../../../cards/format/drawn.ts';
import { addressForTooltip, type InertReason, judgeUrl } from '../../../markdown/url.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const NO_BREAK_SPACE = '\u00a0';

const WHY_INERT: Readonly<Record<InertReason, string>> = {
  scheme: 'only http, https, mailto and tel links open',
  slashes: 'the // after the scheme is missing',
  'user-name': 'a user name before the host may hide where it leads',
};

export function LinkButtonView({ component, path }: ViewProps<Drawn<'componentLinkButton'>>) {
  const { linkButtonLabel, linkButtonUrl } = component;
  const judged = judgeUrl(linkButtonUrl);
  // With an empty label the button keeps its height and uses the address as its name.
  const label = <span dir="auto">{linkButtonLabel || NO_BREAK_SPACE}</span>;
  const name = linkButtonLabel.trim() === '' ? linkButtonUrl : undefined;
  return (
    <div className="card-button-line" {...placeOf(component, path)}>
      {judged.verdict === 'opens' ? (
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
            `Opens nothing: ${judged.verdict === 'inert' ? WHY_INERT[judged.reason] : 'it isn’t a valid URL'}.\n${linkButtonUrl}`,
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
