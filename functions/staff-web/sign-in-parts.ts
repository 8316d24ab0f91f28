import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Clock, Seal, SignInPages } from '../../shared/ports.ts';
import { type StaffCookies, staffCookies } from './cookies.ts';
import { type SignInNotices, signInNotices } from './views/sign-in-notices.tsx';

export interface SignInPorts {
  /** Both are made at the first use: their libraries are no business of whoever opens a page's link. */
  signInPages: () => Promise<SignInPages>;
  seal: () => Promise<Seal>;
  clock: Clock;
  roster: ClinicRoster;
  publicUrl: string;
}

/** What every step around a sign-in works with. */
export interface SignInParts extends Omit<SignInPorts, 'seal'> {
  cookies: StaffCookies;
  notices: SignInNotices;
}

export const signInParts = ({ seal, ...ports }: SignInPorts): SignInParts => ({
  ...ports,
  cookies: staffCookies(seal, ports.publicUrl),
  notices: signInNotices(ports.roster, ports.publicUrl),
});
