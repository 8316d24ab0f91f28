import { describe, expect, it } from 'vitest';
import { writtenFollowUp } from '../../../functions/send-follow-up/written-follow-up.ts';
import { hmacIds } from '../../../shared/adapters/hmac-ids.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { FollowUpKind } from '../../../shared/domain/follow-up.ts';
import type { Treatment } from '../../../shared/domain/session.ts';
import {
  aClientWithMail,
  aClinic,
  aFollowUp,
  annEmail,
  annEmailHash,
  annPhone,
  annSessionKey,
  aSession,
  aStanding,
  dueAt,
} from '../../support/builders.ts';

const write = writtenFollowUp({ ids: async () => hmacIds('key'), publicUrl: 'https://care.example.com' });

/** What Ann is sent about her session. */
const written = async (
  channel: 'sms' | 'email',
  kind: FollowUpKind,
  { clinic = {}, treatment = {} }: { clinic?: Partial<Clinic>; treatment?: Partial<Treatment> } = {},
) => {
  const session = aSession();
  const followUp = aFollowUp({ followUpId: `${annSessionKey}.${kind}.1`, kind });
  const sent = await write(
    {
      kind: 'send',
      standing: aStanding({
        profile: aClientWithMail(),
        sessions: [{ ...session, treatment: { ...session.treatment, ...treatment } }],
        followUps: [followUp],
      }),
      clinic: aClinic(clinic),
      followUp,
      message: { messageId: 'm', kind, channel, status: 'claimed', at: dueAt, contactHash: annEmailHash },
      to: channel === 'sms' ? annPhone : annEmail,
      validMinutes: 60,
      changes: [],
    },
    dueAt,
  );
  return sent.channel === 'sms' ? sent.body : sent.mail.text;
};

describe('what a follow-up says', () => {
  it('in the aftercare mail goes by the depth and the areas of its session', async () => {
    const normal = async (treatment: Partial<Treatment>) =>
      /be gone after (\d+) days?\./.exec(await written('email', 'aftercare', { treatment }))?.[1];
    expect(await normal({ needleDepthMm: 0.5 })).toBe('1');
    expect(await normal({ needleDepthMm: 1 })).toBe('3');
    expect(await normal({ needleDepthMm: 2 })).toBe('5');
    expect(await normal({ needleDepthMm: 2, areas: ['face', 'body'] })).toBe('7');
  });

  it('by text is in the words of its clinic, with the link where it has room', async () => {
    const messages = {
      en: { 'day-1-check': [['clinic'], ': hi.'], 'day-1-check-link': [['clinic'], ': hi, see ', ['link']] },
    } as const;
    expect(await written('sms', 'day-1-check', { clinic: { messages } })).toMatch(
      /^Fern & Fable Skin: hi, see https:\/\/care\.example\.com\/c\/[a-z2-7]{26}$/,
    );
    expect(await written('sms', 'day-1-check')).toMatch(/^Fern & Fable Skin: skin now\?/);
  });
});
