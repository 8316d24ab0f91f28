import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import type { OpenClinic } from '../support/open-clinic.ts';
import { DEMO_CONFIG } from '../support/synthesized.ts';

/** How long one SendTextMessage takes, asked of the local gateway as the function that pages asks it: warm, kept connection. */
export const localRoundTrip = (clinic: OpenClinic): (() => Promise<number>) => {
  const number = loadClinicConfig(DEMO_CONFIG).clinics[0]?.texting;
  const pager = clinic.cloud.template.functions.find(({ name }) => name === 'aftercare-escalate');
  if (number === undefined || pager === undefined) throw new Error('the demonstration clinic cannot page by text');
  const client = new PinpointSMSVoiceV2Client({
    endpoint: clinic.base,
    region: clinic.cloud.template.region,
    credentials: { accessKeyId: pager.logicalId, secretAccessKey: 'local' },
  });
  return async () => {
    const startedAt = performance.now();
    await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: '+12125550199',
        OriginationIdentity: number.phoneNumberArn,
        MessageBody: 'A message of the benchmark.',
        ConfigurationSetName: pager.environment.SMS_CONFIGURATION_SET,
      }),
    );
    return performance.now() - startedAt;
  };
};
