import {
  DescribePhoneNumbersCommand,
  type PinpointSMSVoiceV2Client,
  ResourceNotFoundException,
  UpdatePhoneNumberCommand,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';

/** A number as the texting service describes it. */
interface DescribedNumber {
  readonly phoneNumberArn: string;
  readonly numberType: string;
  readonly canText: boolean;
}

/** The set-up of the account's own numbers in AWS End User Messaging. */
export const phoneNumberSetup = (client: PinpointSMSVoiceV2Client) => ({
  /** Undefined when the account has no such number. */
  async find(phoneNumberArn: string): Promise<DescribedNumber | undefined> {
    try {
      const { PhoneNumbers } = await client.send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [phoneNumberArn] }));
      const number = PhoneNumbers?.[0];
      return (
        number && {
          phoneNumberArn,
          numberType: number.NumberType ?? 'unknown',
          canText: number.NumberCapabilities?.includes('SMS') ?? false,
        }
      );
    } catch (cause) {
      if (cause instanceof ResourceNotFoundException) return undefined;
      throw cause;
    }
  },

  /** Two-way texts on, to this topic; STOP and HELP no longer answered by AWS. Doing it again changes nothing. */
  async takeOver(phoneNumberArn: string, inboundTopicArn: string): Promise<void> {
    await client.send(
      new UpdatePhoneNumberCommand({
        PhoneNumberId: phoneNumberArn,
        TwoWayEnabled: true,
        TwoWayChannelArn: inboundTopicArn,
        SelfManagedOptOutsEnabled: true,
      }),
    );
  },
});
