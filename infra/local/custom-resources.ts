import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type HttpEdge, jsonAnswer } from './http-exchange.ts';
import type { DurableState } from './parts.ts';
import type { InvokeFunction } from './rest-api.ts';
import type { CustomResourceSpec } from './template/stack-template.ts';

/** Where functions put their answers to CloudFormation; on AWS these are pre-signed S3 addresses. */
export interface CloudFormationInbox {
  /** Takes `PUT /local/cloudformation/<id>`. */
  readonly edge: HttpEdge;
  /** The path for one answer, and the answer when it comes. */
  expect(): { readonly path: string; readonly answer: Promise<unknown> };
}

/** A custom resource could not be created or updated, so the stack would not deploy. */
export class CustomResourceFailed extends Error {
  override readonly name = 'CustomResourceFailed';
  constructor(logicalId: string, reason: string) {
    super(`The custom resource ${logicalId} failed: ${reason}`);
  }
}

const INBOX_PATH = '/local/cloudformation/';

export function createCloudFormationInbox(): CloudFormationInbox {
  const expected = new Map<string, (answer: unknown) => void>();
  return {
    async edge({ method, path, body }) {
      const id = path.slice(INBOX_PATH.length);
      const deliver = expected.get(id);
      if (method !== 'PUT' || deliver === undefined) return jsonAnswer(403, { message: 'Nobody waits for this.' });
      expected.delete(id);
      deliver(parseJson(body.toString('utf8')));
      return { status: 200, headers: {}, body: '' };
    },
    expect() {
      const id = randomUUID();
      const answer = new Promise<unknown>((resolve) => expected.set(id, resolve));
      return { path: `${INBOX_PATH}${id}`, answer };
    },
  };
}

const StackAnswer = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().min(1).optional(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
});

interface KeptResource {
  readonly physicalResourceId: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** After the function has ended its answer is on its way or never comes. Real time. */
const ANSWER_GRACE_MS = 2_000;

/**
 * Runs every custom resource as CloudFormation does on a deployment: Create when it is new, Update when its properties
 * changed since the kept data, nothing otherwise. A resource that left the template is forgotten, not deleted.
 * Throws CustomResourceFailed.
 */
export async function runCustomResources(parts: {
  resources: readonly CustomResourceSpec[];
  state: DurableState;
  invoke: InvokeFunction;
  inbox: CloudFormationInbox;
  gatewayUrl: string;
  stackId: string;
}): Promise<void> {
  const stored = parts.state.collection<KeptResource>('custom-resources');
  for (const resource of parts.resources) {
    const properties = { ...resource.properties, ServiceToken: resource.functionArn };
    const kept = await stored.get(resource.logicalId);
    if (kept !== undefined && isDeepStrictEqual(kept.properties, properties)) continue;
    const physicalResourceId = await request(parts, resource, properties, kept);
    await stored.put(resource.logicalId, { physicalResourceId, properties });
  }
}

async function request(
  parts: Parameters<typeof runCustomResources>[0],
  resource: CustomResourceSpec,
  properties: Readonly<Record<string, unknown>>,
  kept: KeptResource | undefined,
): Promise<string> {
  const { path, answer } = parts.inbox.expect();
  const requestId = randomUUID();
  const outcome = await parts.invoke(resource.functionArn, {
    RequestType: kept === undefined ? 'Create' : 'Update',
    ServiceToken: resource.functionArn,
    ResponseURL: `${parts.gatewayUrl}${path}`,
    StackId: parts.stackId,
    RequestId: requestId,
    ResourceType: resource.type,
    LogicalResourceId: resource.logicalId,
    ResourceProperties: properties,
    ...(kept !== undefined && {
      PhysicalResourceId: kept.physicalResourceId,
      OldResourceProperties: kept.properties,
    }),
  });
  if (outcome.kind === 'failed') {
    throw new CustomResourceFailed(resource.logicalId, `${outcome.errorType}: ${outcome.errorMessage}`);
  }
  const put = await Promise.race([answer, pause(ANSWER_GRACE_MS, undefined, { ref: false })]);
  const read = StackAnswer.safeParse(put);
  if (!read.success || read.data.RequestId !== requestId || read.data.LogicalResourceId !== resource.logicalId) {
    throw new CustomResourceFailed(resource.logicalId, 'its function did not answer as CloudFormation expects.');
  }
  if (read.data.Status === 'FAILED') {
    throw new CustomResourceFailed(resource.logicalId, read.data.Reason ?? 'its function gave no reason.');
  }
  if (read.data.PhysicalResourceId === undefined) {
    throw new CustomResourceFailed(resource.logicalId, 'its function gave no PhysicalResourceId.');
  }
  return read.data.PhysicalResourceId;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
