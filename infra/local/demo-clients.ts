import { sampleSession } from './console/sample-session.ts';

/** A made-up client whose session was completed shortly before the first start. */
interface DemoClient {
  readonly clientId: string;
  readonly firstName: string;
  readonly phone: string;
  readonly language: string;
  readonly needleDepthMm: number;
  readonly area: string;
  readonly completedMinutesAgo: number;
}

const DEMO_CLIENTS: readonly DemoClient[] = [
  {
    clientId: 'demo-ann',
    firstName: 'Ann',
    phone: '+12125550142',
    language: 'en',
    needleDepthMm: 1.5,
    area: 'face',
    completedMinutesAgo: 30,
  },
  {
    clientId: 'demo-lucia',
    firstName: 'Lucía',
    phone: '+12125550143',
    language: 'es',
    needleDepthMm: 0.5,
    area: 'scalp',
    completedMinutesAgo: 60,
  },
];

/** The demo clients' numbers and names. */
export const DEMO_PHONES: ReadonlyMap<string, string> = new Map(
  DEMO_CLIENTS.map(({ phone, firstName }) => [phone, firstName]),
);

/** The sessions of the demo clients, as they are posted at the first start. */
export function demoSessions(facts: { clinicId: string; nowMs: number }): Array<Record<string, unknown>> {
  return DEMO_CLIENTS.map(({ completedMinutesAgo, ...client }) =>
    sampleSession(
      { ...client, completedAt: new Date(facts.nowMs - completedMinutesAgo * 60_000).toISOString() },
      { ...facts, sessionId: `${client.clientId}-1` },
    ),
  );
}
