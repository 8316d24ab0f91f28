import { SESv2Client } from '@aws-sdk/client-sesv2';
import { sesMailing } from '../adapters/ses-mailing.ts';
import { singleAttempt } from '../adapters/single-attempt.ts';
import { environmentVariable } from '../env.ts';
import { once } from './once.ts';

export const liveMailing = once(() =>
  sesMailing(new SESv2Client(singleAttempt()), environmentVariable('MAIL_CONFIGURATION_SET')),
);
