import type { ClinicConfig } from '../clinic-config.ts';
import { describeAccounts, type StaffAccount } from './oidc/staff-accounts.ts';
import type { OwnedNumber } from './services/phone-numbers.ts';

/** What the account of a clinic has beside the stack, and who its people are: taken from the configuration, not the template. */
export interface LocalClinic {
  /** The registered numbers. */
  readonly phoneNumbers: readonly OwnedNumber[];
  /** Verified in SES, in lower case. */
  readonly identities: readonly string[];
  /** The first clinic, which the console's form completes sessions at. */
  readonly clinicId: string;
  readonly name: string;
  readonly timeZone: string;
  /** Whose phone a number is. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly staff: boolean }>;
  /** Who can sign in. */
  readonly staffAccounts: readonly StaffAccount[];
  /** Whose mailbox an address is, in lower case. */
  readonly staffMailboxes: ReadonlyMap<string, string>;
  /** The names of the staff by their ids. */
  readonly staffNames: ReadonlyMap<string, string>;
  /** By clinic id: who each step of its on-call ladder pages, by name. */
  readonly ladders: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** Reads the local clinic out of a configuration; `clients` are names the console may show beside their numbers. */
export function describeLocalClinic(
  config: ClinicConfig,
  clients: ReadonlyMap<string, string> = new Map(),
): LocalClinic {
  const [first] = config.clinics;
  if (first === undefined) throw new Error('The configuration has no clinic.');
  const numbers = new Map(config.clinics.map(({ texting }) => [texting.phoneNumberArn, texting.phoneNumber]));
  const people = new Map([...clients].map(([phone, name]) => [phone, { name, staff: false }]));
  const staff = config.clinics.flatMap((clinic) => clinic.staff);
  for (const { name, phone } of staff) if (phone !== undefined) people.set(phone, { name, staff: true });
  const staffNames = new Map(staff.map(({ staffId, name }) => [staffId, name]));
  return {
    phoneNumbers: [...numbers].map(([arn, phoneNumber]) => ({ arn, phoneNumber })),
    identities: [config.mailIdentity.toLowerCase()],
    clinicId: first.clinicId,
    name: first.name,
    timeZone: first.timeZone,
    people,
    staffAccounts: describeAccounts(config),
    staffMailboxes: new Map(
      staff.flatMap(({ name, email }) => (email === undefined ? [] : [[email.toLowerCase(), name] as const])),
    ),
    staffNames,
    ladders: new Map(
      config.clinics.map(({ clinicId, ladder }) => [
        clinicId,
        ladder.steps.map(({ staffIds }) => staffIds.map((staffId) => staffNames.get(staffId) ?? staffId)),
      ]),
    ),
  };
}
