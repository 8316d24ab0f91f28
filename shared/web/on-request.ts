import type { FunctionName } from '../env.ts';
import { logFailed, logHandled } from '../lambda/log.ts';
import { once } from '../live/once.ts';
import { type ProxyResult, proxyResult, readRequest, type WebAnswer, type WebRequest } from './http.ts';

/** The request was not answered; why stands in the log. Its own words hold nothing, for the platform logs them. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
}

/**
 * The entry of a function that answers requests. `build` runs once, on cold start. One line is logged for each request,
 * with the resource instead of the path, for a path can be a secret. What is thrown becomes the gateway's own 502
 * problem, and the function counts as failed.
 */
export const onRequest = (step: FunctionName, build: () => (request: WebRequest) => Promise<WebAnswer>) => {
  const answering = once(build);
  return async (event: unknown, { awsRequestId: id }: { awsRequestId: string }): Promise<ProxyResult> => {
    try {
      const request = readRequest(event);
      const answer = await answering()(request);
      logHandled({ step, id, kind: `${request.method} ${request.resource}`, httpStatus: answer.status });
      return proxyResult(answer, request.method);
    } catch (error) {
      logFailed({ step, id }, error);
      throw new RequestFailed(`${step} could not answer`);
    }
  };
};
