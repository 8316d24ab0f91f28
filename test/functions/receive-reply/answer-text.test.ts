import { describe, expect, it } from 'vitest';
import { AnswerRefused, answerText, pendingAnswer } from '../../../functions/receive-reply/answer-text.ts';
import type { AnswerKey } from '../../../functions/receive-reply/part.ts';
import type { CommitOutcome } from '../../../shared/domain/change.ts';
import { type OptOut, optOutOfEverything } from '../../../shared/domain/opt-out.ts';
import { aClinic, annOwner, annPhone, annPhoneHash, aPhoneRecord, aRoster, idOf } from '../../support/builders.ts';

const now = '2026-03-03T16:00:00.000Z';
const stopped = optOutOfEverything('2026-03-03T16:03:00.000Z');

/** What is sent for a text that was read before, whose answer still waits. */
const given = async (
  key: AnswerKey,
  { optOut, claim = 'committed' }: { optOut?: OptOut; claim?: CommitOutcome['kind'] } = {},
) => {
  const sent: string[] = [];
  const answer = pendingAnswer({ key, owner: annOwner, clinic: aClinic(), language: 'en' }, annPhone, now);
  await answerText({
    roster: aRoster(),
    store: {
      readText: async () => ({ answer }),
      phoneRecord: async () => aPhoneRecord(optOut ? { optOut } : {}),
      commit: async () => (claim === 'committed' ? { kind: claim } : { kind: claim, to: 'message-known' }),
      recordOutcome: async () => {},
    },
    texting: {
      send: async ({ body }) => {
        sent.push(body);
        return { kind: 'accepted', providerMessageId: 'p-1' };
      },
    },
  })(idOf('reply'), annPhoneHash);
  return sent;
};

const mild = ['answer-fine', 'answer-expected', 'answer-watch', 'answer-unclear'] as const;
const stillGiven = [
  'answer-urgent-staffed',
  'answer-urgent-closed',
  'answer-emergency',
  'opt-out-confirmation',
  'opt-out-safety',
  'opt-in-confirmation',
  'help',
  'acknowledged',
  'acknowledge-stale',
] as const;

describe('the answer a text still waits for', () => {
  it.each([...mild, ...stillGiven])('%s is given', async (key) => {
    expect(await given(key)).toHaveLength(1);
  });

  it.each(mild)('%s is not given to a number that has opted out meanwhile', async (key) => {
    expect(await given(key, { optOut: stopped })).toEqual([]);
  });

  it('is given to a number that wants care, whatever else it has opted out of', async () => {
    expect(await given('answer-fine', { optOut: { at: now, classes: ['results', 'booking'] } })).toHaveLength(1);
  });

  it.each(stillGiven)('%s is given all the same: danger, or what a keyword or code asked for', async (key) => {
    expect(await given(key, { optOut: stopped })).toHaveLength(1);
  });

  it('gives its claim back when the carrier takes nothing for now, and comes again with its text', async () => {
    const changes: unknown[] = [];
    const answer = pendingAnswer(
      { key: 'answer-emergency', owner: annOwner, clinic: aClinic(), language: 'en' },
      annPhone,
      now,
    );
    const refused = answerText({
      roster: aRoster(),
      store: {
        readText: async () => ({ answer }),
        phoneRecord: async () => aPhoneRecord(),
        commit: async (write) => {
          changes.push(...write.changes);
          return { kind: 'committed' };
        },
        recordOutcome: async () => {},
      },
      texting: { send: async () => ({ kind: 'failedTemporarily', failure: 'ThrottlingException' }) },
    })(idOf('reply'), annPhoneHash);
    await expect(refused).rejects.toThrow(AnswerRefused);
    expect(changes).toMatchObject([{ put: 'newMessage' }, { remove: 'message' }]);
  });

  it('is not given a second time', async () => {
    expect(await given('answer-fine', { claim: 'lost' })).toEqual([]);
  });
});
