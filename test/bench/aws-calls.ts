import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { aSessionTold, onCall } from '../support/story-clinic.ts';
import { functionOf } from './function-of.ts';

/** The calls that one thing from outside costs: `service operation` by its count. */
export interface CallCost {
  readonly what: string;
  readonly calls: Readonly<Record<string, number>>;
  /** The same by function. */
  readonly byFunction: Readonly<Record<string, number>>;
}

/** Counts what the functions ask of AWS, at the local gateway; what AWS itself does (polling, delivering) is not in it. */
export const countAwsCalls = async (): Promise<CallCost[]> => {
  let seen: Array<{ accessKeyId: string; call: string }> = [];
  const clinic = await openClinic({
    at: '2026-03-02T15:00:00-05:00',
    onAwsCall: ({ accessKeyId, service, operation }) => seen.push({ accessKeyId, call: `${service} ${operation}` }),
  });
  const costOf = async (
    what: string,
    happen: () => Promise<unknown>,
    besides: readonly string[] = [],
  ): Promise<CallCost> => {
    await clinic.idle();
    seen = [];
    await happen();
    await clinic.idle();
    const caused = seen.filter((call) => !besides.includes(nameOf(call)));
    return { what, calls: counted(caused.map(({ call }) => call)), byFunction: counted(caused.map(nameOf)) };
  };
  const nameOf = ({ accessKeyId }: { accessKeyId: string }): string => functionOf(clinic, accessKeyId);

  try {
    await warmPlanning(clinic);
    const session = aSessionTold();
    const { phone } = session.client;
    const told = await costOf('session completed', () => clinic.completeSession(session));
    await clinic.to('2026-03-03T09:55:00-05:00');
    const swept = await costOf('reconcile run', () => clinic.to('2026-03-03T09:59:59-05:00'));
    // A move of the clock ends with a run of the reconciler, which is told apart.
    const asked = await costOf('day-1 text sent', () => clinic.to('2026-03-03T10:00:00-05:00'), ['reconcile']);
    await warmPaging(clinic);
    const fine = await costOf('reply "1"', () => clinic.text(phone, '1'));
    const unclear = await costOf('reply in words nobody reads', () => clinic.text(phone, 'I lost my loyalty card'));
    const flagged = await costOf('reply "4", first page included', () => clinic.text(phone, '4'));
    const code = (await clinic.openCases()).find(({ clientId }) => clientId === session.client.clientId)?.code ?? '';
    const taken = await costOf('code from staff', () => clinic.text(onCall.first, code));
    const stopped = await costOf('STOP', () => clinic.text(phone, 'STOP'));
    return [told, asked, swept, fine, unclear, flagged, taken, stopped];
  } finally {
    await clinic.close();
  }
};

/** The hash key is read once per cold start; what is counted afterwards is what every event costs. */
const warmPlanning = async (clinic: OpenClinic): Promise<void> => {
  const session = aSessionTold();
  await clinic.completeSession(session);
  await clinic.api('POST', `/sessions/${session.sessionId}/cancel`);
};

const warmPaging = (clinic: OpenClinic): Promise<void> => clinic.text('+12125550199', 'my face is bleeding');

const counted = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names.toSorted()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
