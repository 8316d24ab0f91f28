import { setTimeout as pause } from 'node:timers/promises';
import { renderMessage } from '../../shared/content/messages.ts';
import type { PendingAnswer } from '../../shared/domain/change.ts';
import { type ClinicRoster, clinicOf } from '../../shared/domain/clinic.ts';
import { handedOver, type Message, messageRef, type SendOutcome } from '../../shared/domain/message.ts';
import { isSilenced } from '../../shared/domain/opt-out.ts';
import type { Store, Texting } from '../../shared/ports.ts';
import type { AnswerKey, ToTell } from './part.ts';

interface AnswerPorts {
  store: Pick<Store, 'readText' | 'phoneRecord' | 'commit' | 'recordOutcome'>;
  texting: Texting;
  roster: ClinicRoster;
}

/** An answer to somebody waiting with the phone in hand: worth delivering for half an hour. */
const validMinutes = 30;
const triesAtMost = 3;
const pauseMilliseconds = 1100;

/** What nobody misses who wants no texts any more. */
const mildAnswers: ReadonlySet<AnswerKey> = new Set([
  'answer-fine',
  'answer-expected',
  'answer-watch',
  'answer-unclear',
]);

/** The carrier took an answer three times not, for now. Thrown, so that the text's delivery comes again. */
export class AnswerRefused extends Error {
  override readonly name = 'AnswerRefused';
}

/** The answer to a text as it is kept until it is claimed. */
export const pendingAnswer = (
  { key, owner, clinic, language, code }: ToTell,
  to: string,
  at: string,
): PendingAnswer => ({
  at,
  owner,
  clinicId: clinic.clinicId,
  kind: key === 'opt-in-confirmation' ? 'opt-in' : key === 'help' || key.startsWith('opt-out') ? 'keyword' : 'answer',
  ...(mildAnswers.has(key) ? { heedsOptOut: true } : {}),
  to,
  text: renderMessage(
    key,
    language,
    { clinic: clinic.name, phone: clinic.phone, emergency: clinic.emergencyNumber, code: code ?? '' },
    clinic,
  ),
});

/**
 * Gives a text's one answer at most once: also when an earlier delivery of the text died between reading and answering,
 * but then no mild one to a number that has opted out meanwhile. A carrier that takes no more this second is tried again
 * twice at once, since surely nothing was sent; the text's own Case and its pages never wait for this. Throws
 * AnswerRefused when it still does not: the claim is given back, and the text's next delivery tries again.
 */
export const answerText =
  ({ store, texting, roster }: AnswerPorts) =>
  async (replyId: string, phoneHash: string): Promise<void> => {
    const answer = (await store.readText(replyId))?.answer;
    const clinic = answer && clinicOf(roster, answer.clinicId);
    if (!answer || !clinic) return;
    if (answer.heedsOptOut && isSilenced((await store.phoneRecord(phoneHash)).optOut)) return;
    const { owner, at, kind, to, text } = answer;
    const message: Message = { messageId: `answer.${replyId}`, kind, channel: 'sms', status: 'claimed', at };
    const claim = await store.commit({ expected: [], changes: [{ put: 'newMessage', owner, message }] });
    if (claim.kind === 'lost') return;

    const ref = messageRef(owner, message);
    const handOver = (): Promise<SendOutcome> =>
      texting.send({
        phoneNumberArn: clinic.texting.phoneNumberArn,
        to,
        body: text,
        kind,
        attempt: 1,
        ref,
        validMinutes,
      });
    let outcome = await handOver();
    for (let tries = 1; outcome.kind === 'failedTemporarily' && tries < triesAtMost; tries += 1) {
      await pause(pauseMilliseconds);
      outcome = await handOver();
    }
    if (outcome.kind === 'failedTemporarily') {
      await store.commit({ expected: [], changes: [{ remove: 'message', owner, message }] });
      throw new AnswerRefused('the carrier takes no answer for now');
    }
    await store.recordOutcome({ ref, message: handedOver(message, outcome) });
  };
