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
 * One finding if the whole response failed; otherwise one for each requested key whose card was valid in A1 and
 * failed here. `subject` starts the sentence: “An unknown customer”.
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

/** Only the failure of the whole response, not of its cards. */
export function wholeFailure(subject: string, asked: Asked, verdict: Verdict): Finding[] {
  const fate = fateOf(asked);
  return fate === null ? [] : [finding(verdict, `${subject} ${fate}`, [asked])];
}

/** What happened to a request whose status was neither 200 nor 4xx; null if it was one of those. */
export function fateUnlessAnswered(asked: Asked): string | null {
  const status = asked.reply.kind === 'answer' ? statusOf(asked) : null;
  const answered = status === 200 || (status !== null && status >= 400 && status < 500);
  return answered ? null : (fateOf(asked) ?? 'gets no response');
}

/** How the cards differ from A1: what failed, and what is different. */
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
