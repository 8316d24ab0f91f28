import { describe, expect, it } from 'vitest';
import { intakeApi } from '../../../functions/intake-api/handler.ts';
import { clientOwner } from '../../../shared/domain/case.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { documentedOperations, faultsInRequest } from '../../support/api-document.ts';
import { DocumentedAnswers } from '../../support/documented-answers.ts';
import { aSession, aStanding, aToldClient, aToldSession } from '../../support/told-session.ts';
import { IntakeStore, intakePorts, readableIds } from './intake-store.ts';

const asked = (method: string, path: string, body: unknown): WebRequest => ({
  method,
  resource: '/v1/{proxy+}',
  path,
  query: {},
  headers: {},
  body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
});

/** Ann is known, with the session S-1. */
const annsStore = (): IntakeStore => {
  const store = new IntakeStore();
  const owner = clientOwner(readableIds.clientKey('C-1'));
  const sessionKey = readableIds.sessionKey('S-1');
  store.standing = aStanding({ owner, sessions: [aSession({ sessionKey })] });
  store.owners = { [sessionKey]: owner };
  return store;
};

/** Goal: what the document lets through the code takes, and the other way round. Method: spoil a good body in every place. */
describe('a body', () => {
  const strange: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    0.05,
    1.5,
    4.01,
    51,
    400,
    '',
    ' ',
    'a b',
    'x'.repeat(65),
    'x'.repeat(300),
    'x'.repeat(600),
    'line\nbreak',
    '2026-03-02',
    '2026-03-02T14:00:00',
    '2026-02-30T14:00:00Z',
    '2026-03-02T14:00:00-05:00',
    '1800-01-01T00:00:00Z',
    'someone@example',
    'booked',
    'sms',
    [],
    {},
  ];

  /** Every body in which one place is missing, strange, repeated too often or accompanied by something unknown. */
  const spoilt = (value: unknown): unknown[] => {
    const here: unknown[] = [...strange];
    if (Array.isArray(value)) {
      here.push(Array.from({ length: 31 }, () => value[0]));
      value.forEach((item, index) => {
        for (const other of spoilt(item)) here.push(value.with(index, other));
      });
    } else if (typeof value === 'object' && value !== null) {
      here.push({ ...value, favouriteColour: 'green' });
      for (const [name, field] of Object.entries(value)) {
        const { [name]: _gone, ...rest } = value as Record<string, unknown>;
        here.push(rest, ...spoilt(field).map((other) => ({ ...value, [name]: other })));
      }
    }
    return here;
  };

  /** What no schema can say. */
  const beyondSchemas = new RegExp(
    [
      'must be an IANA time zone',
      'cannot be read as a phone number',
      'is no clinic of this deployment',
      'must not be above sessionsPlanned',
      'must not be more than .* ahead',
      'must be in the years 1900 to 2999',
      'is not the (session|client) in the address',
    ].join('|'),
  );

  const full = {
    ...aToldSession(),
    course: { courseId: 'K-1', sessionNumber: 1, sessionsPlanned: 4, intervalDays: 28 },
    client: aToldClient({
      lastName: 'Example',
      email: 'ann@example.com',
      timeZone: 'America/New_York',
      preferredChannel: 'sms',
      riskFlags: ['keloid'],
    }),
  };
  const bodies: ReadonlyArray<[method: string, path: string, pattern: string, body: unknown]> = [
    ['POST', '/v1/sessions', '/v1/sessions', full],
    ['PUT', '/v1/clients/C-1', '/v1/clients/{clientId}', full.client],
    [
      'POST',
      '/v1/bookings',
      '/v1/bookings',
      { bookingId: 'B-1', clientId: 'C-1', startsAt: '2026-04-06T11:00:00-04:00', status: 'booked', courseId: 'K-1' },
    ],
  ];

  it.each(bodies)(
    'of %s %s is refused by the code where the document refuses it, and nowhere else',
    async (method, path, pattern, body) => {
      const operation = documentedOperations.find((one) => one.method === method && one.path === pattern)?.operation;
      const schema = operation?.requestBody?.content['application/json']?.schema ?? expect.fail('a documented body');
      expect(faultsInRequest(schema, body)).toEqual([]);
      const disagreements: unknown[] = [];
      let refused = 0;
      for (const other of spoilt(body)) {
        const answer = await intakeApi(intakePorts(annsStore()))(asked(method, path, other));
        const byDocument = faultsInRequest(schema, other).length > 0;
        const byCode = answer.status === 400;
        if (byCode) refused += 1;
        if (byDocument === byCode) continue;
        const errors: Array<{ path: string; message: string }> = byCode ? JSON.parse(answer.body).errors : [];
        if (byCode && errors.every(({ message }) => beyondSchemas.test(message))) continue;
        disagreements.push({ byCode, errors, faults: faultsInRequest(schema, other), other });
      }
      expect(disagreements).toEqual([]);
      expect(refused).toBeGreaterThan(100);
    },
  );
});

describe('a race that is never won', () => {
  const answers = new DocumentedAnswers();
  const calls: ReadonlyArray<[operationId: string, method: string, path: string, body?: unknown]> = [
    ['tellSession', 'POST', '/v1/sessions', aToldSession({ sessionId: 'S-2' })],
    [
      'correctSession',
      'PUT',
      '/v1/sessions/S-1',
      aToldSession({ treatment: { ...aSession().treatment, needleDepthMm: 2 } }),
    ],
    ['cancelSession', 'POST', '/v1/sessions/S-1/cancel'],
    [
      'tellBooking',
      'POST',
      '/v1/bookings',
      { bookingId: 'B-1', clientId: 'C-1', startsAt: '2026-04-06T11:00:00-04:00', status: 'booked' },
    ],
    ['updateClient', 'PUT', '/v1/clients/C-1', aToldClient({ firstName: 'Bea' })],
    ['eraseClient', 'DELETE', '/v1/clients/C-1'],
  ];

  it.each(calls)('is answered as documented by %s', async (operationId, method, path, body) => {
    const store = annsStore();
    store.outcomes = Array.from({ length: 9 }, () => ({ kind: 'lost', to: 'revision' }) as const);
    const { status, headers, body: text } = await intakeApi(intakePorts(store))(asked(method, path, body));
    expect(status).toBe(503);
    const seen = {
      status,
      contentType: headers['content-type'] ?? '',
      headers: new Set(Object.keys(headers)),
      body: JSON.parse(text),
    };
    expect(answers.faultsIn(operationId, seen)).toEqual([]);
    expect(answers.faultsIn(operationId, { ...seen, headers: new Set() })).toEqual(['no header retry-after']);
  });
});
