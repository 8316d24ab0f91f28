import * as z from 'zod/mini';
import { minutesBetween } from '../../shared/domain/instants.ts';
import { staffRoles } from './membership.ts';

/** How long one sign-in lasts: a working day. The user pool's refresh tokens last as long. */
export const sessionHoursAtMost = 12;
/** After how long the user pool is asked again who somebody is; so soon a person who was put out of it is out here. */
export const renewAfterMinutes = 15;
/** How long somebody has on the sign-in pages; setting up an authenticator app takes its time. */
export const attemptMinutesAtMost = 30;

const Text = z.string().check(z.minLength(1), z.maxLength(512));

/** A sign-in, as this browser keeps it sealed in a cookie. Whose clinics it opens is asked of the configuration each time. */
export const StaffSession = z.object({
  subject: Text,
  email: Text,
  role: z.literal([...staffRoles]),
  /** What every form of this session carries. */
  formToken: Text,
  signedInAt: Text,
  /** When the user pool last said so. */
  renewedAt: Text,
  refreshToken: z.string().check(z.minLength(1)),
});
export type StaffSession = z.infer<typeof StaffSession>;

/** Until the working day that began with this sign-in is over; not above zero when it is. */
export const secondsLeft = ({ signedInAt }: Pick<StaffSession, 'signedInAt'>, now: string): number =>
  (sessionHoursAtMost * 60 - minutesBetween(signedInAt, now)) * 60;

/** A sign-in under way: what its answer must fit, sealed in a cookie until it comes back. */
export const SigningIn = z.object({
  state: Text,
  nonce: Text,
  codeVerifier: Text,
  /** The page of ours that was asked for. */
  wanted: Text,
  startedAt: Text,
});
export type SigningIn = z.infer<typeof SigningIn>;
