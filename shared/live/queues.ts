import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../adapters/sqs-queue.ts';
import { environmentVariable } from '../env.ts';
import type { TimerTarget } from '../ports.ts';
import { once } from './once.ts';

const sqs = once(() => new SQSClient());

/** The queue a timer's target reads. */
export const timerQueues = {
  'follow-ups': once(() => sqsQueue(sqs(), environmentVariable('FOLLOW_UPS_QUEUE_URL'))),
  escalations: once(() => sqsQueue(sqs(), environmentVariable('ESCALATIONS_QUEUE_URL'))),
} satisfies Record<TimerTarget, unknown>;

/** Where the ids of stream records go that cannot be worked. */
export const parkedQueue = once(() => sqsQueue(sqs(), environmentVariable('PARKED_QUEUE_URL')));
