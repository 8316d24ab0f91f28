/** When a step of a story happens. Clock times are the clinic's own. */
export type DemoMoment =
  /** So many days after the client's visit. */
  | { readonly day: number; readonly at: string }
  | { readonly minutesAfterVisit: number }
  /** So many days before the last day whose morning is over. */
  | { readonly daysAgo: number; readonly at: string }
  /** So many minutes before the story ends: before the clock is handed over. */
  | { readonly minutesAgo: number };

/**
 * When the client was treated: on the newest open day that lies so many days back, at this share of its opening hours; or
 * as newly as opening hours allow.
 */
export type DemoVisit = { readonly daysAgo: number; readonly share: number } | 'newest';

/** What somebody does, through the product's own addresses. */
export type DemoDeed =
  /** The client texts. */
  | { readonly text: string }
  /** A provider reports what became of the newest message to the client by that channel. */
  | { readonly receipt: string; readonly of: 'sms' | 'email' }
  /** The client answers on the page that the newest check links to. */
  | { readonly form: Readonly<Record<string, string>> }
  /** The booking system tells of the next appointment, on the first open day so many days ahead or later. */
  | { readonly bookedDaysAhead: number }
  /** Whoever was paged about the client texts the case's code, and these words. */
  | { readonly taken: string };

/** A made-up client, the visit that is told of, and what happened since. */
export interface DemoStory {
  readonly clientId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly language: 'en' | 'es' | 'fr';
  readonly phone?: string;
  readonly email?: string;
  readonly riskFlags?: readonly string[];
  /** At the configuration's second clinic, where there is one. */
  readonly atSecondClinic?: true;
  readonly visit: DemoVisit;
  /** When the booking system told of it; ten minutes after the visit unless given. */
  readonly told?: DemoMoment;
  readonly treatment: {
    readonly device: 'pen' | 'roller' | 'rf';
    readonly needleDepthMm: number;
    readonly areas: readonly string[];
    readonly indication: string;
  };
  readonly course?: {
    readonly sessionNumber: number;
    readonly sessionsPlanned: number;
    readonly intervalDays?: number;
  };
  readonly since: readonly (DemoDeed & { readonly when: DemoMoment })[];
}

/** A form on which everything is as it should be. */
const ALL_WELL = { trend: 'better', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0', words: '' };

/** The demo: one client for each stage that a page shows. */
export const DEMO_STORIES: readonly DemoStory[] = [
  // Fine on the first day; the question after a week is still to come.
  {
    clientId: 'demo-ann',
    firstName: 'Ann',
    lastName: 'Example',
    language: 'en',
    phone: '+12125550142',
    email: 'ann@example.com',
    visit: { daysAgo: 3, share: 0.45 },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'glow' },
    course: { sessionNumber: 1, sessionsPlanned: 3 },
    since: [{ when: { day: 1, at: '10:12' }, text: '1 thanks!' }],
  },
  // Bleeding: paged just now, and nobody has taken it.
  {
    clientId: 'demo-ben',
    firstName: 'Ben',
    lastName: 'Sample',
    language: 'en',
    phone: '+12125550140',
    visit: { daysAgo: 1, share: 0.7 },
    treatment: { device: 'pen', needleDepthMm: 1.2, areas: ['face', 'neck'], indication: 'acne-scars' },
    course: { sessionNumber: 2, sessionsPlanned: 4 },
    since: [{ when: { minutesAgo: 2 }, text: 'hi its bleeding again on my left cheek, kinda scared' }],
  },
  // Unclear: no rule explains it, so it waits on the staff's list.
  {
    clientId: 'demo-chloe',
    firstName: 'Chloe',
    lastName: 'Placeholder',
    language: 'en',
    phone: '+12125550141',
    visit: { daysAgo: 1, share: 0.3 },
    treatment: { device: 'pen', needleDepthMm: 0.5, areas: ['face'], indication: 'glow' },
    since: [{ when: { minutesAgo: 35 }, text: 'quick q, when can i use my retinol creme again' }],
  },
  // Deep and at risk, asked twice, silent: somebody must call.
  {
    clientId: 'demo-dora',
    firstName: 'Dora',
    lastName: 'Invented',
    language: 'en',
    phone: '+12125550143',
    riskFlags: ['keloid'],
    visit: { daysAgo: 2, share: 0.5 },
    treatment: { device: 'pen', needleDepthMm: 2, areas: ['face'], indication: 'acne-scars' },
    course: { sessionNumber: 1, sessionsPlanned: 6 },
    since: [],
  },
  // The last of four sessions, healed.
  {
    clientId: 'demo-eli',
    firstName: 'Eli',
    lastName: 'Fictional',
    language: 'en',
    phone: '+12125550144',
    email: 'eli@example.com',
    visit: { daysAgo: 8, share: 0.4 },
    treatment: { device: 'roller', needleDepthMm: 0.5, areas: ['scalp'], indication: 'hair-loss' },
    course: { sessionNumber: 4, sessionsPlanned: 4 },
    since: [
      { when: { day: 1, at: '10:22' }, text: '1' },
      { when: { day: 7, at: '18:02' }, text: '1 thank you!!' },
    ],
  },
  // Wants no texts.
  {
    clientId: 'demo-fay',
    firstName: 'Fay',
    lastName: 'Madeup',
    language: 'en',
    phone: '+12125550145',
    visit: { daysAgo: 4, share: 0.55 },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['hands'], indication: 'pigmentation' },
    since: [{ when: { day: 1, at: '10:31' }, text: 'Stop pls' }],
  },
  // Nothing reaches him: the number is dead, then the mail comes back.
  {
    clientId: 'demo-gus',
    firstName: 'Gus',
    lastName: 'Nobody',
    language: 'en',
    phone: '+12125550146',
    email: 'gus@example.com',
    visit: { daysAgo: 1, share: 0.25 },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['body'], indication: 'stretch-marks' },
    since: [
      { when: { minutesAfterVisit: 122 }, receipt: 'INVALID', of: 'sms' },
      { when: { day: 1, at: '10:06' }, receipt: 'BOUNCE', of: 'email' },
    ],
  },
  // Told late, as when a clinic begins with Aftercare; has booked the next session, so nobody asks her to.
  {
    clientId: 'demo-hana',
    firstName: 'Hana',
    lastName: 'Testcase',
    language: 'en',
    phone: '+12125550147',
    email: 'hana@example.com',
    visit: { daysAgo: 19, share: 0.6 },
    told: { daysAgo: 8, at: '09:30' },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['face', 'decollete'], indication: 'wrinkles' },
    course: { sessionNumber: 2, sessionsPlanned: 3, intervalDays: 28 },
    since: [{ when: { daysAgo: 5, at: '16:20' }, bookedDaysAhead: 9 }],
  },
  // Just left the clinic.
  {
    clientId: 'demo-ivo',
    firstName: 'Ivo',
    lastName: 'Example',
    language: 'en',
    phone: '+12125550148',
    visit: 'newest',
    treatment: { device: 'pen', needleDepthMm: 1.2, areas: ['face'], indication: 'acne-scars' },
    course: { sessionNumber: 3, sessionsPlanned: 4 },
    since: [],
  },
  // Worse since yesterday; somebody has taken it and is on the phone.
  {
    clientId: 'demo-june',
    firstName: 'June',
    lastName: 'Sample',
    language: 'en',
    phone: '+12125550149',
    visit: { daysAgo: 2, share: 0.8 },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'wrinkles' },
    course: { sessionNumber: 1, sessionsPlanned: 3 },
    since: [
      { when: { day: 1, at: '11:20' }, text: '2' },
      { when: { minutesAgo: 48 }, text: 'theres yellow pus on my chin since i woke up, it wasnt there before' },
      { when: { minutesAgo: 46 }, taken: 'calling her now' },
    ],
  },
  // French, by mail alone, answered on the page.
  {
    clientId: 'demo-margot',
    firstName: 'Margot',
    lastName: 'Inventée',
    language: 'fr',
    email: 'margot@example.com',
    visit: { daysAgo: 2, share: 0.35 },
    treatment: { device: 'pen', needleDepthMm: 0.5, areas: ['face'], indication: 'glow' },
    since: [{ when: { day: 1, at: '11:40' }, form: { ...ALL_WELL, signs: 'redness', pain: '1' } }],
  },
  // Spanish, on the page: to be watched, nothing to page anybody about.
  {
    clientId: 'demo-lucia',
    firstName: 'Lucía',
    lastName: 'Ejemplo',
    language: 'es',
    phone: '+13105550143',
    atSecondClinic: true,
    visit: { daysAgo: 1, share: 0.5 },
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'pigmentation' },
    course: { sessionNumber: 1, sessionsPlanned: 4 },
    since: [{ when: { day: 1, at: '11:25' }, form: { ...ALL_WELL, trend: 'same', signs: 'numbness', pain: '3' } }],
  },
  // A little sore, as expected.
  {
    clientId: 'demo-mateo',
    firstName: 'Mateo',
    lastName: 'Ficticio',
    language: 'es',
    phone: '+13105550144',
    atSecondClinic: true,
    visit: { daysAgo: 2, share: 0.65 },
    treatment: { device: 'roller', needleDepthMm: 0.5, areas: ['scalp'], indication: 'hair-loss' },
    since: [{ when: { day: 1, at: '10:40' }, text: '2 gracias' }],
  },
];

/** The demo clients' numbers and names. */
export const DEMO_PHONES: ReadonlyMap<string, string> = new Map(
  DEMO_STORIES.flatMap(({ phone, firstName }) => (phone === undefined ? [] : [[phone, firstName] as const])),
);
