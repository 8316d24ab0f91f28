import { clientOwner } from '../../shared/domain/case.ts';
import type { ClientProfile } from '../../shared/domain/client.ts';
import type { Clinic, ClinicRoster } from '../../shared/domain/clinic.ts';
import type { Session } from '../../shared/domain/session.ts';
import type { SessionReading } from '../../shared/domain/session-intake.ts';
import type { SessionTold } from '../../shared/domain/session-told.ts';
import type { ClientStanding } from '../../shared/domain/standing.ts';

export const now = '2026-03-02T20:00:00.000Z';

/** A well-formed internal id that shows what it stands for. */
export const key = (name: string): string => name.padEnd(26, 'a').slice(0, 26);

export const annKey = key('ann');
export const annOwner = clientOwner(annKey);
export const annPhone = { e164: '+12125550150', phoneHash: key('phoneofann') };

export const annEmail = { address: 'ann@example.com', emailHash: key('annsmail') };

export const aClinic = (changes: Partial<Clinic> = {}): Clinic => ({
  clinicId: 'main',
  name: 'Fern Skin',
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  phone: '(212) 555-0100',
  emergencyNumber: '911',
  staffedHours: [{ weekday: 1, from: '09:00', to: '18:00' }],
  texting: {
    phoneNumberArn: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/phone-a',
    phoneNumber: '+12125550100',
    partsPerSecond: 1,
  },
  mailing: { from: 'care@example.com', replyTo: 'desk@example.com' },
  staff: [
    { staffId: 'nadia', name: 'Nadia Fern', phone: '+12125550111' },
    { staffId: 'tomas', name: 'Tomas Fable', phone: '+12125550112' },
  ],
  ladder: {
    steps: [{ staffIds: ['nadia'], waitMinutes: 5 }],
    repeatAfterMinutes: 15,
    outcomeWithinMinutes: 120,
  },
  ...changes,
});

export const aRoster = (...clinics: Clinic[]): ClinicRoster => ({
  clinics: clinics.length > 0 ? clinics : [aClinic()],
});

type Client = SessionTold['client'];

export const aToldClient = (changes: Partial<Client> = {}): Client => ({
  clientId: 'C-1',
  firstName: 'Ann',
  phone: '(212) 555-0150',
  language: 'en',
  consents: [{ class: 'care', channel: 'sms', given: true, at: '2026-03-02T18:00:00.000Z', proof: 'form 7' }],
  ...changes,
});

export const aToldSession = (changes: Partial<SessionTold> = {}): SessionTold => ({
  sessionId: 'S-1',
  clinicId: 'main',
  completedAt: '2026-03-02T19:30:00.000Z',
  treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'acne-scars' },
  client: aToldClient(),
  ...changes,
});

export const aReading = (
  changes: Partial<Omit<SessionReading, 'told'>> & { told?: Partial<SessionTold> } = {},
): SessionReading => ({
  sessionKey: key('session'),
  owner: annOwner,
  clientKey: annKey,
  clinic: aClinic(),
  phone: annPhone,
  ...changes,
  told: aToldSession(changes.told),
});

export const aSession = (changes: Partial<Session> = {}): Session => ({
  sessionKey: key('session'),
  sessionId: 'S-1',
  clinicId: 'main',
  status: 'completed',
  revision: 1,
  completedAt: '2026-03-02T19:30:00.000Z',
  treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'], indication: 'acne-scars' },
  ...changes,
});

export const aProfile = (changes: Partial<ClientProfile> = {}): ClientProfile => ({
  clientKey: annKey,
  clientId: 'C-1',
  clinicId: 'main',
  revision: 7,
  firstName: 'Ann',
  phone: annPhone.e164,
  phoneHash: annPhone.phoneHash,
  language: 'en',
  riskFlags: [],
  consents: aToldClient().consents,
  ...changes,
});

export const aStanding = (changes: Partial<ClientStanding> = {}): ClientStanding => ({
  owner: annOwner,
  profile: aProfile(),
  bookings: [],
  sessions: [aSession()],
  plannedRevisions: { [key('session')]: 1 },
  followUps: [],
  ...changes,
});
