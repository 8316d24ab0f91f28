import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { phoneNumberSetup } from '../adapters/phone-number-setup.ts';
import { once } from './once.ts';

export const livePhoneNumberSetup = once(() => phoneNumberSetup(new PinpointSMSVoiceV2Client()));
