import { openClinic } from '../support/open-clinic.ts';
import { aSessionTold } from '../support/story-clinic.ts';
import { functionOf } from './function-of.ts';
import { localRoundTrip } from './local-round-trip.ts';
import { median, quantile } from './quantile.ts';

export interface PageLatency {
  /** The first one, whose functions had to be loaded. */
  readonly coldMs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** One SendTextMessage to the same gateway. */
  readonly roundTripMs: number;
  readonly medianRatio: number;
  readonly p95Ratio: number;
  readonly samples: number;
}

const SAMPLES = 40;

/** Real time from the moment a red flag reaches the texting service until the first page is handed over to it. */
export const measurePageLatency = async (): Promise<PageLatency> => {
  let pageHandedOverAt: number | undefined;
  const clinic = await openClinic({
    at: '2026-03-02T15:00:00-05:00',
    onAwsCall: ({ accessKeyId, operation }) => {
      if (operation === 'SendTextMessage' && functionOf(clinic, accessKeyId) === 'escalate') {
        pageHandedOverAt ??= performance.now();
      }
    },
  });
  try {
    const sessions = Array.from({ length: SAMPLES + 1 }, () => aSessionTold());
    for (const session of sessions) await clinic.completeSession(session);
    const elapsed: number[] = [];
    const roundTrips: number[] = [];
    const roundTrip = localRoundTrip(clinic);
    for (const { client } of sessions) {
      pageHandedOverAt = undefined;
      const startedAt = performance.now();
      await clinic.text(client.phone, 'it is bleeding and wont stop');
      if (pageHandedOverAt === undefined) throw new Error('no page was handed over');
      elapsed.push(pageHandedOverAt - startedAt);
      roundTrips.push(await roundTrip());
    }
    const [coldMs = 0, ...warm] = elapsed;
    const [, ...trips] = roundTrips;
    const roundTripMs = median(trips);
    return {
      coldMs,
      medianMs: median(warm),
      p95Ms: quantile(warm, 0.95),
      roundTripMs,
      medianRatio: median(warm) / roundTripMs,
      p95Ratio: quantile(warm, 0.95) / roundTripMs,
      samples: warm.length,
    };
  } finally {
    await clinic.close();
  }
};
