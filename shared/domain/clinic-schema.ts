import * as z from 'zod/mini';
import { Language } from './clinic.ts';
import { ClinicProtocol, ClockTime } from './clinic-protocol-schema.ts';
import { MessagesAsWritten } from './messages-as-written.ts';
import { protocolFaults } from './protocol-floors.ts';
import { OutsideId, readableText, ZoneName } from './schema.ts';
import type { ClinicMessages } from './wording.ts';

const E164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be E.164, such as +12125550100'));
const Email = z.email('must be an email address');
/** On a toll-free number the carrier answers STOP and HELP itself, so a client in distress could go unread. */
const TextingNumber = E164.check(
  z.refine(
    (number) => !/^\+18(00|33|44|55|66|77|88)\d{7}$/.test(number),
    'must not be toll-free: there the carrier answers STOP and HELP itself; register a 10DLC or long code number',
  ),
);
/** A page on the web that clients are sent to. */
const WebAddress = z
  .string()
  .check(
    z.maxLength(200),
    z.refine(isWebAddress, 'must be the full address of a page, such as https://booking.example.com'),
  );

/** Somebody who can be paged. At least one way to reach them; `phone` is where a page's code is texted back from. */
export const StaffMember = z
  .strictObject({
    staffId: OutsideId,
    name: z.string().check(z.minLength(1), z.maxLength(80), readableText),
    phone: z.optional(E164),
    email: z.optional(Email),
  })
  .check(z.refine((member) => Boolean(member.phone || member.email), 'needs a phone or an email to be paged'));
export type StaffMember = z.infer<typeof StaffMember>;

/** One step of the on-call ladder: who is paged, and how long they have before the next step. */
export const LadderStep = z.strictObject({
  staffIds: z.array(OutsideId).check(z.minLength(1)),
  waitMinutes: z.int().check(z.minimum(1), z.maximum(120)),
});
export type LadderStep = z.infer<typeof LadderStep>;

/**
 * The on-call ladder. When its last step has waited in vain the alarm sounds and the ladder starts again after
 * `repeatAfterMinutes`, until somebody acknowledges. An acknowledged Case without an outcome is paged again after
 * `outcomeWithinMinutes`.
 */
export const Ladder = z.strictObject({
  steps: z.array(LadderStep).check(z.minLength(1), z.maxLength(8)),
  repeatAfterMinutes: z.int().check(z.minimum(5), z.maximum(240)),
  outcomeWithinMinutes: z.int().check(z.minimum(30), z.maximum(1440)),
});
export type Ladder = z.infer<typeof Ladder>;

/** Staffed hours of one weekday (1 Monday - 7 Sunday), clinic time. A weekday that is not listed is closed. */
export const StaffedDay = z
  .strictObject({ weekday: z.int().check(z.minimum(1), z.maximum(7)), from: ClockTime, to: ClockTime })
  .check(z.refine((day) => day.from < day.to, 'must open before it closes'));

/** A site: zone, languages, country, staffed hours, phone, sender identities, on-call ladder. A misspelt key is a fault. */
export const Clinic = z
  .strictObject({
    clinicId: OutsideId,
    /** As clients know it; the first words of every text, so it is short. */
    name: z.string().check(z.minLength(1), z.maxLength(30), readableText),
    timeZone: ZoneName,
    /** ISO 3166 alpha-2: in which country a national phone number is read. */
    country: z.string().check(z.regex(/^[A-Z]{2}$/, 'must be two capital letters, such as US')),
    language: Language,
    /** The number clients call, as it is printed in texts. */
    phone: z.string().check(z.minLength(3), z.maxLength(20), readableText),
    emergencyNumber: z.string().check(z.regex(/^\d{2,4}$/, "must be the country's short emergency number")),
    staffedHours: z.array(StaffedDay),
    /** The number texts come from and go to: the registered number's ARN and its E.164 form. */
    texting: z.strictObject({
      phoneNumberArn: z.string().check(z.startsWith('arn:'), z.includes(':phone-number/')),
      phoneNumber: TextingNumber,
      /** Message parts the carrier takes per second from this number (docs/clinical.md W14). */
      partsPerSecond: z.int().check(z.minimum(1), z.maximum(100)),
    }),
    /** Who mail comes from (a verified SES identity or an address in one) and where answers to it go. */
    mailing: z.strictObject({ from: Email, replyTo: Email }),
    /** Where a client goes on to choose a time; without it they are asked to phone. */
    bookingUrl: z.optional(WebAddress),
    /** One line, printed under booking and results mail, which needs one by law (docs/clinical.md W18). */
    postalAddress: z.optional(z.string().check(z.maxLength(200), z.regex(/\S/, 'must not be empty'), readableText)),
    /** Texts in the clinic's own words, as written; the functions get them compiled. */
    messages: z.optional(MessagesAsWritten),
    staff: z.array(StaffMember).check(z.minLength(1)),
    ladder: Ladder,
    /** What this clinic does otherwise than the Protocol's defaults. */
    protocol: z.optional(ClinicProtocol),
  })
  .check(
    z.superRefine((clinic, context) => {
      for (const { path, message } of protocolFaults(clinic))
        context.addIssue({ code: 'custom', path: ['protocol', ...path], message });
      const known = new Set(clinic.staff.map((member) => member.staffId));
      clinic.ladder.steps.forEach((step, stepIndex) => {
        step.staffIds.forEach((staffId, index) => {
          if (!known.has(staffId))
            context.addIssue({
              code: 'custom',
              path: ['ladder', 'steps', stepIndex, 'staffIds', index],
              message: `nobody in staff has the id "${staffId}"`,
            });
        });
      });
    }),
  );
export type Clinic = Omit<z.infer<typeof Clinic>, 'messages'> & { messages?: ClinicMessages | undefined };

/** Every clinic of the deployment, ids unique. */
export const ClinicRoster = z.object({
  clinics: z.array(Clinic).check(
    z.minLength(1),
    z.refine(
      (clinics) => new Set(clinics.map((clinic) => clinic.clinicId)).size === clinics.length,
      'two clinics have the same clinicId',
    ),
  ),
});
export type ClinicRoster = { clinics: Clinic[] };

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return !username && !password;
}
