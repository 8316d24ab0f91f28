import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FunctionHost } from '../../infra/local/functions/function-host.ts';
import type { InvocationResult } from '../../infra/local/functions/invocation.ts';
import { type Access, AwsError, type Principal } from '../../infra/local/parts.ts';
import type { FunctionSpec, QueueSpec } from '../../infra/local/template/stack-template.ts';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

export const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/worker`;
export const FUNCTION_ARN = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:worker`;
export const MACHINE: Principal = { kind: 'machine' };

export const queueArn = (name: string): string => `arn:aws:sqs:${REGION}:${ACCOUNT}:${name}`;

/** A queue of the template; five minutes of visibility unless said otherwise. */
export const aQueue = (name: string, more: Partial<QueueSpec> = {}): QueueSpec => ({
  logicalId: name,
  name,
  arn: queueArn(name),
  url: `http://127.0.0.1:1/${ACCOUNT}/${name}`,
  delaySeconds: 0,
  visibilitySeconds: 300,
  retentionSeconds: 4 * 24 * 3600,
  ...more,
});

export const aFunction = (codeFolder: string, more: Partial<FunctionSpec> = {}): FunctionSpec => ({
  logicalId: 'Worker',
  name: 'worker',
  arn: FUNCTION_ARN,
  roleArn: ROLE_ARN,
  codeFolder,
  handler: 'index.handler',
  timeoutSeconds: 5,
  memoryMb: 128,
  environment: {},
  asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 },
  ...more,
});

/** A folder with a bundle of this source; `remove` it after the test. */
export const aBundle = (source: string): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercare-bundle-'));
  writeFileSync(join(folder, 'index.mjs'), source);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

export const answered = (payload: unknown = null): InvocationResult => ({ kind: 'answered', requestId: 'r', payload });
export const failed = (errorMessage = 'boom'): InvocationResult => ({
  kind: 'failed',
  requestId: 'r',
  errorType: 'Error',
  errorMessage,
  trace: [],
});

/** Functions that are scripted: `handle` decides, `events` remembers. */
export const scriptedFunctions = (
  handle: (event: { Records: Array<Record<string, unknown>> }) => InvocationResult,
): FunctionHost & { events: Array<{ Records: Array<Record<string, unknown>> }> } => {
  const events: Array<{ Records: Array<Record<string, unknown>> }> = [];
  return {
    events,
    async invoke(_functionArn, event) {
      const batch = structuredClone(event) as { Records: Array<Record<string, unknown>> };
      events.push(batch);
      return handle(batch);
    },
    warm: () => undefined,
    principalOf: () => undefined,
    roleOf: () => ({ kind: 'role', arn: ROLE_ARN }),
    close: async () => undefined,
  };
};

export const allowAll: Access = { require: () => undefined, requireKey: () => undefined };

export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'no error';
  } catch (error) {
    if (error instanceof AwsError) return error.code;
    throw error;
  }
};
