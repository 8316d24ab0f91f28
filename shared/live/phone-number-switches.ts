import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { phoneNumberSwitches } from '../adapters/phone-number-switches.ts';
import { once } from './once.ts';

export const livePhoneNumberSwitches = once(() => phoneNumberSwitches(new PinpointSMSVoiceV2Client()));
