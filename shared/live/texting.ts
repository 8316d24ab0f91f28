import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { singleAttempt } from '../adapters/single-attempt.ts';
import { smsTexting } from '../adapters/sms-texting.ts';
import { environmentVariable } from '../env.ts';
import { once } from './once.ts';

export const liveTexting = once(() =>
  smsTexting(new PinpointSMSVoiceV2Client(singleAttempt()), environmentVariable('SMS_CONFIGURATION_SET')),
);
