import { describe, expect, it } from 'vitest';
import { intakeApi } from '../../../functions/intake-api/handler.ts';
import type { WebRequest } from '../../../shared/web/http.ts';
import { aToldClient, aToldSession } from '../../support/told-session.ts';
import { IntakeStore, intakePorts } from './intake-store.ts';

const apiOn = (store = new IntakeStore()) => intakeApi(intakePorts(store));

const asked = (method: string, path: string, body = ''): WebRequest => ({
  method,
  resource: '/v1/{proxy+}',
  path,
  query: {},
  headers: {},
  body: Buffer.from(body),
});

describe('the product API', () => {
  const told = JSON.stringify(aToldSession());

  it.each([
    ['POST', '/v1/sessions', told, 201],
    ['PUT', '/v1/sessions/S-1', told, 404],
    ['POST', '/v1/sessions/S-1/cancel', '', 404],
    ['GET', '/v1/clients/C-1/timeline', '', 404],
    ['PUT', '/v1/clients/C-1', JSON.stringify(aToldClient()), 404],
    ['PUT', '/v1/clients/C-1', '{}', 400],
    ['DELETE', '/v1/clients/C-1', '', 404],
    ['GET', '/v1/clients/C-1', '', 405],
    ['GET', '/v1/cases', '', 200],
    ['GET', '/v1/health', '', 200],
    ['HEAD', '/v1/health', '', 200],
    ['POST', '/v1/bookings', '{}', 400],
    ['GET', '/v1/', '', 404],
    ['GET', '/v1', '', 404],
    ['DELETE', '/v1/sessions/S-1', '', 405],
  ])('%s %s', async (method, path, body, status) => {
    expect((await apiOn()(asked(method, path, body))).status).toBe(status);
  });

  it('says which methods a path takes', async () => {
    expect((await apiOn()(asked('GET', '/v1/sessions'))).headers).toMatchObject({ allow: 'POST' });
  });

  const padded = (bytes: number): string => told + ' '.repeat(bytes - Buffer.byteLength(told));

  it('takes a body of 64 KiB and refuses one byte more, counted in bytes', async () => {
    const store = new IntakeStore();
    expect((await apiOn(store)(asked('POST', '/v1/sessions', padded(65_536)))).status).toBe(201);
    expect((await apiOn(store)(asked('POST', '/v1/sessions', padded(65_537)))).status).toBe(413);
    expect((await apiOn(store)(asked('POST', '/v1/sessions', 'é'.repeat(32_769)))).status).toBe(413);
    expect(store.writes).toHaveLength(1);
  });
});
