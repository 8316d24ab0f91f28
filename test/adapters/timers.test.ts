import type { RequestListener } from 'node:http';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { queueTimers } from '../../shared/adapters/queue-timers.ts';
import { schedulerTimers } from '../../shared/adapters/scheduler-timers.ts';
import { type Queue, sqsQueue } from '../../shared/adapters/sqs-queue.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import type { EscalationStepDue, FollowUpDue, TimerTarget } from '../../shared/ports.ts';
import { type Asked, answers, openProvider, place } from './provider-fixture.ts';

const now = '2026-03-02T15:00:00.000Z';
const owner = `CLIENT#${'a'.repeat(26)}`;
const followUpDue: FollowUpDue = { due: 'follow-up', owner, followUpId: `${'b'.repeat(26)}.day-1-check.1` };
const stepDue: EscalationStepDue = { due: 'escalation-step', owner, caseId: 'c'.repeat(26), round: 12 };
const later = '2026-03-03T15:00:00.001Z';
const minute = Math.floor(Date.parse(later) / 60_000).toString(36);

interface Sent {
  queue: TimerTarget;
  payload: unknown;
  delaySeconds: number | undefined;
}

const twoQueues = (): { queues: Record<TimerTarget, () => Queue>; sent: Sent[] } => {
  const sent: Sent[] = [];
  const queue = (name: TimerTarget) => (): Queue => ({
    send: async (payload, delaySeconds) => {
      sent.push({ queue: name, payload, delaySeconds });
    },
  });
  return { queues: { 'follow-ups': queue('follow-ups'), escalations: queue('escalations') }, sent };
};

const timersOn = async (answer: RequestListener) => {
  const { endpoint, asked } = await openProvider(answer);
  const { queues, sent } = twoQueues();
  const timers = schedulerTimers(
    new SchedulerClient({ ...place, endpoint, maxAttempts: 1 }),
    {
      group: 'aftercare',
      roleArn: 'arn:aws:iam::000000000000:role/aftercare-timers',
      deadQueueArn: 'arn:aws:sqs:us-east-1:000000000000:aftercare-timers-dead',
      queueArn: (target) => `arn:aws:sqs:us-east-1:000000000000:aftercare-${target}`,
    },
    queues,
    { now: () => now },
  );
  return { timers, asked, sent };
};

const made = answers(200, { ScheduleArn: 'arn' });
const taken = answers(409, { Message: 'exists' }, { 'x-amzn-errortype': 'ConflictException' });
const missing = answers(404, { Message: 'none' }, { 'x-amzn-errortype': 'ResourceNotFoundException' });

/** Answers a GET as told and creates as told, the first create first. */
const scheduler = (creates: RequestListener[], get: RequestListener): RequestListener => {
  const left = [...creates];
  return (request, response) => {
    const answer = request.method === 'GET' ? get : (left.shift() ?? missing);
    answer(request, response);
  };
};

describe('a timer', () => {
  it('is one schedule that fills the queue with ids once, at the time rounded up to the second', async () => {
    const { timers, asked, sent } = await timersOn(made);
    await timers.armFollowUp(followUpDue, later);
    expect(asked.map(({ path }) => path)).toEqual([`/schedules/${followUpDue.followUpId}.${minute}`]);
    expect(asked[0]?.body).toEqual({
      GroupName: 'aftercare',
      ScheduleExpression: 'at(2026-03-03T15:00:01)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      ClientToken: expect.any(String),
      Target: {
        Arn: 'arn:aws:sqs:us-east-1:000000000000:aftercare-follow-ups',
        RoleArn: 'arn:aws:iam::000000000000:role/aftercare-timers',
        Input: JSON.stringify(followUpDue),
        RetryPolicy: { MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 60 },
        DeadLetterConfig: { Arn: 'arn:aws:sqs:us-east-1:000000000000:aftercare-timers-dead' },
      },
    });
    expect(sent).toEqual([]);
  });

  it('of a ladder step names the round, and is worth an hour', async () => {
    const { timers, asked } = await timersOn(made);
    await timers.armEscalation(stepDue, later);
    expect(asked[0]?.path).toBe(`/schedules/${stepDue.caseId}.12.${minute}`);
    expect(asked[0]?.body.Target).toMatchObject({
      Arn: 'arn:aws:sqs:us-east-1:000000000000:aftercare-escalations',
      Input: JSON.stringify(stepDue),
      RetryPolicy: { MaximumEventAgeInSeconds: 3600 },
    });
  });

  it('has a name that fits, whatever the follow-up is called', async () => {
    const { timers, asked } = await timersOn(made);
    const longest = `${'b'.repeat(26)}.${'k'.repeat(16)}.2`;
    await timers.armFollowUp({ ...followUpDue, followUpId: longest }, '2099-12-31T23:59:59.000Z');
    expect(asked[0]?.path.replace('/schedules/', '')).toMatch(/^[0-9a-zA-Z._-]{1,64}$/);
  });
});

describe('a timer that is armed already', () => {
  const there = {
    ScheduleExpression: 'at(2026-03-03T15:00:40)',
    ScheduleExpressionTimezone: 'UTC',
    Target: {
      Arn: 'arn:aws:sqs:us-east-1:000000000000:aftercare-follow-ups',
      RoleArn: 'r',
      Input: JSON.stringify(followUpDue),
    },
  };

  it('for the same minute and target is as good as this one', async () => {
    const { timers, asked } = await timersOn(scheduler([taken], answers(200, there)));
    await timers.armFollowUp(followUpDue, later);
    expect(asked).toHaveLength(2);
    expect(asked[1]?.path).toContain('groupName=aftercare');
  });

  const others: Array<[string, unknown]> = [
    ['another time', { ...there, ScheduleExpression: 'at(2026-03-03T15:01:01)' }],
    ['another zone', { ...there, ScheduleExpressionTimezone: 'America/New_York' }],
    ['another queue', { ...there, Target: { ...there.Target, Arn: 'arn:aws:sqs:us-east-1:000000000000:other' } }],
    ['another payload', { ...there, Target: { ...there.Target, Input: '{}' } }],
    ['nothing', { ...there, Target: undefined }],
  ];
  for (const [what, schedule] of others)
    it(`for ${what} is thrown`, async () => {
      const { timers } = await timersOn(scheduler([taken], answers(200, schedule)));
      await expect(timers.armFollowUp(followUpDue, later)).rejects.toBeInstanceOf(InvariantViolation);
    });

  it('and gone before it could be looked at is armed again', async () => {
    const { timers, asked } = await timersOn(scheduler([taken, made], missing));
    await timers.armFollowUp(followUpDue, later);
    expect(asked).toHaveLength(3);
  });

  it('and can be neither made nor found is thrown', async () => {
    const { timers } = await timersOn(scheduler([taken, taken], missing));
    await expect(timers.armFollowUp(followUpDue, later)).rejects.toThrow('neither made nor found');
  });

  for (const [what, status, code] of [
    ['without its group', 404, 'ResourceNotFoundException'],
    ['when throttled', 429, 'ThrottlingException'],
  ] as const)
    it(`${what} is thrown`, async () => {
      const { timers } = await timersOn(answers(status, { Message: 'no' }, { 'x-amzn-errortype': code }));
      await expect(timers.armFollowUp(followUpDue, later)).rejects.toMatchObject({ name: code });
    });
});

describe('work that is due within 90 seconds', () => {
  const rows: Array<[dueAt: string, delaySeconds: number]> = [
    ['2026-03-02T14:00:00.000Z', 0],
    [now, 0],
    ['2026-03-02T15:00:00.001Z', 1],
    ['2026-03-02T15:01:30.000Z', 90],
  ];
  for (const [dueAt, delaySeconds] of rows)
    it(`${dueAt} waits ${delaySeconds} s in its queue`, async () => {
      const { timers, asked, sent } = await timersOn(made);
      await timers.armFollowUp(followUpDue, dueAt);
      await timers.armEscalation(stepDue, dueAt);
      expect(sent).toEqual([
        { queue: 'follow-ups', payload: followUpDue, delaySeconds },
        { queue: 'escalations', payload: stepDue, delaySeconds },
      ]);
      expect(asked).toEqual([]);
    });

  it('a moment later is a schedule', async () => {
    const { timers, asked, sent } = await timersOn(made);
    await timers.armFollowUp(followUpDue, '2026-03-02T15:01:30.001Z');
    expect(sent).toEqual([]);
    expect(asked[0]?.body.ScheduleExpression).toBe('at(2026-03-02T15:01:31)');
  });
});

describe('a queue', () => {
  const sqs = (endpoint: string): Queue =>
    sqsQueue(
      new SQSClient({ ...place, endpoint, maxAttempts: 1, md5: false }),
      `${endpoint}/000000000000/aftercare-follow-ups`,
    );
  const bodies = (asked: Asked[]) => asked.map(({ body: { QueueUrl: _, ...body } }) => body);

  it('takes ids as JSON, at once or after a delay', async () => {
    const { endpoint, asked } = await openProvider(answers(200, { MessageId: 'Q-1' }));
    await sqs(endpoint).send(followUpDue);
    await sqs(endpoint).send(followUpDue, 30);
    expect(bodies(asked)).toEqual([
      { MessageBody: JSON.stringify(followUpDue) },
      { MessageBody: JSON.stringify(followUpDue), DelaySeconds: 30 },
    ]);
  });

  it('that does not take it is thrown', async () => {
    const { endpoint } = await openProvider(answers(500, { __type: 'InternalError', message: 'no' }));
    await expect(sqs(endpoint).send(followUpDue)).rejects.toThrow();
  });

  it('alone holds work back for 15 minutes at most', async () => {
    const { queues, sent } = twoQueues();
    const timers = queueTimers(queues, { now: () => now });
    await timers.armFollowUp(followUpDue, '2026-03-02T15:15:00.000Z');
    expect(sent).toEqual([{ queue: 'follow-ups', payload: followUpDue, delaySeconds: 900 }]);
    await expect(timers.armEscalation(stepDue, '2026-03-02T15:15:01.000Z')).rejects.toBeInstanceOf(InvariantViolation);
  });
});
