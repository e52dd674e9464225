import { Send, User, UserRound, X } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { urlNote } from '../../protocol/config.ts';
import { isCurl, parseCurl } from '../../protocol/parse-curl.ts';
import { currentCustomer } from '../../state/workspace/state.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CardKeysField } from './card-keys-field.tsx';
import { CredentialsHint } from './credentials-hint.tsx';
import type { EndpointPaneProps } from './endpoint-pane-props.ts';
import { FoundKeys } from './found-keys.tsx';
import { LoadLine } from './session-status.tsx';
import { useCommit } from './use-commit.ts';
import { useWorkspace } from './use-workspace.ts';

/** The quick form: one URL, the keys to ask for, the customer. */
export function RequestForm({
  workspace,
  exampleUrl,
  onShowCards,
  notify,
  onAddHeader,
}: EndpointPaneProps & { onAddHeader: () => void }) {
  const url = useWorkspace(workspace, (state) => state.endpoint.url);
  const customer = useWorkspace(workspace, currentCustomer);
  const faults = useWorkspace(workspace, (state) => (state.faultsShown ? state.faults : null));
  const loading = useWorkspace(workspace, (state) =>
    state.session.cards.some((card) => card.loading !== null),
  );
  const others = useWorkspace(
    workspace,
    (state) => state.cards.filter((card) => card.own !== null && card.enabled).length,
  );
  const commit = useCommit(workspace);
  const hasLoaded = useWorkspace(workspace, (state) =>
    state.session.loads.some((one) => one.cause === 'load'),
  );
  const load = () => void workspace.load();

  function onEnter(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    load();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text');
    if (!isCurl(text)) return;
    event.preventDefault();
    const command = parseCurl(text);
    if (command === null) {
      notify({
        tone: 'error',
        text: 'Nothing filled in: this cURL command has no URL we can read. Replace variables in it, then paste it again.',
      });
      return;
    }
    workspace.fillFromCurl(command);
    notify({ tone: 'info', text: sayTaken(command.missing) });
  }

  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        load();
      }}
    >
      <div className="flex flex-wrap items-start gap-2">
        <span
          aria-hidden="true"
          className="mt-5.5 flex h-8.5 items-center rounded-md border border-line px-2.5 font-mono text-[12px] font-semibold text-muted max-sm:hidden"
        >
          POST
        </span>
        <TextField
          label="Endpoint URL"
          data-field="url"
          mono
          className="min-w-48 flex-1"
          value={url}
          onValueChange={(text) => workspace.setUrl(text)}
          onBlur={() => workspace.settleUrl()}
          onKeyDown={onEnter}
          onPaste={onPaste}
          error={faults?.url ?? null}
          hint={urlNote(url)}
          inputMode="url"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder="https://api.example.com/plain/cards, or paste a cURL command"
        />
        <span className="flex gap-2 max-sm:w-full sm:mt-5.5">
          <Button
            type="submit"
            variant="primary"
            className="h-8.5 max-sm:flex-1"
            icon={<Send size={14} aria-hidden="true" />}
          >
            Load cards
          </Button>
          {hasLoaded ? (
            <Button
              className="h-8.5"
              icon={<UserRound size={14} aria-hidden="true" />}
              data-tooltip="As in Plain: cached cards and errors are reused, and only the rest is requested"
              onClick={() => workspace.openAgain()}
            >
              Open customer again
            </Button>
          ) : null}
          {loading ? (
            <Button
              className="h-8.5"
              icon={<X size={14} aria-hidden="true" />}
              onClick={() => workspace.cancel()}
            >
              Cancel
            </Button>
          ) : null}
        </span>
      </div>
      {onShowCards === null ? null : <LoadLine workspace={workspace} onShowCards={onShowCards} />}
      {url === '' && exampleUrl !== null ? (
        <p className="-mt-1 text-[12px] text-muted">
          Don’t have an endpoint?{' '}
          <Button
            variant="link"
            className="text-[12px]"
            onClick={() => workspace.prefill({ url: exampleUrl, keys: ['subscription-status', 'usage'] })}
          >
            Use the example endpoint
          </Button>
        </p>
      ) : null}
      <CredentialsHint workspace={workspace} exampleUrl={exampleUrl} onAddHeader={onAddHeader} />
      <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.3fr)_minmax(0,0.8fr)]">
        <CardKeysField workspace={workspace} onLoad={load} />
        <TextField
          label="Customer email"
          data-field="email"
          mono
          type="email"
          value={customer.email}
          onValueChange={(email) => workspace.changeCustomer({ email })}
          onBlur={commit.onBlur}
          onKeyDown={onEnter}
          error={faults?.email ?? null}
          spellCheck={false}
          autoComplete="off"
          before={<User size={14} className="shrink-0 text-muted" aria-hidden="true" />}
        />
        <TextField
          label="External ID"
          mono
          value={customer.externalId}
          onValueChange={(externalId) => workspace.changeCustomer({ externalId })}
          onBlur={commit.onBlur}
          onKeyDown={onEnter}
          spellCheck={false}
          autoComplete="off"
          placeholder="null"
        />
      </div>
      <FoundKeys workspace={workspace} />
      {others > 0 ? (
        <p className="text-[12px] text-muted">
          {others === 1 ? '1 more card comes' : `${others} more cards come`} from other URLs, set in the
          configurations.
        </p>
      ) : null}
    </form>
  );
}

/** Names what couldn't be taken over from a pasted command, so that nobody thinks that all of it was. */
function sayTaken(missing: readonly string[]): string {
  if (missing.length === 0) return 'Filled in from the cURL command.';
  const named = missing.slice(0, 6).join(', ');
  const more = missing.length > 6 ? ` and ${missing.length - 6} more` : '';
  return `Some parts of the command couldn’t be used: ${named}${more}.`;
}
