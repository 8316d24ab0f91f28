import type { OpenClinic } from '../support/open-clinic.ts';
import { aSessionTold, type SeenEntry, type SeenMessage } from '../support/story-clinic.ts';

/** What a client agreed to: `care sms`, `booking email`, ... */
type Agreed = `${'care' | 'results' | 'booking'} ${'sms' | 'email'}`;

/** Somebody who differs from the others in a thing or two. Days count from their first session. */
export interface Person {
  name: string;
  agreed: readonly Agreed[];
  /** Day of the population's clock on which the session is completed, and the clock in New York. */
  onDay: number;
  at: string;
  client?: Record<string, unknown>;
  treatment?: Record<string, unknown>;
  course?: Record<string, unknown>;
  /** What they text back to the first asking of a kind, if anything. */
  answers?: Partial<Record<string, string>>;
  /** What the provider says of each message by this channel. */
  receipts?: Partial<Record<'sms' | 'email', string>>;
  /** What else happens, by day. */
  events?: ReadonlyArray<{ onDay: number; at: string; event: Happening }>;
}

export type Happening =
  | { text: string }
  | { book: string; startsOnDay: number; status: 'booked' | 'cancelled' }
  | { cancelSession: true }
  | { correctTo: Record<string, unknown> }
  | { again: Record<string, unknown> };

const both: readonly Agreed[] = ['care sms', 'care email', 'results email', 'booking sms', 'booking email'];
const byText: readonly Agreed[] = ['care sms', 'booking sms'];
const byMail: readonly Agreed[] = ['care email', 'results email', 'booking email'];

/** Sixty days of one clinic: everybody below lives through them at once. */
export const people: readonly Person[] = [
  { name: 'answers', agreed: byText, onDay: 0, at: '14:00', answers: { 'day-1-check': '1', 'week-1-check': '1' } },
  { name: 'silent', agreed: both, onDay: 0, at: '11:20', client: { email: true } },
  { name: 'silent-deep', agreed: byText, onDay: 1, at: '16:45', treatment: { needleDepthMm: 2 } },
  { name: 'mail-only', agreed: byMail, onDay: 1, at: '10:05', client: { email: true, phone: undefined } },
  { name: 'prefers-mail', agreed: both, onDay: 2, at: '17:30', client: { email: true, preferredChannel: 'email' } },
  { name: 'care-alone', agreed: ['care sms'], onDay: 2, at: '09:30', answers: { 'day-1-check': '2' } },
  { name: 'evening', agreed: byText, onDay: 3, at: '18:40', answers: { 'day-1-check': 'all good' } },
  { name: 'late-evening', agreed: both, onDay: 3, at: '21:15', client: { email: true, preferredChannel: 'email' } },
  { name: 'midnight', agreed: byText, onDay: 4, at: '23:40' },
  { name: 'honolulu', agreed: byText, onDay: 4, at: '12:00', client: { timeZone: 'Pacific/Honolulu' } },
  { name: 'auckland', agreed: both, onDay: 5, at: '12:00', client: { email: true, timeZone: 'Pacific/Auckland' } },
  { name: 'london', agreed: byText, onDay: 25, at: '13:00', client: { timeZone: 'Europe/London', language: 'fr' } },
  { name: 'kolkata', agreed: byText, onDay: 6, at: '15:00', client: { timeZone: 'Asia/Kolkata', language: 'es' } },
  {
    name: 'stops',
    agreed: byText,
    onDay: 6,
    at: '14:00',
    events: [{ onDay: 9, at: '12:00', event: { text: 'STOP' } }],
  },
  {
    name: 'stops-and-mail',
    agreed: both,
    onDay: 7,
    at: '14:00',
    client: { email: true },
    events: [{ onDay: 8, at: '20:30', event: { text: 'arret' } }],
  },
  {
    name: 'care-again',
    agreed: byText,
    onDay: 7,
    at: '15:00',
    events: [
      { onDay: 8, at: '11:00', event: { text: 'stop' } },
      { onDay: 10, at: '11:00', event: { text: 'CARE' } },
    ],
  },
  {
    name: 'books',
    agreed: byText,
    onDay: 8,
    at: '14:00',
    answers: { 'day-1-check': '1' },
    events: [{ onDay: 12, at: '16:00', event: { book: 'b', startsOnDay: 40, status: 'booked' } }],
  },
  {
    name: 'cancels-booking',
    agreed: both,
    onDay: 8,
    at: '15:00',
    client: { email: true },
    events: [
      { onDay: 12, at: '16:00', event: { book: 'b', startsOnDay: 55, status: 'booked' } },
      { onDay: 31, at: '12:00', event: { book: 'b', startsOnDay: 55, status: 'cancelled' } },
    ],
  },
  {
    name: 'finished',
    agreed: byText,
    onDay: 9,
    at: '14:00',
    course: { courseId: 'c', sessionNumber: 3, sessionsPlanned: 3 },
  },
  {
    name: 'cancelled',
    agreed: both,
    onDay: 9,
    at: '16:00',
    client: { email: true },
    events: [{ onDay: 9, at: '17:00', event: { cancelSession: true } }],
  },
  {
    name: 'corrected',
    agreed: byText,
    onDay: 10,
    at: '14:00',
    events: [{ onDay: 11, at: '12:00', event: { correctTo: { needleDepthMm: 2 } } }],
  },
  {
    name: 'comes-back',
    agreed: byText,
    onDay: 10,
    at: '15:00',
    answers: { 'day-1-check': '1' },
    events: [{ onDay: 30, at: '15:00', event: { again: {} } }],
  },
  {
    name: 'two-areas',
    agreed: byText,
    onDay: 11,
    at: '14:00',
    events: [{ onDay: 11, at: '15:00', event: { again: { areas: ['scalp'] } } }],
  },
  {
    name: 'phone-off',
    agreed: both,
    onDay: 12,
    at: '14:00',
    client: { email: true },
    receipts: { sms: 'TTL_EXPIRED' },
  },
  {
    name: 'no-such-number',
    agreed: both,
    onDay: 13,
    at: '14:00',
    client: { email: true },
    receipts: { sms: 'INVALID' },
  },
  {
    name: 'bounces',
    agreed: both,
    onDay: 14,
    at: '14:00',
    client: { email: true, preferredChannel: 'email' },
    receipts: { email: 'BOUNCE' },
  },
  {
    name: 'complains',
    agreed: both,
    onDay: 15,
    at: '14:00',
    client: { email: true, preferredChannel: 'email' },
    receipts: { email: 'COMPLAINT' },
  },
  { name: 'reaches-nobody', agreed: byText, onDay: 16, at: '14:00', receipts: { sms: 'CARRIER_UNREACHABLE' } },
  {
    // On the last day: a Case that nobody can resolve pages for ever.
    name: 'worse',
    agreed: byText,
    onDay: 59,
    at: '09:00',
    answers: { 'day-1-check': '4' },
  },
  { name: 'not-right', agreed: byText, onDay: 18, at: '14:00', answers: { 'week-1-check': '3', 're-check': '1' } },
  { name: 'agreed-to-nothing', agreed: [], onDay: 19, at: '14:00' },
  { name: 'flagged', agreed: byText, onDay: 20, at: '14:00', client: { riskFlags: ['cold-sores'] } },
];

/** When a day of the population begins: Monday 2 March 2026, New York; clocks go forward on its 6th day. */
const onDate = (day: number): string => new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
const newYork = (day: number, clock: string): string => {
  const offset = day < 6 ? '-05:00' : '-04:00';
  return `${onDate(day)}T${clock}:00${offset}`;
};

export const populationStartsAt = newYork(0, '08:00');
export const populationEndsAt = newYork(60, '12:00');

/** A person with what the clinic knows of them. */
export interface Lived {
  person: Person;
  clientId: string;
  phone?: string;
  email?: string;
  sessions: string[];
}

/** Lets everybody live through the sixty days; the clock stands at the end. */
export const liveThrough = async (clinic: OpenClinic, population: readonly Person[]): Promise<Lived[]> => {
  const lived = population.map((person) => asLived(person));
  const plan = lived
    .flatMap((one) => [
      { at: newYork(one.person.onDay, one.person.at), who: one, what: undefined },
      ...(one.person.events ?? []).map(({ onDay, at, event }) => ({ at: newYork(onDay, at), who: one, what: event })),
    ])
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const heard = new Set<string>();
  for (const { at, who, what } of plan) {
    await passTo(clinic, lived, heard, at);
    await (what === undefined ? complete(clinic, who, at, {}) : happen(clinic, who, what, at));
  }
  await passTo(clinic, lived, heard, populationEndsAt);
  return lived;
};

const asLived = (person: Person): Lived => {
  const { client } = aSessionTold();
  const clientId = person.name;
  return {
    person,
    clientId,
    ...('phone' in (person.client ?? {}) ? {} : { phone: client.phone }),
    ...(person.client?.email ? { email: `${person.name}@example.com` } : {}),
    sessions: [],
  };
};

/** Lets time pass; twice a day everybody looks at what has come and the providers tell what became of it. */
const passTo = async (clinic: OpenClinic, lived: readonly Lived[], heard: Set<string>, at: string): Promise<void> => {
  for (;;) {
    const now = Date.parse(await clinic.now());
    await react(clinic, lived, heard, new Date(now - lookedBackMs).toISOString());
    const next = Math.min(now + 12 * 60 * 60 * 1000, Date.parse(at));
    if (next <= now) return;
    await clinic.passTo(new Date(next).toISOString());
  }
};

/** Longer than anybody waits before looking again. */
const lookedBackMs = 24 * 60 * 60 * 1000;

const react = async (clinic: OpenClinic, lived: readonly Lived[], heard: Set<string>, since: string): Promise<void> => {
  for (const message of await clinic.messages(undefined, since)) {
    if (heard.has(message.id)) continue;
    heard.add(message.id);
    const who = lived.find(({ phone, email }) => message.to === phone || message.to === email);
    if (!who || ['answer', 'keyword', 'opt-in'].includes(message.kind)) continue;
    const receipt = message.channel === 'voice' ? undefined : who.person.receipts?.[message.channel];
    if (receipt !== undefined) await clinic.receipt(message.id, receipt);
    const answer = (message.attempt ?? 1) === 1 ? who.person.answers?.[message.kind] : undefined;
    if (answer !== undefined && who.phone !== undefined) await clinic.text(who.phone, answer);
  }
};

const complete = async (
  clinic: OpenClinic,
  who: Lived,
  at: string,
  treatment: Record<string, unknown>,
  sessionId = `${who.person.name}-${who.sessions.length + 1}`,
): Promise<void> => {
  const answer = await clinic.completeSession(told(who, at, treatment, sessionId));
  if (answer.status >= 300) throw new Error(`${who.person.name}: ${JSON.stringify(answer.body)}`);
  who.sessions.push(sessionId);
};

const told = (who: Lived, at: string, treatment: Record<string, unknown>, sessionId: string) => {
  const { person, phone, email } = who;
  const { email: _email, phone: _phone, ...client } = person.client ?? {};
  const session = aSessionTold({
    sessionId,
    completedAt: at,
    treatment: { ...person.treatment, ...treatment },
    client: {
      ...client,
      clientId: who.clientId,
      phone,
      ...(email === undefined ? {} : { email }),
      consents: person.agreed.map((agreed) => {
        const [forClass, channel] = agreed.split(' ');
        return { class: forClass, channel, given: true, at: '2026-03-01T13:00:00-05:00', proof: 'signed intake form' };
      }),
    },
  });
  return { ...session, ...(person.course ? { course: person.course } : {}) };
};

const happen = async (clinic: OpenClinic, who: Lived, what: Happening, at: string): Promise<void> => {
  if ('text' in what) return clinic.text(who.phone ?? '', what.text);
  if ('again' in what) return complete(clinic, who, at, what.again);
  const [sessionId = ''] = who.sessions;
  const status = await (async () => {
    if ('cancelSession' in what) return (await clinic.api('POST', `/sessions/${sessionId}/cancel`)).status;
    if ('correctTo' in what) {
      const corrected = told(who, newYork(who.person.onDay, who.person.at), what.correctTo, sessionId);
      return (await clinic.api('PUT', `/sessions/${sessionId}`, corrected)).status;
    }
    const booking = {
      bookingId: `${who.person.name}-${what.book}`,
      clientId: who.clientId,
      startsAt: newYork(what.startsOnDay, '11:00'),
      status: what.status,
    };
    return (await clinic.api('POST', '/bookings', booking)).status;
  })();
  if (status >= 300) throw new Error(`${who.person.name}: ${JSON.stringify(what)} was answered ${status}`);
  await clinic.idle();
};

/** Everything on a timeline, however many pages it has. */
export const wholeTimeline = async (clinic: OpenClinic, clientId: string): Promise<SeenEntry[]> => {
  const entries: SeenEntry[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const { body } = await clinic.api('GET', `/clients/${clientId}/timeline${query}`);
    entries.push(...(body.entries as SeenEntry[])); // the contract's own shape
    cursor = body.cursor === undefined ? undefined : String(body.cursor);
  } while (cursor !== undefined);
  return entries;
};

/** The follow-ups somebody got, answers and confirmations aside. */
export const followUpsTo = (messages: readonly SeenMessage[], { phone, email }: Lived): SeenMessage[] =>
  messages.filter(
    ({ to, kind }) => (to === phone || to === email) && !['answer', 'keyword', 'opt-in', 'page'].includes(kind),
  );
