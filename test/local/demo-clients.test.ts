import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import { DEMO_PHONES, demoSessions } from '../../infra/local/demo-clients.ts';
import { type Gateway, openGateway } from '../../infra/local/gateway.ts';
import { type HttpAnswer, type HttpRequest, jsonAnswer } from '../../infra/local/http-exchange.ts';
import { describeLocalClinic } from '../../infra/local/local-clinic.ts';
import { postDemoSessions } from '../../infra/local/post-demo-sessions.ts';
import { memoryState, NOW, standingClock } from './edge-fakes.ts';

const facts = { clinicId: 'main', nowMs: Date.parse(NOW) };

describe('the demo clients', () => {
  let gateway: Gateway;
  let requests: HttpRequest[];
  let answer: HttpAnswer;

  beforeEach(async () => {
    requests = [];
    answer = jsonAnswer(201, {});
    gateway = await openGateway({ port: 0 });
    const nothing = async () => jsonAnswer(404, {});
    gateway.serve({
      clock: standingClock(),
      aws: nothing,
      console: nothing,
      cloudFormation: nothing,
      async restApi(request) {
        requests.push(request);
        return answer;
      },
      onDefect: () => undefined,
    });
  });
  afterEach(() => gateway.close());

  const post = (wanted: boolean, state = memoryState()) =>
    postDemoSessions({ ...facts, wanted, state, url: gateway.url, apiKey: 'local-key' });

  it('have completed sessions in the past, each a client of its own', () => {
    const sessions = demoSessions(facts);
    expect(new Set(sessions.map(({ sessionId }) => sessionId)).size).toBe(DEMO_PHONES.size);
    for (const { completedAt } of sessions) expect(Date.parse(String(completedAt))).toBeLessThan(facts.nowMs);
  });

  it('are posted once for each data', async () => {
    const state = memoryState();
    await post(true, state);
    await post(true, state);
    expect(requests.map(({ path }) => path)).toEqual(Array(DEMO_PHONES.size).fill('/v1/sessions'));
    expect(requests[0]?.headers['x-api-key']).toBe('local-key');
  });

  it('stay away from data that began empty', async () => {
    const state = memoryState();
    await post(false, state);
    await post(true, state);
    expect(requests).toEqual([]);
  });

  it('fail the start when the API does not take them, and are posted at the next', async () => {
    const state = memoryState();
    answer = jsonAnswer(400, { title: 'Malformed' });
    await expect(post(true, state)).rejects.toThrow('refused with 400: {"title":"Malformed"}');
    answer = jsonAnswer(200, {});
    await post(true, state);
    expect(requests).toHaveLength(1 + DEMO_PHONES.size);
  });
});

describe('the local clinic of the demo configuration', () => {
  const clinic = describeLocalClinic(loadClinicConfig('clinic.config.json'), DEMO_PHONES);

  it('has the numbers of both clinics, their mail identity and the phones of all staff and clients', () => {
    expect(clinic).toMatchObject({
      clinicId: 'main',
      timeZone: 'America/New_York',
      phoneNumbers: [
        { arn: expect.stringContaining(':phone-number/'), phoneNumber: '+12125550100' },
        { arn: expect.stringContaining(':phone-number/'), phoneNumber: '+13105550100' },
      ],
      identities: ['example.com'],
    });
    expect([...clinic.people.values()].filter(({ staff }) => staff)).toHaveLength(5);
    expect([...clinic.people.values()].filter(({ staff }) => !staff)).toHaveLength(DEMO_PHONES.size);
  });
});
