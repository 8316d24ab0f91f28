import { type Case, clientOwner, contactOwner } from '../../shared/domain/case.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { Clinic, ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Consent } from '../../shared/domain/consent.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { ClientStanding, ContactStanding, PagedCase, PhoneRecord } from '../../shared/domain/standing.ts';

/** A well-formed internal id that begins with what it stands for (letters a-z only). */
export const idOf = (name: string): string => name.padEnd(26, 'a').slice(0, 26);

/** Monday 15:00 in New York: Ann's session. Clocks there change on Sunday 2026-03-08. */
export const completedAt = '2026-03-02T20:00:00.000Z';
/** Tuesday 10:00 in New York: her day-1 check. */
export const dueAt = '2026-03-03T15:00:00.000Z';
/** Wednesday 8:00: from here on it is no longer worth sending. */
export const uselessAt = '2026-03-04T13:00:00.000Z';

export const annKey = idOf('ann');
export const annOwner = clientOwner(annKey);
export const annPhone = '+12125550134';
export const annPhoneHash = idOf('annsphone');
export const annEmail = 'ann@example.com';
export const annEmailHash = idOf('annsmail');
export const annSessionKey = idOf('annssession');
export const dayOneId = `${annSessionKey}.day-1-check.1`;

export const strangerPhone = '+12125550199';
export const strangerPhoneHash = idOf('strangersphone');
export const strangerOwner = contactOwner(strangerPhoneHash);

export const nadiaPhone = '+12125550111';

/** Staffed Monday to Friday 9:00 to 18:00; Nadia is paged first, then Tomas, then both and Ines. */
export const aClinic = (changes: Partial<Clinic> = {}): Clinic => ({
  clinicId: 'main',
  name: 'Fern & Fable Skin',
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  phone: '(212) 555-0100',
  emergencyNumber: '911',
  staffedHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
  texting: {
    phoneNumberArn: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-main',
    phoneNumber: '+12125550100',
    partsPerSecond: 1,
  },
  mailing: { from: 'care@example.com', replyTo: 'desk@example.com' },
  staff: [
    { staffId: 'nadia', name: 'Nadia Fern', phone: nadiaPhone, email: 'nadia@example.com' },
    { staffId: 'tomas', name: 'Tomas Fable', phone: '+12125550112' },
    { staffId: 'ines', name: 'Ines Placeholder', email: 'ines@example.com' },
  ],
  ladder: {
    steps: [
      { staffIds: ['nadia'], waitMinutes: 5 },
      { staffIds: ['tomas'], waitMinutes: 5 },
      { staffIds: ['nadia', 'tomas', 'ines'], waitMinutes: 10 },
    ],
    repeatAfterMinutes: 15,
    outcomeWithinMinutes: 120,
  },
  ...changes,
});

export const aRoster = (...clinics: Clinic[]): ClinicRoster => ({
  clinics: clinics.length > 0 ? clinics : [aClinic()],
});

export const aConsent = (changes: Partial<Consent> = {}): Consent => ({
  class: 'care',
  channel: 'sms',
  given: true,
  at: '2026-03-02T19:00:00.000Z',
  proof: 'intake form 7',
  ...changes,
});

export const aClient = (changes: Partial<ClientProfile> = {}): ClientProfile => ({
  clientKey: annKey,
  clientId: 'C-1',
  clinicId: 'main',
  revision: 4,
  firstName: 'Ann',
  lastName: 'Placeholder',
  phone: annPhone,
  phoneHash: annPhoneHash,
  language: 'en',
  riskFlags: [],
  consents: [aConsent()],
  ...changes,
});

/** Ann with a mailbox beside her phone, and care agreed to by both. */
export const aClientWithMail = (changes: Partial<ClientProfile> = {}): ClientProfile =>
  aClient({
    email: annEmail,
    emailHash: annEmailHash,
    consents: [aConsent(), aConsent({ channel: 'email' })],
    ...changes,
  });

export const aSession = (changes: Partial<Session> = {}): Session => ({
  sessionKey: annSessionKey,
  sessionId: 'S-1',
  clinicId: 'main',
  status: 'completed',
  revision: 1,
  completedAt,
  treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'glow' },
  ...changes,
});

/** Ann's day-1 check, planned. */
export const aFollowUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  followUpId: dayOneId,
  subjectKey: annSessionKey,
  clinicId: 'main',
  kind: 'day-1-check',
  attempt: 1,
  status: 'planned',
  plannedAt: completedAt,
  dueAt,
  uselessAt,
  refusals: 0,
  ...changes,
});

/** The same as a text, taken by the carrier at its due time. */
export const aSentFollowUp = (changes: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ status: 'sent', channel: 'sms', claimedAt: dueAt, ...changes });

/** Ann's Case about bleeding: urgent, open, nobody paged yet. */
export const aCase = (changes: Partial<Case> = {}): Case => ({
  caseId: idOf('annscase'),
  code: 'A7',
  owner: annOwner,
  clinicId: 'main',
  acuity: 'urgent',
  reasons: ['bleeding: bleed'],
  status: 'open',
  openedAt: '2026-03-03T16:00:00.000Z',
  deadlineAt: '2026-03-03T16:30:00.000Z',
  round: 1,
  step: 0,
  pagesFrom: '2026-03-03T16:00:00.000Z',
  ...changes,
});

/** The same, taken by Nadia ten minutes after it was opened. */
export const anAcknowledgedCase = (changes: Partial<Case> = {}): Case =>
  aCase({
    status: 'acknowledged',
    step: 1,
    acknowledgedAt: '2026-03-03T16:10:00.000Z',
    acknowledgedBy: 'nadia',
    nextStepAt: '2026-03-03T18:10:00.000Z',
    ...changes,
  });

export const aPagedCase = (changes: Partial<PagedCase> = {}): PagedCase => ({
  code: 'A7',
  owner: annOwner,
  caseId: idOf('annscase'),
  clinicId: 'main',
  staffId: 'nadia',
  acuity: 'urgent',
  ...changes,
});

/** Ann with one session, which has been planned. */
export const aStanding = (changes: Partial<ClientStanding> = {}): ClientStanding => ({
  owner: annOwner,
  profile: aClient(),
  bookings: [],
  sessions: [aSession()],
  plannedRevisions: { [annSessionKey]: 1 },
  followUps: [aFollowUp()],
  ...changes,
});

/** A number nobody is known by, from which somebody has written before. */
export const aContact = (changes: Partial<ContactStanding> = {}): ContactStanding => ({
  owner: strangerOwner,
  profile: { clinicId: 'main', revision: 2, phone: strangerPhone },
  ...changes,
});

export const aPhoneRecord = (changes: Partial<PhoneRecord> = {}): PhoneRecord => ({
  clientKeys: [annKey],
  paged: [],
  ...changes,
});

/** The text of Ann's day-1 check, claimed. */
export const aMessage = (changes: Partial<Message> = {}): Message => ({
  messageId: `${dayOneId}.sms.0`,
  kind: 'day-1-check',
  channel: 'sms',
  status: 'claimed',
  at: dueAt,
  attempt: 1,
  contactHash: annPhoneHash,
  followUpId: dayOneId,
  ...changes,
});
