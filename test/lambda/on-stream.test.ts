import { describe, expect, it } from 'vitest';
import type { Queue } from '../../shared/adapters/sqs-queue.ts';
import { FollowUpDue } from '../../shared/domain/due.ts';
import { InvariantViolation, MalformedInput } from '../../shared/domain/refusals.ts';
import type { Wake } from '../../shared/domain/wake.ts';
import { onQueueOrWake } from '../../shared/lambda/on-queue-or-wake.ts';
import { onWake, type StreamRecord } from '../../shared/lambda/on-stream.ts';
import { logLines } from '../support/log-lines.ts';
import { aQueueRecord, aStreamRecord } from './aws-events.ts';

const owner = `CLIENT#${'a'.repeat(26)}`;
const sessionItem = (letter: string): string => `NOW#SESSION#${letter.repeat(26)}`;
const record = (sequenceNumber: string, letter = 'b'): StreamRecord =>
  aStreamRecord(sequenceNumber, { PK: owner, SK: sessionItem(letter) });

const aParkingPlace = (fails = false) => {
  const payloads: unknown[] = [];
  const queue: Queue = {
    send: async (payload) => {
      if (fails) throw new Error('no queue');
      payloads.push(payload);
    },
  };
  return { payloads, parked: () => queue };
};

describe('records of the stream', () => {
  it('are worked in their order, by their keys alone, and each is logged once', async () => {
    const lines = logLines();
    const { parked, payloads } = aParkingPlace();
    const wakes: Wake[] = [];
    const handler = onWake(
      'plan-follow-ups',
      () => async (wake) => {
        wakes.push(wake);
        return { kind: 'plan' };
      },
      parked,
    );
    expect(await handler({ Records: [record('1'), record('2', 'c')] })).toEqual({ batchItemFailures: [] });
    expect(wakes).toEqual([
      { owner, itemKey: sessionItem('b') },
      { owner, itemKey: sessionItem('c') },
    ]);
    expect(lines).toEqual([
      { level: 'info', step: 'plan-follow-ups', id: `${owner} ${sessionItem('b')}`, kind: 'plan' },
      { level: 'info', step: 'plan-follow-ups', id: `${owner} ${sessionItem('c')}`, kind: 'plan' },
    ]);
    expect(payloads).toEqual([]);
  });

  it('stop at the first failure, which comes again with everything behind it', async () => {
    const lines = logLines();
    const { parked } = aParkingPlace();
    const worked: string[] = [];
    const handler = onWake(
      'plan-follow-ups',
      () =>
        async ({ itemKey }) => {
          worked.push(itemKey);
          if (itemKey === sessionItem('c')) throw new Error('PRIVATE');
          return { kind: 'plan' };
        },
      parked,
    );
    const Records = [record('1', 'b'), record('2', 'c'), record('3', 'd')];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(worked).toEqual([sessionItem('b'), sessionItem('c')]);
    expect(lines[1]).toMatchObject({ level: 'error', id: `${owner} ${sessionItem('c')}`, error: { name: 'Error' } });
    expect(JSON.stringify(lines)).not.toContain('PRIVATE');
  });
});

describe('a record that no retry can help', () => {
  for (const error of [new MalformedInput('not a session'), new InvariantViolation('two Cases')])
    it(`is parked with its ids after ${error.name}, counted, and the work goes on behind it`, async () => {
      const lines = logLines();
      const { parked, payloads } = aParkingPlace();
      const worked: string[] = [];
      const handler = onWake(
        'plan-follow-ups',
        () =>
          async ({ itemKey }) => {
            if (itemKey === sessionItem('b')) throw error;
            worked.push(itemKey);
            return { kind: 'plan' };
          },
        parked,
      );
      expect(await handler({ Records: [record('1', 'b'), record('2', 'c')] })).toEqual({ batchItemFailures: [] });
      expect(worked).toEqual([sessionItem('c')]);
      expect(payloads).toEqual([
        { step: 'plan-follow-ups', eventId: 'event-1', sequenceNumber: '1', owner, itemKey: sessionItem('b') },
      ]);
      expect(lines[0]).toMatchObject({ level: 'error', error: { name: error.name, message: error.message } });
      expect(lines[1]).toMatchObject({ RecordsParked: 1, _aws: { CloudWatchMetrics: [{ Namespace: 'Aftercare' }] } });
    });

  const malformed: Array<[what: string, record: StreamRecord, ids: Record<string, unknown>]> = [
    [
      'without keys',
      { eventID: 'event-1', dynamodb: { SequenceNumber: '1' } },
      { eventId: 'event-1', sequenceNumber: '1' },
    ],
    [
      'of somebody unknown',
      aStreamRecord('1', { PK: 'PRIVATE', SK: 'NOW#CASE' }),
      { eventId: 'event-1', sequenceNumber: '1' },
    ],
    ['without anything', {}, {}],
  ];
  for (const [what, bad, ids] of malformed)
    it(`${what} is parked, and nothing of it is logged`, async () => {
      const lines = logLines();
      const { parked, payloads } = aParkingPlace();
      const worked: string[] = [];
      const handler = onWake(
        'plan-follow-ups',
        () =>
          async ({ itemKey }) => {
            worked.push(itemKey);
            return { kind: 'plan' };
          },
        parked,
      );
      expect(await handler({ Records: [bad, record('2', 'c')] })).toEqual({ batchItemFailures: [] });
      expect(worked).toEqual([sessionItem('c')]);
      expect(JSON.parse(JSON.stringify(payloads))).toEqual([{ step: 'plan-follow-ups', ...ids }]);
      expect(JSON.stringify([lines, payloads])).not.toContain('PRIVATE');
    });

  it('and cannot be parked comes again', async () => {
    const lines = logLines();
    const { parked } = aParkingPlace(true);
    const handler = onWake(
      'plan-follow-ups',
      () => async () => {
        throw new InvariantViolation('two Cases');
      },
      parked,
    );
    expect(await handler({ Records: [record('1'), record('2')] })).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect(lines.map(({ kind }) => kind)).toEqual([undefined, 'not-parked']);
  });
});

describe('a function with two sources', () => {
  it('works a batch of either as that source is worked', async () => {
    logLines();
    const { parked, payloads } = aParkingPlace();
    const seen: string[] = [];
    let built = 0;
    const handler = onQueueOrWake(
      'escalate',
      FollowUpDue,
      () => {
        built += 1;
        return {
          due: async ({ followUpId }, { receiveCount }) => {
            seen.push(`due ${followUpId} ${receiveCount}`);
            return { kind: 'stop' };
          },
          wake: async ({ itemKey }) => {
            seen.push(`wake ${itemKey}`);
            throw new InvariantViolation('bad');
          },
        };
      },
      parked,
    );
    const due: FollowUpDue = { due: 'follow-up', owner, followUpId: `${'b'.repeat(26)}.day-1-check.1` };
    await handler({ Records: [aQueueRecord('m-1', due)] });
    await handler({ Records: [record('1')] });
    expect(await handler({ Records: [] })).toEqual({ batchItemFailures: [] });
    expect(seen).toEqual([`due ${due.followUpId} 1`, `wake ${sessionItem('b')}`]);
    expect(payloads).toHaveLength(1);
    expect(built).toBe(1);
  });
});
