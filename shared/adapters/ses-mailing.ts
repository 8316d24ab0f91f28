import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { writeMessageRef } from '../domain/message.ts';
import type { Mailing } from '../ports.ts';
import { failedOutcome, type Refusal } from './single-attempt.ts';

/** Plain mail by Amazon SES. The client must be made with `singleAttempt()`. */
export const sesMailing = (client: SESv2Client, configurationSet: string): Mailing => ({
  async send({ from, replyTo, to, subject, body, kind, attempt, ref }) {
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          ReplyToAddresses: [replyTo],
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: { Subject: { Data: subject, Charset: 'UTF-8' }, Body: { Text: { Data: body, Charset: 'UTF-8' } } },
          },
          ConfigurationSetName: configurationSet,
          EmailTags: [
            { Name: 'ref', Value: writeMessageRef(ref) },
            { Name: 'kind', Value: kind },
            { Name: 'attempt', Value: String(attempt) },
          ],
        }),
      );
      return MessageId ? { kind: 'accepted', providerMessageId: MessageId } : { kind: 'unknown' };
    } catch (error) {
      return failedOutcome(error, isForGood);
    }
  },
});

const isForGood = ({ code }: Refusal): boolean => code === 'MessageRejected' || code === 'BadRequestException';
