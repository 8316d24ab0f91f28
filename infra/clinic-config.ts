import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { type Clinic, ClinicRoster } from '../shared/domain/clinic-schema.ts';
import { check, type Fault } from '../shared/domain/schema.ts';
import { checkClinicMessages } from './wording/check-clinic-messages.ts';

const LOG_RETENTION_DAYS = [7, 14, 30, 60, 90, 180, 365, 731] as const;

/** The clinic's own address for pages and API. Only a local run has no certificate. */
const PublicUrl = z
  .string()
  .check(
    z.refine(
      isPublicUrl,
      'must be an https address in lower case without a slash at the end, such as https://care.example.com; http only for 127.0.0.1 or localhost',
    ),
  );

/** The clinics, with the messages they word themselves checked and compiled. */
const Clinics = z.pipe(
  ClinicRoster.shape.clinics,
  z.transform((clinics, context): Clinic[] =>
    clinics.map(({ messages: written, ...clinic }, index) => {
      if (written === undefined) return clinic;
      const { name, phone, emergencyNumber } = clinic;
      const checked = checkClinicMessages(written, { clinic: name, phone, emergency: emergencyNumber });
      if (checked.ok) return { ...clinic, messages: checked.messages };
      for (const { path, message } of checked.faults)
        context.issues.push({ code: 'custom', input: written, path: [index, 'messages', ...path], message });
      return clinic;
    }),
  ),
);

/** Everything that differs from one deployment to the next. The clinics go into the functions; the rest shapes the stack. */
export const ClinicConfig = z
  .strictObject({
    clinics: Clinics,
    /** Who is told when the system itself is in trouble. */
    alarmContacts: z
      .array(z.email('must be an email address'), {
        error: 'must list the email addresses of the people who are told when the system is in trouble',
      })
      .check(z.minLength(1, 'must have at least one email address, or alarms reach nobody')),
    /** The domain or address that is verified in SES; every clinic's mail comes from it. */
    mailIdentity: z
      .string({ error: 'must be the domain or address that is verified in SES, such as example.com' })
      .check(z.minLength(3)),
    publicUrl: z.optional(PublicUrl),
    logRetentionDays: z._default(
      z.literal([...LOG_RETENTION_DAYS], { error: `must be one of ${LOG_RETENTION_DAYS.join(', ')}` }),
      90,
    ),
  })
  .check(
    z.superRefine((config, context) => {
      const [first] = config.clinics;
      config.clinics.forEach((clinic, index) => {
        if (first && arnRegion(clinic.texting.phoneNumberArn) !== arnRegion(first.texting.phoneNumberArn))
          context.addIssue({
            code: 'custom',
            path: ['clinics', index, 'texting', 'phoneNumberArn'],
            message: 'must be in the same region as the number of the first clinic, because all share one stack',
          });
        if (!covers(config.mailIdentity, clinic.mailing.from))
          context.addIssue({
            code: 'custom',
            path: ['clinics', index, 'mailing', 'from'],
            message: `must be ${config.mailIdentity} or an address in it, because that is what SES lets us send as`,
          });
        if (clinic.bookingUrl?.startsWith('http:') && !isOnThisMachine(clinic.bookingUrl))
          context.addIssue({
            code: 'custom',
            path: ['clinics', index, 'bookingUrl'],
            message: 'must be an https address; http only for 127.0.0.1 or localhost',
          });
      });
    }),
  );
export type ClinicConfig = z.infer<typeof ClinicConfig>;

/** A configuration that cannot be deployed. The message lists everything wrong with it, one line each. */
export class UnusableClinicConfig extends Error {
  override readonly name = 'UnusableClinicConfig';
  readonly faults: readonly Fault[];
  constructor(source: string, faults: readonly Fault[]) {
    const lines = faults.map((fault) => `  ${fault.path || '(the whole file)'}: ${fault.message}`);
    super(`${source} cannot be used:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

/** Checks a configuration. Throws UnusableClinicConfig with every fault at once. */
export const parseClinicConfig = (raw: unknown, source: string): ClinicConfig => {
  const parsed = check(ClinicConfig, raw);
  if (!parsed.ok) throw new UnusableClinicConfig(source, parsed.faults);
  return parsed.value;
};

/** Where the stack must stand: texts are sent and received in the region of the number. */
export const regionOf = (config: ClinicConfig): string => {
  const [first] = config.clinics;
  if (first === undefined) throw new Error('a checked configuration has a clinic');
  return arnRegion(first.texting.phoneNumberArn);
};

/** Reads and checks a configuration file. Throws UnusableClinicConfig, also when there is no such file or it is no JSON. */
export const loadClinicConfig = (path: string): ClinicConfig => parseClinicConfig(readJson(path), path);

const readJson = (path: string): unknown => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UnusableClinicConfig(path, [{ path: '', message: `cannot be read (${reasonOf(cause)})` }]);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnusableClinicConfig(path, [{ path: '', message: `is not JSON (${reasonOf(cause)})` }]);
  }
};

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const arnRegion = (arn: string): string => arn.split(':')[3] ?? '';

const covers = (identity: string, address: string): boolean =>
  address.toLowerCase() === identity.toLowerCase() || address.toLowerCase().endsWith(`@${identity.toLowerCase()}`);

/** In its plain form, because links are put together from it: no login, query, default port or letters a text has no room for. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || isOnThisMachine(text);
  return isSafe && text === `${url.origin}${url.pathname}`.replace(/\/$/, '');
}

/** The one place where an address may go without encryption. */
function isOnThisMachine(address: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(?=[:/]|$)/.test(address);
}
