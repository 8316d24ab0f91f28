import { describe, expect, it } from 'vitest';
import { FollowUpDue } from '../../shared/domain/due.ts';
import { InvariantViolation, MalformedInput } from '../../shared/domain/refusals.ts';
import { type Delivery, onQueue } from '../../shared/lambda/on-queue.ts';
import { logLines } from '../support/log-lines.ts';
import { aQueueRecord } from './aws-events.ts';

const owner = `CLIENT#${'a'.repeat(26)}`;
const due = (letter: string): FollowUpDue => ({
  due: 'follow-up',
  owner,
  followUpId: `${letter.repeat(26)}.day-1-check.1`,
});

describe('a batch of a queue', () => {
  it('is worked in order of arrival, and every record is logged once', async () => {
    const lines = logLines();
    const worked: Array<[FollowUpDue, Delivery]> = [];
    const handler = onQueue('send-follow-up', FollowUpDue, () => async (payload, delivery) => {
      worked.push([payload, delivery]);
      return { kind: 'skip', reason: 'opted-out', changes: ['PRIVATE'] };
    });
    const Records = [aQueueRecord('m-1', due('b')), aQueueRecord('m-2', due('c'), { ApproximateReceiveCount: '3' })];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    const sentAt = '2026-03-03T15:00:00.000Z';
    expect(worked).toEqual([
      [due('b'), { receiveCount: 1, sentAt }],
      [due('c'), { receiveCount: 3, sentAt }],
    ]);
    const line = { level: 'info', step: 'send-follow-up', kind: 'skip', reason: 'opted-out' };
    expect(lines).toEqual([
      { ...line, id: due('b').followUpId, receiveCount: 1 },
      { ...line, id: due('c').followUpId, receiveCount: 3 },
    ]);
  });

  it('an empty one is nothing', async () => {
    const handler = onQueue('send-follow-up', FollowUpDue, () => async () => ({ kind: 'none' }));
    expect(await handler({ Records: [] })).toEqual({ batchItemFailures: [] });
  });

  it('one record that fails does not keep the others back', async () => {
    const lines = logLines();
    const handler = onQueue('send-follow-up', FollowUpDue, () => async ({ followUpId }) => {
      if (followUpId.startsWith('c')) throw new Error('PRIVATE');
      return { kind: 'send' };
    });
    const Records = [aQueueRecord('m-1', due('b')), aQueueRecord('m-2', due('c')), aQueueRecord('m-3', due('d'))];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-2' }] });
    expect(lines.map(({ level, kind }) => [level, kind])).toEqual([
      ['info', 'send'],
      ['error', undefined],
      ['info', 'send'],
    ]);
  });

  const bad: Array<[what: string, body: string, message: string]> = [
    ['not JSON', 'PRIVATE words', 'queue message: not JSON'],
    ['not as agreed', JSON.stringify({ ...due('b'), owner: 'PRIVATE' }), 'queue message: not as agreed at owner'],
    ['nothing of ours', 'null', 'queue message: not as agreed at (whole)'],
  ];
  for (const [what, body, message] of bad)
    it(`a record that is ${what} fails, so that it ends with the dead letters, and nothing of it is logged`, async () => {
      const lines = logLines();
      const handler = onQueue('send-follow-up', FollowUpDue, () => async () => ({ kind: 'send' }));
      const Records = [aQueueRecord('m-1', body), aQueueRecord('m-2', due('b'))];
      expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }] });
      expect(lines[0]).toMatchObject({ level: 'error', id: 'm-1', error: { name: 'MalformedInput', message } });
      expect(JSON.stringify(lines)).not.toContain('PRIVATE');
    });

  it('is built for once, and again when building failed', async () => {
    logLines();
    let built = 0;
    const handler = onQueue('send-follow-up', FollowUpDue, () => {
      built += 1;
      if (built === 1) throw new Error('no environment');
      return async () => ({ kind: 'send' });
    });
    expect(built).toBe(0);
    await expect(handler({ Records: [] })).rejects.toThrow('no environment');
    await handler({ Records: [aQueueRecord('m-1', due('b'))] });
    await handler({ Records: [aQueueRecord('m-2', due('b'))] });
    expect(built).toBe(2);
  });
});

describe('an error in the log', () => {
  const logged = async (error: unknown): Promise<Record<string, unknown>> => {
    const lines = logLines();
    const handler = onQueue('send-follow-up', FollowUpDue, () => async () => {
      throw error;
    });
    await handler({ Records: [aQueueRecord('m-1', due('b'))] });
    return lines[0]?.error as Record<string, unknown>; // as the log writes it
  };

  it('keeps our own words', async () => {
    expect(await logged(new InvariantViolation('two writes to one item'))).toMatchObject({
      name: 'InvariantViolation',
      message: 'two writes to one item',
      stack: expect.arrayContaining([expect.stringMatching(/^at /)]),
    });
    expect(await logged(new MalformedInput('no such cursor'))).toMatchObject({ message: 'no such cursor' });
  });

  it('keeps the name and the status of somebody else’s, and not their words: they may quote an item', async () => {
    const error = Object.assign(new Error('value PRIVATE is too long'), {
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
    const line = await logged(error);
    expect(line).toMatchObject({ name: 'ValidationException', httpStatus: 400 });
    expect(JSON.stringify(line)).not.toContain('PRIVATE');
  });

  it('names its causes, three at most', async () => {
    const causes = ['a', 'b', 'c', 'd', 'e'].reduce<Error | undefined>(
      (cause, name) => Object.assign(new Error('PRIVATE', { cause }), { name }),
      undefined,
    );
    const line = await logged(causes);
    expect(JSON.stringify(line).match(/"name":"\w"/g)).toEqual([
      '"name":"e"',
      '"name":"d"',
      '"name":"c"',
      '"name":"b"',
    ]);
    expect(JSON.stringify(line)).not.toContain('PRIVATE');
  });

  it('is told of what is no error, too', async () => {
    expect(await logged('PRIVATE')).toEqual({ name: 'string' });
  });
});
