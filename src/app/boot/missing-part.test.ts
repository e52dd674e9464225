import { describe, expect, test } from 'vitest';
import { createMissingPart, type MissingPartPorts } from './missing-part.ts';

function browser(change: Partial<MissingPartPorts> = {}) {
  const notices: { text: string; action: string | undefined }[] = [];
  let reloads = 0;
  let reloadedAt: number | null = null;
  const ports: MissingPartPorts = {
    isOnline: () => true,
    served: async () => 'newer',
    wouldLose: async () => [],
    reloaded: {
      read: () => reloadedAt,
      write(at) {
        reloadedAt = at;
        return true;
      },
    },
    now: () => 1_000_000,
    reload: () => {
      reloads += 1;
    },
    notify: ({ text, action }) => notices.push({ text, action: action?.label }),
    ...change,
  };
  return { answer: createMissingPart(ports), ports, notices, reloads: () => reloads };
}

describe('a part that could not be fetched', () => {
  test('is got by one reload where a newer version took its place, and nothing is said', async () => {
    const { answer, notices, reloads } = browser();
    await answer();
    expect([reloads(), notices]).toEqual([1, []]);
  });

  test('several at once are answered once', async () => {
    const { answer, reloads } = browser();
    await Promise.all([answer(), answer(), answer()]);
    expect(reloads()).toBe(1);
  });

  test('is never reloaded for twice within ten minutes, then again', async () => {
    let now = 1_000_000;
    const { answer, notices, reloads } = browser({ now: () => now });
    await answer();
    now += 9 * 60_000;
    await answer();
    expect(reloads()).toBe(1);
    expect(notices).toEqual([
      { text: expect.stringContaining('newer version of the playground'), action: 'Reload' },
    ]);
    now += 60_000;
    await answer();
    expect(reloads()).toBe(2);
  });

  test('is only told while the server has the version that runs', async () => {
    const { answer, notices, reloads } = browser({ served: async () => 'same' });
    await answer();
    expect(reloads()).toBe(0);
    expect(notices).toEqual([{ text: expect.stringContaining('missing on its server'), action: undefined }]);
  });

  test('only shows a notice while the server doesn’t respond, or responds with something else', async () => {
    const { answer, notices, reloads } = browser({ served: async () => 'nothing' });
    await answer();
    expect(reloads()).toBe(0);
    expect(notices[0]?.text).toContain('isn’t responding');
  });

  test('is only told while the computer is offline, and nothing is asked', async () => {
    let asked = 0;
    const { answer, notices, reloads } = browser({
      isOnline: () => false,
      served: async () => {
        asked += 1;
        return 'newer';
      },
    });
    await answer();
    expect([asked, reloads()]).toEqual([0, 0]);
    expect(notices[0]?.text).toContain('offline');
  });

  test('is not reloaded for where that would lose something; what, is named beside the offer', async () => {
    const { answer, notices, reloads } = browser({
      wouldLose: async () => ['unsaved changes to your drafts', 'the header values and the signing secret'],
    });
    await answer();
    expect(reloads()).toBe(0);
    expect(notices).toEqual([
      {
        text: expect.stringMatching(/drafts and the header values and the signing secret\.$/),
        action: 'Reload',
      },
    ]);
  });

  test('is not reloaded for where nothing remembers that it was', async () => {
    const { answer, notices, reloads } = browser({ reloaded: { read: () => null, write: () => false } });
    await answer();
    expect(reloads()).toBe(0);
    expect(notices[0]?.action).toBe('Reload');
  });
});

test('what doesn’t work without the part is said with it', async () => {
  const { answer, notices } = browser({ isOnline: () => false });
  await answer('check');
  expect(notices[0]?.text).toMatch(/offline.*errors in your JSON aren’t shown/);
});
