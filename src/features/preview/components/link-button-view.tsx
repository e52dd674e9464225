import type { Drawn } from '../../../cards/format/drawn.ts';
import { type InertReason, judgeUrl } from '../../../markdown/url.ts';
import { placeOf, type ViewProps } from '../drawing/component-place.ts';

const NO_BREAK_SPACE = '\u00a0';

const WHY_INERT: Readonly<Record<InertReason, string>> = {
  scheme: 'only http, https, mailto and tel links open',
  slashes: 'it lacks // after the scheme',
  'user-name': 'its user name may hide where it leads',
};

export function LinkButtonView({ component, path }: ViewProps<Drawn<'componentLinkButton'>>) {
  const { linkButtonLabel, linkButtonUrl } = component;
  const judged = judgeUrl(linkButtonUrl);
  // With an empty label the button keeps its height and uses the address as its name.
  const label = <span dir="auto">{linkButtonLabel || NO_BREAK_SPACE}</span>;
  const name = linkButtonLabel.trim() === '' ? linkButtonUrl : undefined;
  const reason = judged.verdict === 'inert' ? judged.reason : 'scheme';
  const why = `Opens nothing: ${WHY_INERT[reason]}.\n${linkButtonUrl}`;
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
