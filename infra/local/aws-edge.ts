import { randomUUID } from 'node:crypto';
import type { Faults } from './faults.ts';
import { type HttpEdge, jsonAnswer, LOST_ANSWER } from './http-exchange.ts';
import { AwsError, type LocalService, type Principal } from './parts.ts';
import { readCredentialScope } from './wire/credential-scope.ts';
import { WIRE_PROTOCOLS } from './wire/protocols.ts';

/** A call that a function made, after its answer was ready. */
export interface AnsweredAwsCall {
  /** The function's logical id. */
  readonly accessKeyId: string;
  /** The signing name. */
  readonly service: string;
  readonly operation: string;
  /** The error's code; undefined when the call did its work. */
  readonly error?: string;
}

/** What answers AWS calls. */
export interface AwsEdgeParts {
  /** By signing name. */
  readonly services: ReadonlyMap<string, LocalService>;
  /** Whose access key this is; undefined for a key nobody has. */
  readonly principalOf: (accessKeyId: string) => Principal | undefined;
  readonly faults: Faults;
  /** Told of every call that could be read. */
  readonly onAwsCall?: (call: AnsweredAwsCall) => void;
  /** Told of an error that is not AWS's own; the caller gets an InternalFailure. */
  readonly onDefect: (defect: unknown) => void;
}

/**
 * Answers signed requests in the protocol of the service named by the credential scope.
 * Faults strike before the work, except the lost answer, which strikes after it.
 */
export function createAwsEdge(parts: AwsEdgeParts): HttpEdge {
  return async (request) => {
    const scope = readCredentialScope(request.headers.authorization);
    const protocol = WIRE_PROTOCOLS[scope?.service ?? ''];
    const service = parts.services.get(scope?.service ?? '');
    if (scope === undefined || protocol === undefined || service === undefined) {
      return jsonAnswer(400, { message: `The local cloud has no service ${scope?.service}.` });
    }
    const requestId = randomUUID();
    let operation: string | undefined;
    const told = (error?: AwsError): void => {
      if (operation === undefined) return;
      const { accessKeyId } = scope;
      parts.onAwsCall?.({ accessKeyId, service: service.signingName, operation, ...(error && { error: error.code }) });
    };
    try {
      const caller = parts.principalOf(scope.accessKeyId);
      if (caller === undefined) {
        throw new AwsError(
          'UnrecognizedClientException',
          'The security token included in the request is invalid.',
          403,
        );
      }
      const call = protocol.decode(request);
      operation = call.operation;
      const fault = await parts.faults.strike(service.signingName, operation);
      const answer = protocol.encodeAnswer(await service.call(operation, call.input, caller), requestId);
      told();
      return fault === 'lost-answer' ? LOST_ANSWER : answer;
    } catch (error) {
      const awsError = asAwsError(error, parts.onDefect);
      told(awsError);
      return protocol.encodeError(awsError, requestId);
    }
  };
}

function asAwsError(error: unknown, onDefect: AwsEdgeParts['onDefect']): AwsError {
  if (error instanceof AwsError) return error;
  onDefect(error);
  return new AwsError('InternalFailure', 'The local cloud failed; its terminal says why.', 500);
}
