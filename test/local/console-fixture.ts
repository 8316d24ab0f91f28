import type { TableItem } from '../../infra/local/console/clinic-records.ts';
import { openConsole } from '../../infra/local/console/console.ts';
import type { ConsoleParts } from '../../infra/local/console/console-parts.ts';
import { createFaults } from '../../infra/local/faults.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer, LOST_ANSWER } from '../../infra/local/http-exchange.ts';
import { createMailService } from '../../infra/local/services/ses.ts';
import { createTextService } from '../../infra/local/services/sms.ts';
import {
  accessDenying,
  idleRunLoop,
  memoryState,
  NOW,
  ROLE,
  recordingDrops,
  recordingTopics,
  standingClock,
} from './edge-fakes.ts';

export const CLINIC = '+12125550100';
export const NADIA = '+12125550111';
export const ANN = '+12125550142';

/** A console over a network and a mailbox of its own; the clinic behind it only records what it is asked. */
export async function startConsole(changes: Partial<ConsoleParts> = {}) {
  const clock = standingClock();
  const shared = {
    clock,
    access: accessDenying(),
    state: memoryState(),
    topics: recordingTopics(),
    runLoop: idleRunLoop,
    dropped: recordingDrops(),
    region: 'us-east-1',
    accountId: '000000000000',
    configurationSets: [],
  };
  const texts = await createTextService({ ...shared, phoneNumbers: [{ arn: 'arn:phone/main', phoneNumber: CLINIC }] });
  const mail = await createMailService({ ...shared, identities: ['clinic.example'] });
  const happened: string[] = [];
  const apiRequests: HttpRequest[] = [];
  const items: TableItem[] = [];
  const activity: Array<() => void> = [];
  const parts: ConsoleParts = {
    clock,
    onActivity: (listener) => void activity.push(listener),
    logLines: () => [{ at: NOW, functionName: 'aftercare-escalate', text: 'paged' }],
    tableItems: async () => items,
    state: shared.state,
    loop: {
      async idle() {
        happened.push('idle');
      },
      async advance(toMs, { exact, sparse } = {}) {
        clock.moveTo(toMs);
        happened.push(exact ? 'exact advance' : sparse ? 'sparse advance' : 'advance');
        return 3;
      },
    },
    nextEventAt: () => Date.parse(NOW) + 60_000,
    texts,
    mail,
    faults: createFaults(),
    dropped: shared.dropped,
    queues: () => [
      { name: 'aftercare-replies', visible: 1, inFlight: 0, delayed: 0, deadLetters: false },
      { name: 'aftercare-replies-dead', visible: 2, inFlight: 0, delayed: 0, deadLetters: true },
      { name: 'aftercare-parked', visible: 1, inFlight: 0, delayed: 0, deadLetters: true },
    ],
    timers: () => [{ name: 'f-1', at: '2026-03-03T15:00:00.000Z', target: 'aftercare-follow-ups' }],
    alarms: () => [{ name: 'aftercare-replies-dead', description: 'A reply was not read.', state: 'ALARM' }],
    async redeliver({ source, copies }) {
      happened.push(`${copies} × ${source}`);
      return source === 'queue';
    },
    async api(request) {
      apiRequests.push(request);
      return jsonAnswer(201, {});
    },
    apiKey: 'local-key',
    clinic: {
      clinicId: 'main',
      name: 'Fern & Fable',
      timeZone: 'America/New_York',
      people: new Map([[NADIA, { name: 'Nadia', staff: true }]]),
      staffMailboxes: new Map([['nadia@clinic.example', 'Nadia']]),
      staffNames: new Map([['nadia', 'Nadia']]),
      ladders: new Map([['main', [['Nadia'], ['Tomas']]]]),
    },
    ...changes,
  };
  const edge = await openConsole(parts);
  const ask = async (method: string, target: string, options: { body?: unknown; headers?: object } = {}) => {
    const [path = '', query = ''] = target.split('?');
    const { body = '' } = options;
    const answer = await edge({
      method,
      path,
      query: new URLSearchParams(query),
      headers: { host: '127.0.0.1:4400', ...options.headers },
      rawHeaders: [],
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      bodyTooLarge: false,
      remoteAddress: '127.0.0.1',
    });
    if (answer === LOST_ANSWER) throw new Error('The console never loses an answer.');
    return answer;
  };
  const send = (to: string, body: string, context: Record<string, string> = {}) =>
    texts.call('SendTextMessage', { DestinationPhoneNumber: to, MessageBody: body, Context: context }, ROLE);
  const email = (to: string[], subject: string, page?: string) =>
    mail.call(
      'SendEmail',
      {
        FromEmailAddress: '"Fern & Fable" <care@clinic.example>',
        ReplyToAddresses: ['desk@clinic.example'],
        Destination: { ToAddresses: to },
        Content: {
          Simple: {
            Subject: { Data: subject },
            Body: { Text: { Data: 'Case A7' }, ...(page !== undefined && { Html: { Data: page } }) },
            ...(page !== undefined && {
              Headers: [{ Name: 'List-Unsubscribe', Value: '<https://clinic.example/p/x>' }],
            }),
          },
        },
        EmailTags: [{ Name: 'kind', Value: 'page' }],
      },
      ROLE,
    );
  /** Something changes in the clinic: these items are there from now on. */
  const keep = (...kept: TableItem[]) => {
    items.push(...kept);
    for (const listener of activity) listener();
  };
  return { ask, keep, send, email, parts, clock, texts, mail, happened, apiRequests };
}

/** The JSON of an answer. */
export const json = (answer: HttpAnswer) => JSON.parse(answer.body.toString());

/** The body of a form. */
export const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields).toString() });
