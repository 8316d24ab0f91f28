import type { Case, Client, ClinicRecords, FollowUp } from './clinic-records.ts';

/** A run of the tour: which made-up client goes through it. */
export interface TourRun {
  readonly clientId: string;
  readonly firstName: string;
  readonly phone: string;
}

/**
 * How far the tour is. It is read off the clinic itself, so it does not matter by which button, phone or page a step was
 * done. `check` is the day-1 check; `stuck` says why a step cannot be done any more.
 */
export type TourProgress =
  | { readonly step: 'complete' }
  | { readonly step: 'next-day'; readonly client: Client; readonly check?: FollowUp; readonly stuck?: string }
  | { readonly step: 'answer'; readonly client: Client; readonly check: FollowUp; readonly hasAnswered: boolean }
  | { readonly step: 'acknowledge'; readonly client: Client; readonly open: Case }
  | { readonly step: 'resolve'; readonly client: Client; readonly open: Case }
  | { readonly step: 'done'; readonly client: Client; readonly resolved: Case };

/** The steps in their order. */
export const TOUR_STEPS = ['complete', 'next-day', 'answer', 'acknowledge', 'resolve'] as const;

export function readTour(run: TourRun | undefined, records: ClinicRecords): TourProgress {
  const client = run && records.clients.find(({ clientId }) => clientId === run.clientId);
  if (client === undefined) return { step: 'complete' };
  const isTheirs = ({ owner }: { owner: string }): boolean => owner === client.owner;
  const open = records.openCases.find(isTheirs);
  if (open !== undefined) return { step: open.status === 'acknowledged' ? 'resolve' : 'acknowledge', client, open };
  const resolved = records.resolvedCases.find(isTheirs);
  if (resolved !== undefined) return { step: 'done', client, resolved };
  const check = records.followUps.find((one) => isTheirs(one) && one.kind === 'day-1-check' && one.attempt === 1);
  if (check === undefined) return { step: 'next-day', client };
  if (check.status === 'sent') {
    return { step: 'answer', client, check, hasAnswered: records.replies.some(isTheirs) };
  }
  const hasEnded = ['skipped', 'expired', 'withdrawn', 'failed'].includes(check.status);
  return { step: 'next-day', client, check, ...(hasEnded && { stuck: check.reason ?? check.status }) };
}

const NAMES = ['Mia', 'June', 'Rosa', 'Iris', 'Nora', 'Ella', 'Ada', 'Vera', 'Lena', 'Tess'];

/** Somebody new for the tour: a made-up name and a fictional number that nobody here has. */
export function newTourClient(taken: {
  readonly names: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly sessionId: string;
}): TourRun {
  const numbers = Array.from({ length: 100 }, (_, index) => `+1212555${String(199 - index).padStart(4, '0')}`);
  return {
    clientId: `tour-${taken.sessionId}`,
    firstName: NAMES.find((name) => !taken.names.has(name)) ?? 'Zoe',
    // All hundred taken: families share a number too.
    phone: numbers.find((number) => !taken.phones.has(number)) ?? '+12125550199',
  };
}
