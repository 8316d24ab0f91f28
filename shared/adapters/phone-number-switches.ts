import { DescribePhoneNumbersCommand, type PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import type { PhoneNumberSwitches } from '../ports.ts';

/** The switches of the account's numbers in AWS End User Messaging. */
export const phoneNumberSwitches = (client: PinpointSMSVoiceV2Client): PhoneNumberSwitches => ({
  async read(phoneNumberArn) {
    try {
      const { PhoneNumbers } = await client.send(new DescribePhoneNumbersCommand({ PhoneNumberIds: [phoneNumberArn] }));
      const [number] = PhoneNumbers ?? [];
      return (
        number && {
          twoWay: number.TwoWayEnabled ?? false,
          selfManagedOptOuts: number.SelfManagedOptOutsEnabled ?? false,
        }
      );
    } catch {
      // Whatever the reason, the number could not be asked: a finding of its own, and no reason to stop looking at the rest.
      return undefined;
    }
  },
});
