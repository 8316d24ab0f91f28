import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { writeMessageRef } from '../domain/message.ts';
import type { Mailing } from '../ports.ts';
import { fromAddress } from './from-address.ts';
import { failedOutcome, type Refusal } from './single-attempt.ts';

/** Mail by Amazon SES, to one recipient a call. The client must be made with `singleAttempt()`. */
export const sesMailing = (client: SESv2Client, configurationSet: string): Mailing => ({
  async send({ from, fromName, replyTo, to, subject, text, html, unsubscribeUrl, kind, attempt, ref }) {
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: fromAddress(fromName, from),
          ReplyToAddresses: [replyTo],
          Destination: { ToAddresses: [to] },
          Content: {
            Simple: {
              Subject: utf8(subject),
              Body: { Text: utf8(text), ...(html !== undefined && { Html: utf8(html) }) },
              ...(unsubscribeUrl !== undefined && { Headers: oneClickHeaders(unsubscribeUrl) }),
            },
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

const utf8 = (data: string) => ({ Data: data, Charset: 'UTF-8' });

/** RFC 8058. SES takes each of the two once. */
const oneClickHeaders = (unsubscribeUrl: string) => [
  { Name: 'List-Unsubscribe', Value: `<${unsubscribeUrl}>` },
  { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
];

const isForGood = ({ code }: Refusal): boolean => code === 'MessageRejected' || code === 'BadRequestException';
