import { queueTimers } from '../adapters/queue-timers.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { once } from './once.ts';
import { timerQueues } from './queues.ts';

/** For work that is overdue: needs no Scheduler, and throws for what is more than 15 minutes ahead. */
export const liveQueueTimers = once(() => queueTimers(timerQueues, systemClock));
