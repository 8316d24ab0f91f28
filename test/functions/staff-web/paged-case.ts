import { type Case, contactOwner } from '../../../shared/domain/case.ts';
import type { Clinic } from '../../../shared/domain/clinic.ts';
import type { ContactStanding, PagedCase } from '../../../shared/domain/standing.ts';

export const now = '2026-03-02T20:00:00.000Z';
export const owner = contactOwner('c'.repeat(26));
export const token = 't'.repeat(26);

export const aClinic = (changes: Partial<Clinic> = {}): Clinic => ({
  clinicId: 'main',
  name: 'Fern & Fable',
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  phone: '(212) 555-0100',
  emergencyNumber: '911',
  staffedHours: [],
  texting: {
    phoneNumberArn: 'arn:aws:sms-voice:us-east-1:0:phone-number/a',
    phoneNumber: '+12125550100',
    partsPerSecond: 1,
  },
  mailing: { from: 'care@example.com', replyTo: 'desk@example.com' },
  staff: [
    { staffId: 'nadia', name: 'Nadia Fern', phone: '+12125550111' },
    { staffId: 'tomas', name: 'Tomas Fable', phone: '+12125550112' },
  ],
  ladder: { steps: [{ staffIds: ['nadia'], waitMinutes: 5 }], repeatAfterMinutes: 15, outcomeWithinMinutes: 120 },
  ...changes,
});

export const anOpenCase = (changes: Partial<Case> = {}): Case => ({
  caseId: 'a'.repeat(26),
  code: 'A7',
  owner,
  clinicId: 'main',
  acuity: 'urgent',
  reasons: ['bleeding'],
  status: 'open',
  openedAt: '2026-03-02T19:30:00.000Z',
  deadlineAt: '2026-03-02T20:00:00.000Z',
  round: 1,
  step: 1,
  ...changes,
});

export const aPagedCase = (changes: Partial<PagedCase> = {}): PagedCase => ({
  code: 'A7',
  owner,
  caseId: 'a'.repeat(26),
  clinicId: 'main',
  staffId: 'nadia',
  acuity: 'urgent',
  ...changes,
});

export const aStandingWith = (openCase: Case | undefined): ContactStanding => ({
  owner,
  profile: { clinicId: 'main', revision: 3, phone: '+12125550150' },
  ...(openCase ? { openCase } : {}),
});
