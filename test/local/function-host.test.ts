import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFunctionHost, type FunctionHost } from '../../infra/local/functions/function-host.ts';
import { createFunctionLog, type FunctionLog } from '../../infra/local/functions/function-log.ts';
import { type Access, AwsError, type VirtualClock } from '../../infra/local/parts.ts';
import { createMetrics, type Metrics } from '../../infra/local/services/metrics.ts';
import type { FunctionSpec } from '../../infra/local/template/stack-template.ts';
import { createVirtualClock } from '../../infra/local/virtual-clock.ts';
import { NOW } from './edge-fakes.ts';
import { aBundle, aFunction, allowAll, FUNCTION_ARN } from './engine-fixture.ts';

let clock: VirtualClock;
let metrics: Metrics;
let log: FunctionLog;
let cleanUps: Array<() => unknown> = [];

beforeEach(() => {
  clock = createVirtualClock(Date.parse(NOW));
  metrics = createMetrics(clock);
  log = createFunctionLog({ clock, onLine: ({ text }) => metrics.readLogLine(text) });
});
afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
  cleanUps = [];
});

const hostOf = (codeFolder: string, more: Partial<FunctionSpec> = {}, access: Access = allowAll): FunctionHost =>
  createFunctionHost({
    functions: [aFunction(codeFolder, more)],
    clock,
    access,
    log,
    metrics,
    region: 'us-east-1',
    endpointUrl: 'http://127.0.0.1:1',
  });
const host = (source: string, more: Partial<FunctionSpec> = {}, access: Access = allowAll): FunctionHost => {
  const bundle = aBundle(source);
  const functions = hostOf(bundle.folder, more, access);
  cleanUps.push(bundle.remove, () => functions.close());
  return functions;
};
const sumOf = (name: string): number | undefined =>
  metrics.statistic({ namespace: 'AWS/Lambda', name, dimensions: { FunctionName: 'worker' } }, 'Sum', 0, clock.now());

describe('a function', () => {
  test('gets event and context, and answers through JSON', async () => {
    const functions = host(`export const handler = async (event, context) => ({
      event, gone: undefined, name: context.functionName, arn: context.invokedFunctionArn,
      time: context.getRemainingTimeInMillis() > 4000, id: context.awsRequestId.length })`);
    expect(await functions.invoke(FUNCTION_ARN, { a: 1 })).toMatchObject({
      kind: 'answered',
      payload: { event: { a: 1 }, name: 'worker', arn: FUNCTION_ARN, time: true, id: 36 },
    });
  });

  test('lives on the virtual clock, and only its timers are real', async () => {
    const functions = host(`export const handler = async () => {
      const before = Date.now();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { before, after: Date.now(), iso: new Date().toISOString(), given: new Date(0).getTime(),
        isDate: new Date() instanceof Date, utc: Date.UTC(1970, 0, 2), text: typeof Date(),
        copied: structuredClone(new Date(5)).getTime() };
    }`);
    const at = Date.parse(NOW);
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({
      payload: { before: at, after: at, iso: NOW, given: 0, isDate: true, utc: 86_400_000, text: 'string', copied: 5 },
    });
    clock.moveTo(at + 3_600_000);
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: { before: at + 3_600_000 } });
  });

  test('sees its own environment and nothing of this process', async () => {
    const functions = host('export const handler = async () => Object.keys(process.env).concat(process.env.COLOUR)', {
      environment: { COLOUR: 'red' },
    });
    const result = await functions.invoke(FUNCTION_ARN, {});
    const names = result.kind === 'answered' ? result.payload : [];
    expect(names).toEqual(
      expect.arrayContaining(['COLOUR', 'AWS_REGION', 'AWS_ENDPOINT_URL', 'AWS_LAMBDA_FUNCTION_NAME', 'red']),
    );
    expect(names).not.toContain('PATH');
    expect(functions.principalOf('Worker')).toMatchObject({ kind: 'role' });
    expect(functions.principalOf('Nobody')).toBeUndefined();
  });

  test('that was loaded beforehand answers from the very copy that was loaded', async () => {
    const functions = host(
      "import { threadId } from 'node:worker_threads'; export const handler = async () => threadId",
    );
    functions.warm();
    functions.warm();
    const first = await functions.invoke(FUNCTION_ARN, {});
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({
      payload: first.kind === 'answered' && first.payload,
    });
  });

  test('stays warm', async () => {
    const functions = host('let calls = 0; export const handler = async () => ++calls');
    await functions.invoke(FUNCTION_ARN, {});
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: 2 });
  });

  test('handles one event at a time in each of its copies', async () => {
    const functions = host(`let running = 0; let most = 0;
      export const handler = async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setTimeout(resolve, 30));
        running--;
        return { most, thread: process.pid };
      }`);
    const results = await Promise.all([1, 2, 3, 4].map(() => functions.invoke(FUNCTION_ARN, {})));
    for (const result of results) expect(result).toMatchObject({ payload: { most: 1 } });
    expect(sumOf('Invocations')).toBe(4);
  });
});

describe('a cold start', () => {
  test('keeps what was made of the bundle beside it, and reads it again', async () => {
    const bundle = aBundle('export const handler = async () => 1');
    cleanUps.push(bundle.remove);
    const kept = (): string[] => readdirSync(join(bundle.folder, '.compiled'), { recursive: true }).map(String);
    const first = hostOf(bundle.folder);
    await first.invoke(FUNCTION_ARN, {});
    await first.close();
    const made = kept();
    expect(made.length).toBeGreaterThan(1);
    const second = hostOf(bundle.folder);
    expect(await second.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: 1 });
    await second.close();
    expect(kept()).toEqual(made);
  });

  test('of a changed bundle runs the change', async () => {
    const bundle = aBundle('export const handler = async () => 1');
    cleanUps.push(bundle.remove);
    const first = hostOf(bundle.folder);
    await first.invoke(FUNCTION_ARN, {});
    await first.close();
    writeFileSync(join(bundle.folder, 'index.mjs'), 'export const handler = async () => 2');
    const second = hostOf(bundle.folder);
    expect(await second.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: 2 });
    await second.close();
  });

  test('on our gateway loads no WebSocket client for `node:http`, and leaves the global one alone', async () => {
    const functions = host(`import * as http from 'node:http';
      export const handler = async () => [typeof http.WebSocket, typeof http.request, typeof WebSocket]`);
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: ['undefined', 'function', 'function'] });
  });
});

describe('a function that fails', () => {
  test.each([
    [
      'throws',
      "export const handler = async () => { throw new TypeError('no'); }",
      { errorType: 'TypeError', errorMessage: 'no' },
    ],
    ['cannot be loaded', "throw new Error('broken');", { errorType: 'Error', errorMessage: 'broken' }],
    ['has no handler', 'export const other = 1;', { errorMessage: 'handler is undefined or not exported' }],
    ['ends its process', 'export const handler = async () => process.exit(3);', { errorType: 'Runtime.ExitError' }],
    [
      'takes too long',
      'export const handler = () => new Promise(() => setInterval(() => {}, 1000));',
      {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringContaining('Task timed out after 0.20 seconds'),
      },
    ],
    ['never yields', 'export const handler = async () => { for (;;); }', { errorType: 'Sandbox.Timedout' }],
  ])('because it %s', async (_name, source, error) => {
    const functions = host(source, { timeoutSeconds: 0.2 });
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ kind: 'failed', ...error });
    expect(sumOf('Errors')).toBe(1);
    expect(log.lines().at(-1)?.text).toContain('ERROR Invoke Error');
  });

  test('is replaced by a fresh copy when it has died', async () => {
    const functions = host(
      'let calls = 0; export const handler = async ({ die }) => (die ? process.exit(1) : ++calls)',
      { reservedConcurrency: 1 },
    );
    await functions.invoke(FUNCTION_ARN, {});
    await functions.invoke(FUNCTION_ARN, { die: true });
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ payload: 1 });
  });

  test('is not invoked any more once the host is closed', async () => {
    const functions = host('export const handler = async () => 1');
    await functions.close();
    expect(await functions.invoke(FUNCTION_ARN, {})).toMatchObject({ kind: 'failed' });
  });
});

describe('what a function writes', () => {
  const source = `export const handler = async () => {
    console.log(JSON.stringify({ _aws: { Timestamp: 0, CloudWatchMetrics: [{ Namespace: 'Aftercare', Dimensions: [[]],
      Metrics: [{ Name: 'Heartbeat', Unit: 'Count' }] }] }, Heartbeat: 1 }));
    console.error('two\\nlines');
  }`;

  test('is there when the answer is, line by line, with metrics read out of it', async () => {
    await host(source).invoke(FUNCTION_ARN, {});
    expect(
      log
        .lines()
        .map(({ text }) => text)
        .slice(1),
    ).toEqual(['two', 'lines']);
    expect(log.lines()[0]).toMatchObject({ at: NOW, functionName: 'worker', requestId: expect.any(String) });
    expect(
      metrics.statistic({ namespace: 'Aftercare', name: 'Heartbeat', dimensions: {} }, 'Sum', 0, clock.now()),
    ).toBe(1);
  });

  test('is lost, metrics too, when its role may not write the log', async () => {
    const denyLogs: Access = {
      ...allowAll,
      require(_principal, action) {
        if (action === 'logs:PutLogEvents') throw new AwsError('AccessDeniedException', 'no');
      },
    };
    await host(source, { logGroupArn: 'arn:aws:logs:us-east-1:000000000000:log-group:/x:*' }, denyLogs).invoke(
      FUNCTION_ARN,
      {},
    );
    expect(log.lines()).toEqual([]);
  });
});

test('a role that does not trust Lambda is an error at the start', () => {
  const denyTrust: Access = {
    ...allowAll,
    require(_principal, action) {
      if (action === 'sts:AssumeRole') throw new AwsError('AccessDenied', 'no');
    },
  };
  expect(() => host('export const handler = 1', {}, denyTrust)).toThrow('cannot be assumed by Lambda');
});
