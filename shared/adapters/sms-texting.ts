import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { writeMessageRef } from '../domain/message.ts';
import type { Texting } from '../ports.ts';
import { failedOutcome, type Refusal } from './single-attempt.ts';

/** What AWS takes, in seconds. */
const validSecondsAtLeast = 5;
const validSecondsAtMost = 72 * 60 * 60;

/** Texts by AWS End User Messaging. The client must be made with `singleAttempt()`. */
export const smsTexting = (client: PinpointSMSVoiceV2Client, configurationSet: string): Texting => ({
  async send({ phoneNumberArn, to, body, kind, attempt, ref, validMinutes }) {
    try {
      const { MessageId } = await client.send(
        new SendTextMessageCommand({
          OriginationIdentity: phoneNumberArn,
          DestinationPhoneNumber: to,
          MessageBody: body,
          MessageType: 'TRANSACTIONAL',
          ConfigurationSetName: configurationSet,
          TimeToLive: Math.min(Math.max(Math.floor(validMinutes * 60), validSecondsAtLeast), validSecondsAtMost),
          Context: { ref: writeMessageRef(ref), kind, attempt: String(attempt) },
        }),
      );
      return MessageId ? { kind: 'accepted', providerMessageId: MessageId } : { kind: 'unknown' };
    } catch (error) {
      return failedOutcome(error, isForGood);
    }
  },
});

const reasonsForGood = new Set([
  'DESTINATION_PHONE_NUMBER_OPTED_OUT',
  'DESTINATION_PHONE_NUMBER_NOT_VERIFIED',
  'DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION',
  'DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE',
]);

const isForGood = ({ code, reason }: Refusal): boolean =>
  code === 'ValidationException' || (code === 'ConflictException' && reasonsForGood.has(reason ?? ''));
