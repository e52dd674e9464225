import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from 'react';
import { splitKeys } from '../../state/workspace/setup.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { useAfterPress } from './use-after-press.ts';
import { useWorkspace } from './use-workspace.ts';

const SEPARATORS = new Set([',', ' ', ';']);

/** The keys to request, as chips. Typed text that isn't a chip yet counts too. */
export function CardKeysField({ workspace, onLoad }: { workspace: Workspace; onLoad: () => void }) {
  const cards = useWorkspace(workspace, (state) => state.cards);
  const pending = useWorkspace(workspace, (state) => state.pendingKeys);
  const fault = useWorkspace(workspace, (state) => (state.faultsShown ? state.faults.keys : undefined));
  const input = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const afterPress = useAfterPress();
  const chips = cards.filter((card) => card.own === null && card.key !== '');

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onLoad();
    } else if (SEPARATORS.has(event.key) && pending.trim() !== '') {
      event.preventDefault();
      workspace.commitKeys();
    } else if (event.key === 'Backspace' && pending === '') {
      const last = chips.at(-1);
      if (last !== undefined) workspace.removeCard(last.id);
    }
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const keys = splitKeys(event.clipboardData.getData('text'));
    if (keys.length < 2 || pending !== '') return;
    event.preventDefault();
    workspace.addKeys(keys);
  }

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="text-[12px] font-medium text-muted">
        Card keys
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the pointer; the keyboard focuses the field itself */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div
        onClick={(event) => {
          if (event.target === event.currentTarget) input.current?.focus();
        }}
        className={`ui-field flex max-h-26 min-h-8.5 cursor-text flex-wrap items-center gap-1.5 overflow-y-auto px-2.5 py-1 ${fault ? 'border-error' : ''}`}
      >
        {chips.map((card) => (
          <span
            key={card.id}
            className={`inline-flex max-w-full items-center rounded bg-accent-soft pl-1.5 font-mono text-[12px] text-accent ${card.enabled ? '' : 'line-through opacity-70'}`}
          >
            <span className="truncate">{card.key}</span>
            <button
              type="button"
              aria-label={`Remove ${card.key}`}
              onClick={() => {
                workspace.removeCard(card.id);
                input.current?.focus();
              }}
              className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded hover:text-ink"
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <textarea
          ref={input}
          id={id}
          data-field="keys"
          rows={1}
          value={pending}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          placeholder={chips.length === 0 ? 'subscription-status, usage' : ''}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-error` : undefined}
          onChange={(event) => workspace.setPendingKeys(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => afterPress(() => workspace.commitKeys())}
          className="h-6 min-w-24 flex-1 resize-none overflow-hidden bg-transparent font-mono text-[13px] leading-6 text-ink placeholder:text-faint"
        />
      </div>
      {fault ? (
        <p id={`${id}-error`} className="text-[12px] text-error">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
