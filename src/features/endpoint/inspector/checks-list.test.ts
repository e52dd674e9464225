import { describe, expect, test } from 'vitest';
import { judgeReply } from '../../../protocol/outcome.ts';
import type { Reply } from '../../../protocol/ports.ts';
import type { LoadRecord, RequestRecord } from '../../../protocol/session-state.ts';
import { failedClass, selectLoad } from './attempt-summary.ts';
import { checksOf } from './checks-list.tsx';

function answer(body: unknown, status = 200): Reply {
  const text = JSON.stringify(body);
  const timing = { ttfbMs: 1, totalMs: 2 };
  return {
    kind: 'answer',
    answer: { status, statusText: '', headers: [], body: text, bytes: text.length, timing },
  };
}

function requestOf(reply: Reply): RequestRecord {
  const verdict = judgeReply(reply, ['a', 'b'], 4000);
  const request = { method: 'POST', url: 'https://a.example', headers: [], body: '{}' } as const;
  return {
    id: 'request-1',
    url: request.url,
    cards: [],
    attempts: [{ number: 1, startedAt: 0, endedAt: 2, request, reply, verdict }],
    retryDueAt: null,
    dropped: false,
  };
}

function loadOf(...replies: Reply[]): LoadRecord {
  return {
    id: 'load-1',
    cause: 'load',
    context: null,
    startedAt: 0,
    endedAt: 2,
    cancelled: false,
    limitMs: 4000,
    configIds: [],
    requests: replies.map(requestOf),
  };
}

const good = answer({ cards: [{ key: 'a', components: [] }] });

describe('the checks of a load', () => {
  test('count responses that could be checked separately from requests that got none', () => {
    expect(checksOf(loadOf(answer({ cards: [] }, 503)))).toMatchObject({ answers: 0, unanswered: 1 });
    expect(checksOf(loadOf(good, answer({ cards: [] }, 404)))).toMatchObject({ answers: 1, unanswered: 1 });
  });

  test('are as severe as the worst problem: a warning alone isn’t an error', () => {
    const warning = answer({ cards: [{ key: 'a', components: [], surplus: 1 }] });
    const error = answer({ cards: [{ key: 'a', components: [5] }] });
    expect(checksOf(loadOf(good)).severity).toBeNull();
    expect(checksOf(loadOf(warning)).severity).toBe('warning');
    expect(checksOf(loadOf(warning, error)).severity).toBe('error');
  });
});

test('the inspector shows the latest load for the customer whose cards are shown', () => {
  const forCustomer = (id: string, email: string): LoadRecord => ({
    ...loadOf(good),
    id,
    context: { customer: { id: 'c', email, externalId: null }, thread: null, tenant: null },
  });
  const loads = [forCustomer('load-1', 'alex@a.example'), forCustomer('load-2', 'kim@a.example')];
  const shownFor = (email: string, chosen: string | null = null) => {
    const { context } = forCustomer('', email);
    return selectLoad({ context, viewing: true, cards: [], loads }, chosen)?.id ?? null;
  };
  expect(shownFor('alex@a.example')).toBe('load-1');
  expect(shownFor('ada@a.example')).toBeNull();
  expect(shownFor('ada@a.example', 'load-2')).toBe('load-2');
});

test('the timeline counts the cards that failed', () => {
  const [attempt] = requestOf(good).attempts;
  expect(attempt && failedClass(attempt)).toBe('1 card failed');
});
