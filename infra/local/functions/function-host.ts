import { randomUUID } from 'node:crypto';
import { type Access, AwsError, type Principal, type VirtualClock } from '../parts.ts';
import type { Metrics } from '../services/metrics.ts';
import type { FunctionSpec } from '../template/stack-template.ts';
import { type ExecutionEnvironment, startExecutionEnvironment } from './execution-environment.ts';
import { MOST_COPIES } from './function-concurrency.ts';
import type { FunctionLog } from './function-log.ts';
import type { InvocationResult } from './invocation.ts';

/** Runs the stack's functions. */
export interface FunctionHost {
  /**
   * Invokes a function by ARN and waits for its end; waits for a free copy when all are busy.
   * Never rejects because of the function; rejects for an ARN nobody has.
   */
  invoke(functionArn: string, event: unknown): Promise<InvocationResult>;
  /** Loads one copy of every function beforehand, all at once, so that no first event waits for it. */
  warm(): void;
  /** Who calls AWS with this access key; undefined for a key nobody has. */
  principalOf(accessKeyId: string): Principal | undefined;
  /** The role a function runs as. Throws for an ARN nobody has. */
  roleOf(functionArn: string): Principal;
  close(): Promise<void>;
}

export interface FunctionHostParts {
  readonly functions: readonly FunctionSpec[];
  readonly clock: VirtualClock;
  readonly access: Access;
  readonly log: FunctionLog;
  readonly metrics: Metrics;
  readonly region: string;
  /** Where the AWS SDK finds every service. */
  readonly endpointUrl: string;
}

interface HostedFunction {
  readonly spec: FunctionSpec;
  readonly mayLog: boolean;
  readonly limit: number;
  environments: ExecutionEnvironment[];
  readonly waiting: Array<() => void>;
}

const CLOSED = { errorType: 'Runtime.Closed', errorMessage: 'The local cloud is stopping.', trace: [] };

/** Starts nothing before the first invocation. Throws when a role does not trust Lambda, as CreateFunction would. */
export function createFunctionHost(parts: FunctionHostParts): FunctionHost {
  const { clock, metrics } = parts;
  const hosted = new Map<string, HostedFunction>();
  for (const spec of parts.functions) {
    requireTrust(parts.access, spec);
    const limit = Math.min(MOST_COPIES, spec.reservedConcurrency ?? MOST_COPIES);
    hosted.set(spec.arn, { spec, limit, mayLog: mayLog(parts.access, spec), environments: [], waiting: [] });
  }
  const find = (functionArn: string): HostedFunction => {
    const found = hosted.get(functionArn);
    if (found === undefined) throw new Error(`There is no function ${functionArn}.`);
    return found;
  };

  let closed = false;
  const start = ({ spec, mayLog: writes }: HostedFunction): ExecutionEnvironment =>
    startExecutionEnvironment({
      spec,
      clock,
      environment: environmentOf(spec, parts),
      onLog: (requestId, text) => {
        if (writes) parts.log.write({ functionName: spec.name, requestId, text });
      },
    });

  /** Choosing a copy and making it busy is one step, so that no two events get the same one. */
  const invokeOnFree = async (owner: HostedFunction, event: unknown): Promise<InvocationResult> => {
    for (;;) {
      if (closed) return { kind: 'failed', requestId: randomUUID(), ...CLOSED };
      owner.environments = owner.environments.filter(({ alive }) => alive);
      const idle = owner.environments.find(({ busy }) => !busy);
      if (idle !== undefined) return idle.invoke(event);
      if (owner.environments.length < owner.limit) {
        const started = start(owner);
        owner.environments.push(started);
        return started.invoke(event);
      }
      await new Promise<void>((resolve) => owner.waiting.push(resolve));
    }
  };

  const report = (owner: HostedFunction, result: InvocationResult, durationMs: number): void => {
    const { name } = owner.spec;
    const record = (metricName: string, value: number): void =>
      metrics.record({ namespace: 'AWS/Lambda', name: metricName, dimensions: { FunctionName: name }, value });
    record('Invocations', 1);
    record('Duration', durationMs);
    record('Errors', result.kind === 'failed' ? 1 : 0);
    if (result.kind === 'answered' || !owner.mayLog) return;
    const { requestId, errorType, errorMessage, trace } = result;
    parts.log.write({
      functionName: name,
      requestId,
      text: `ERROR Invoke Error ${JSON.stringify({ errorType, errorMessage, stack: trace })}`,
    });
  };

  return {
    async invoke(functionArn, event) {
      const owner = find(functionArn);
      const startedAt = performance.now();
      const result = await invokeOnFree(owner, event);
      report(owner, result, performance.now() - startedAt);
      owner.waiting.shift()?.();
      return result;
    },
    warm() {
      if (closed) return;
      for (const owner of hosted.values()) if (owner.environments.length === 0) owner.environments.push(start(owner));
    },
    principalOf(accessKeyId) {
      const spec = parts.functions.find(({ logicalId }) => logicalId === accessKeyId);
      return spec === undefined ? undefined : { kind: 'role', arn: spec.roleArn };
    },
    roleOf: (functionArn) => ({ kind: 'role', arn: find(functionArn).spec.roleArn }),
    async close() {
      closed = true;
      for (const { waiting } of hosted.values()) for (const proceed of waiting) proceed();
      await Promise.all([...hosted.values()].flatMap(({ environments }) => environments.map((one) => one.close())));
    },
  };
}

function requireTrust(access: Access, spec: FunctionSpec): void {
  try {
    access.require(
      { kind: 'service', service: 'lambda.amazonaws.com', sourceArn: spec.arn },
      'sts:AssumeRole',
      spec.roleArn,
    );
  } catch (cause) {
    throw new Error(`${spec.logicalId}: the role defined for the function cannot be assumed by Lambda.`, { cause });
  }
}

/** Without these the function runs, and its log stays empty. */
function mayLog(access: Access, { roleArn, logGroupArn }: FunctionSpec): boolean {
  if (logGroupArn === undefined) return true;
  const stream = `${logGroupArn.replace(/:\*$/, '')}:log-stream:local`;
  try {
    for (const action of ['logs:CreateLogStream', 'logs:PutLogEvents']) {
      access.require({ kind: 'role', arn: roleArn }, action, stream);
    }
    return true;
  } catch (error) {
    if (error instanceof AwsError) return false;
    throw error;
  }
}

/** What Lambda puts beside the function's own variables. The access key says which function calls. */
function environmentOf(spec: FunctionSpec, { region, endpointUrl }: FunctionHostParts): Record<string, string> {
  return {
    ...spec.environment,
    AWS_ACCESS_KEY_ID: spec.logicalId,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpointUrl,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: logGroupName(spec),
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    TZ: ':UTC',
    LANG: 'en_US.UTF-8',
  };
}

function logGroupName({ name, logGroupArn }: FunctionSpec): string {
  return logGroupArn === undefined ? `/aws/lambda/${name}` : (logGroupArn.split(':')[6] ?? '');
}
