import { type Asked, statusOf } from '../answers/asked.ts';
import { differenceInWords } from '../answers/compare-cards.ts';
import { fateOf, fateOfCard, sentence } from '../answers/fate.ts';
import type { Finding, Scene } from './scenario.ts';

type Verdict = Finding['verdict'];

/** A finding about whole responses. */
export function finding(
  verdict: Verdict,
  message: string,
  asked: readonly Asked[],
  key: string | null = null,
) {
  return { verdict, key, message: sentence(message), asked } satisfies Finding;
}

/**
 * Whether every key whose card was valid in A1 got a valid card. `subject` begins the sentence: “An unknown
 * customer”.
 */
export function failures(scene: Scene, subject: string, asked: Asked, verdict: Verdict): Finding[] {
  const whole = fateOf(asked);
  if (whole !== null) return [finding(verdict, `${subject} ${whole}`, [asked])];
  const keys = new Set(asked.keys);
  return scene.ground.usableKeys.flatMap((key) => {
    const fate = keys.has(key) ? fateOfCard(asked, key) : null;
    return fate === null ? [] : [finding(verdict, `${subject} ${fate}`, [asked], key)];
  });
}

/** The whole response's failure alone, whatever became of its cards. */
export function wholeFailure(subject: string, asked: Asked, verdict: Verdict): Finding[] {
  const fate = fateOf(asked);
  return fate === null ? [] : [finding(verdict, `${subject} ${fate}`, [asked])];
}

/** What became of a request that got neither status 200 nor a 4xx; null where it was. */
export function fateUnlessAnswered(asked: Asked): string | null {
  const status = asked.reply.kind === 'answer' ? statusOf(asked) : null;
  const answered = status === 200 || (status !== null && status >= 400 && status < 500);
  return answered ? null : (fateOf(asked) ?? 'gets no response');
}

/** Where the cards aren't as in A1: what failed, and what differs. */
export function unlikeFirst(
  scene: Scene,
  subject: string,
  asked: Asked,
  verdicts: { failed: Verdict; differs: Verdict },
): Finding[] {
  const failed = failures(scene, subject, asked, verdicts.failed);
  const { ground } = scene;
  const differing = ground.usableKeys.flatMap((key) => {
    const words = differenceInWords(
      ground.asked?.verdict.cards.get(key),
      asked.verdict.cards.get(key),
      ground.changing(key),
    );
    if (words === null) return [];
    const message = `${subject} changes “${key}”: ${words}`;
    return [finding(verdicts.differs, message, ground.asked === null ? [asked] : [ground.asked, asked], key)];
  });
  return [...failed, ...differing];
}
