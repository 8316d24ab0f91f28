import { describe, expect, it } from 'vitest';
import { jsonAnswer } from '../../../shared/web/http.ts';
import { onRequest, RequestFailed } from '../../../shared/web/on-request.ts';
import { logLines } from '../../support/log-lines.ts';

const event = {
  httpMethod: 'GET',
  resource: '/s/{token}',
  pathParameters: { token: 'secret-token' },
  headers: { host: 'x.example' },
  body: null,
};
const context = { awsRequestId: 'r-1' };

describe('a request from the gateway', () => {
  it('is answered, and logged by its resource alone', async () => {
    const lines = logLines();
    const handler = onRequest(
      'staff-web',
      () =>
        async ({ path }) =>
          jsonAnswer(200, { path }),
    );
    expect(await handler(event, context)).toMatchObject({ statusCode: 200, body: '{"path":"/s/secret-token"}' });
    expect(lines).toEqual([{ level: 'info', step: 'staff-web', id: 'r-1', kind: 'GET /s/{token}', httpStatus: 200 }]);
  });

  it('is composed once', async () => {
    logLines();
    let built = 0;
    const handler = onRequest('staff-web', () => {
      built += 1;
      return async () => jsonAnswer(200, {});
    });
    await handler(event, context);
    await handler(event, context);
    expect(built).toBe(1);
  });

  it('that fails counts as failed, and the words of the error reach no log', async () => {
    const lines = logLines();
    const handler = onRequest('staff-web', () => async () => {
      throw new Error('item of Ann +12125550150');
    });
    await expect(handler(event, context)).rejects.toThrow(new RequestFailed('staff-web could not answer'));
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('Ann');
  });
});
