import type { ClinicConfig } from '../../clinic-config.ts';
import { type ClinicDays, clinicDays } from './clinic-days.ts';
import { DEMO_STORIES, type DemoDeed, type DemoMoment, type DemoStory } from './demo-stories.ts';

/** What is done: a body for the product's API, or one of the story's deeds. */
export type ScheduledDeed =
  | { readonly session: Readonly<Record<string, unknown>> }
  | { readonly booking: Readonly<Record<string, unknown>> }
  | Exclude<DemoDeed, { bookedDaysAhead: number }>;

/** One step of the demo, at its time. */
export interface ScheduledStep {
  /** Epoch milliseconds. */
  readonly atMs: number;
  readonly story: DemoStory;
  readonly deed: ScheduledDeed;
}

/** The steps of all stories in order of time, none after `endsAtMs`. */
export interface DemoSchedule {
  /** Where the clock of the new data begins. */
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly steps: readonly ScheduledStep[];
}

const MINUTE_MS = 60_000;
const TOLD_MINUTES_LATER = 10;
/** The client who just left was treated at least so long ago. */
const NEWEST_VISIT_MINUTES_AGO = 60;

/** The demo as it must have gone for its clients to be where they are at `endsAtMs`, whatever day and hour that is. */
export function scheduleDemo(
  { clinics }: Pick<ClinicConfig, 'clinics'>,
  endsAtMs: number,
  stories: readonly DemoStory[] = DEMO_STORIES,
): DemoSchedule {
  const steps = stories
    .flatMap((story) => {
      const clinic = (story.atSecondClinic && clinics[1]) || clinics[0];
      if (clinic === undefined) throw new Error('The configuration has no clinic.');
      return stepsOf(story, clinic.clinicId, clinicDays(clinic, endsAtMs), endsAtMs);
    })
    .sort((one, other) => one.atMs - other.atMs);
  return { startsAtMs: Math.min(endsAtMs, ...steps.map(({ atMs }) => atMs)), endsAtMs, steps };
}

function stepsOf(story: DemoStory, clinicId: string, days: ClinicDays, endsAtMs: number): ScheduledStep[] {
  const { visit, told = { minutesAfterVisit: TOLD_MINUTES_LATER } } = story;
  const leftAtMs =
    visit === 'newest'
      ? days.newestDeparture(NEWEST_VISIT_MINUTES_AGO)
      : days.during(days.openOn(visit.daysAgo), visit.share);
  const momentMs = (moment: DemoMoment): number => {
    if ('minutesAgo' in moment) return endsAtMs - moment.minutesAgo * MINUTE_MS;
    if ('minutesAfterVisit' in moment) return leftAtMs + moment.minutesAfterVisit * MINUTE_MS;
    if ('daysAgo' in moment) return days.at(days.lastMorningOn.subtract({ days: moment.daysAgo }), moment.at);
    return days.at(days.dateOf(leftAtMs).add({ days: moment.day }), moment.at);
  };
  return [
    { atMs: momentMs(told), story, deed: { session: sessionTold(story, clinicId, leftAtMs) } },
    ...story.since.map(({ when, ...deed }): ScheduledStep => {
      const scheduled = 'bookedDaysAhead' in deed ? { booking: bookingTold(story, days, deed.bookedDaysAhead) } : deed;
      return { atMs: momentMs(when), story, deed: scheduled };
    }),
  ];
}

/** As a booking system posts it. Everything was agreed to at check-in. */
function sessionTold(story: DemoStory, clinicId: string, leftAtMs: number): Record<string, unknown> {
  const { clientId, firstName, lastName, language, phone, email, riskFlags, treatment, course } = story;
  const signedAt = new Date(leftAtMs - 60 * MINUTE_MS).toISOString();
  const channels = [...(phone === undefined ? [] : ['sms']), ...(email === undefined ? [] : ['email'])];
  const consents = ['care', 'results', 'booking'].flatMap((consentClass) =>
    channels.map((channel) => ({
      class: consentClass,
      channel,
      given: true,
      at: signedAt,
      proof: 'Signed at check-in',
    })),
  );
  return {
    sessionId: `${clientId}-1`,
    clinicId,
    completedAt: new Date(leftAtMs).toISOString(),
    treatment,
    ...(course !== undefined && { course: { courseId: `${clientId}-course`, ...course } }),
    client: {
      clientId,
      firstName,
      lastName,
      language,
      ...(phone !== undefined && { phone }),
      ...(email !== undefined && { email }),
      ...(riskFlags !== undefined && { riskFlags }),
      consents,
    },
  };
}

function bookingTold({ clientId, course }: DemoStory, days: ClinicDays, daysAhead: number): Record<string, unknown> {
  const startsAtMs = days.during(days.openAhead(daysAhead), 0.3);
  return {
    bookingId: `${clientId}-next`,
    clientId,
    startsAt: new Date(startsAtMs).toISOString(),
    status: 'booked',
    ...(course !== undefined && { courseId: `${clientId}-course` }),
  };
}
