import type { HttpAnswer, HttpRequest } from '../http-exchange.ts';
import type { AwsError } from '../parts.ts';

/** One call as a service understands it. */
export interface AwsCall {
  readonly operation: string;
  readonly input: Record<string, unknown>;
}

/** How one service's operations, answers and errors travel over HTTP. */
export interface WireProtocol {
  /** The operation a request asks for. Throws an AwsError for one that the service does not have or cannot read. */
  decode(request: HttpRequest): AwsCall;
  encodeAnswer(answer: Record<string, unknown>, requestId: string): HttpAnswer;
  encodeError(error: AwsError, requestId: string): HttpAnswer;
}
