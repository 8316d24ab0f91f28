import type { Fault } from '../faults.ts';

/** The faults worth a click; the JSON orders any other. */
export const FAULT_CHOICES: readonly {
  readonly name: string;
  readonly words: string;
  readonly fault: Omit<Fault, 'times'>;
}[] = [
  choice('texts-throttled', 'the carrier says “too fast” to a text', 'sms-voice', 'SendTextMessage', 'throttle'),
  choice('texts-lost', 'a text goes out and its answer is lost', 'sms-voice', 'SendTextMessage', 'lost-answer'),
  choice('mails-throttled', 'the mail service says “too fast”', 'ses', 'SendEmail', 'throttle'),
  choice('mails-lost', 'an email goes out and its answer is lost', 'ses', 'SendEmail', 'lost-answer'),
  choice('table-throttled', 'a call to the table is throttled', 'dynamodb', '*', 'throttle'),
  choice('timers-fail', 'a timer cannot be made', 'scheduler', 'CreateSchedule', 'error'),
];

function choice(name: string, words: string, service: string, operation: string, kind: Fault['kind']) {
  return { name, words, fault: { service, operation, kind } };
}
