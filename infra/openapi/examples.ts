import type { BookingTold } from '../../shared/domain/booking-told.ts';
import type { ClientTold } from '../../shared/domain/client-told.ts';
import type { SessionTold } from '../../shared/domain/session-told.ts';
import type {
  BookingAnswer,
  CancelAnswer,
  CasesAnswer,
  ClientUpdateAnswer,
  ErasureAnswer,
  HealthAnswer,
  SessionAnswer,
  TimelineAnswer,
} from '../../shared/web/api-answers.ts';

/** Nobody in here exists: numbers from 555-0100 to 0199, addresses of example.com. */

const ann: ClientTold = {
  clientId: 'C-77',
  firstName: 'Ann',
  lastName: 'Example',
  phone: '(212) 555-0177',
  email: 'ann@example.com',
  language: 'en',
  timeZone: 'America/New_York',
  preferredChannel: 'sms',
  riskFlags: ['cold-sores'],
  consents: [
    { class: 'care', channel: 'sms', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'signed intake form' },
    { class: 'booking', channel: 'email', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'signed intake form' },
  ],
};

const firstOfFour: SessionTold = {
  sessionId: 'S-1042',
  clinicId: 'main',
  completedAt: '2026-03-02T14:00:00-05:00',
  treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face', 'neck'], indication: 'acne-scars' },
  course: { courseId: 'K-12', sessionNumber: 1, sessionsPlanned: 4, intervalDays: 28 },
  client: ann,
};

export const requestExamples = {
  session: firstOfFour,
  sessionByMailAlone: {
    sessionId: 'S-1043',
    clinicId: 'main',
    completedAt: '2026-03-02T19:30:00Z',
    treatment: { device: 'roller', needleDepthMm: 0.5, areas: ['face'], indication: 'glow' },
    client: {
      clientId: 'C-78',
      firstName: 'Bea',
      email: 'bea@example.com',
      language: 'fr',
      consents: [
        { class: 'care', channel: 'email', given: true, at: '2026-03-02T19:00:00Z', proof: 'ticked on the tablet' },
      ],
    },
  } satisfies SessionTold,
  correctedSession: {
    ...firstOfFour,
    treatment: { ...firstOfFour.treatment, needleDepthMm: 2 },
  } satisfies SessionTold,
  booking: {
    bookingId: 'B-301',
    clientId: 'C-77',
    startsAt: '2026-04-06T11:00:00-04:00',
    status: 'booked',
    courseId: 'K-12',
  } satisfies BookingTold,
  cancelledBooking: {
    bookingId: 'B-301',
    clientId: 'C-77',
    startsAt: '2026-04-06T11:00:00-04:00',
    status: 'cancelled',
    courseId: 'K-12',
  } satisfies BookingTold,
  movedClient: {
    ...ann,
    phone: '+12125550178',
    consents: [
      { class: 'booking', channel: 'email', given: false, at: '2026-03-02T14:20:00-05:00', proof: 'asked at the desk' },
    ],
  } satisfies ClientTold,
};

export const answerExamples = {
  acceptedSession: { sessionId: 'S-1042', clientId: 'C-77', status: 'accepted', revision: 1 } satisfies SessionAnswer,
  duplicateSession: { sessionId: 'S-1042', clientId: 'C-77', status: 'duplicate', revision: 1 } satisfies SessionAnswer,
  correctedSession: { sessionId: 'S-1042', clientId: 'C-77', status: 'corrected', revision: 2 } satisfies SessionAnswer,
  cancelledSession: { sessionId: 'S-1042', status: 'cancelled' } satisfies CancelAnswer,
  booked: {
    bookingId: 'B-301',
    clientId: 'C-77',
    status: 'booked',
    startsAt: '2026-04-06T15:00:00.000Z',
  } satisfies BookingAnswer,
  cancelledBooking: {
    bookingId: 'B-301',
    clientId: 'C-77',
    status: 'cancelled',
    startsAt: '2026-04-06T15:00:00.000Z',
  } satisfies BookingAnswer,
  updatedClient: { clientId: 'C-77', status: 'updated' } satisfies ClientUpdateAnswer,
  erased: { clientId: 'C-77', status: 'erased' } satisfies ErasureAnswer,
  well: { status: 'ok' } satisfies HealthAnswer,
  notWell: { status: 'not ok' } satisfies HealthAnswer,
  timeline: {
    client: {
      clientId: 'C-77',
      firstName: 'Ann',
      lastName: 'Example',
      phone: '+12125550177',
      language: 'en',
      riskFlags: [],
      consents: [
        { class: 'care', channel: 'sms', given: true, at: '2026-03-02T18:00:00.000Z', proof: 'signed intake form' },
      ],
    },
    entries: [
      { at: '2026-03-02T18:00:00.000Z', kind: 'consent', class: 'care', channel: 'sms', given: true },
      {
        at: '2026-03-02T19:00:00.000Z',
        kind: 'session',
        sessionId: 'S-1042',
        status: 'completed',
        completedAt: '2026-03-02T19:00:00.000Z',
        revision: 1,
      },
      {
        at: '2026-03-02T19:05:00.000Z',
        kind: 'follow-up',
        name: 'day-1-check',
        dueAt: '2026-03-03T15:00:00.000Z',
        status: 'sent',
        attempt: 1,
      },
      { at: '2026-03-03T15:00:00.000Z', kind: 'message', name: 'day-1-check', channel: 'sms', status: 'delivered' },
      { at: '2026-03-03T15:20:00.000Z', kind: 'reply', channel: 'sms', acuity: 'urgent', reasons: ['bleeding: bleed'] },
      {
        at: '2026-03-03T15:20:00.000Z',
        kind: 'case',
        caseId: 'k5m2q7w3e4r6t2y5u3o7p4a6sd',
        code: 'A7',
        acuity: 'urgent',
        reasons: ['bleeding: bleed'],
        status: 'open',
        openedAt: '2026-03-03T15:20:00.000Z',
      },
      {
        at: '2026-03-03T16:00:00.000Z',
        kind: 'booking',
        bookingId: 'B-301',
        startsAt: '2026-04-06T15:00:00.000Z',
        status: 'booked',
        courseId: 'K-12',
      },
    ],
  } satisfies TimelineAnswer,
  cases: {
    cases: [
      {
        caseId: 'k5m2q7w3e4r6t2y5u3o7p4a6sd',
        code: 'A7',
        clientId: 'C-77',
        acuity: 'urgent',
        reasons: ['bleeding: bleed'],
        status: 'acknowledged',
        openedAt: '2026-03-03T15:20:00.000Z',
        deadlineAt: '2026-03-03T15:50:00.000Z',
        acknowledgedAt: '2026-03-03T15:26:00.000Z',
        acknowledgedBy: 'nadia',
        step: 2,
      },
    ],
  } satisfies CasesAnswer,
};
