import { AwsError } from '../parts.ts';
import { readJsonBody, writeJsonBody } from './json-body.ts';
import type { WireProtocol } from './wire-protocol.ts';

/** The `awsJson1_0` and `awsJson1_1` protocols: one address, the operation in `X-Amz-Target`. */
export function jsonRpc(options: {
  version: '1.0' | '1.1';
  /** What stands before the operation in `X-Amz-Target`. */
  target: string;
  /** What stands before `#<code>` in an error's `__type`. */
  errorNamespace: string;
  /** SQS was once a query service; its errors keep their old codes in a header. */
  queryErrorCodes?: boolean;
}): WireProtocol {
  const contentType = `application/x-amz-json-${options.version}`;
  return {
    decode(request) {
      const target = String(request.headers['x-amz-target'] ?? '');
      const dot = target.indexOf('.');
      if (request.method !== 'POST' || target.slice(0, dot) !== options.target) {
        throw new AwsError('UnknownOperationException', `There is no operation ${target || '(no X-Amz-Target)'}.`);
      }
      return { operation: target.slice(dot + 1), input: readJsonBody(request.body) };
    },
    encodeAnswer: (answer, requestId) => ({
      status: 200,
      headers: { 'content-type': contentType, 'x-amzn-requestid': requestId },
      body: writeJsonBody(answer),
    }),
    encodeError(error, requestId) {
      const headers: Record<string, string> = { 'content-type': contentType, 'x-amzn-requestid': requestId };
      if (options.queryErrorCodes) {
        const side = error.httpStatus < 500 ? 'Sender' : 'Receiver';
        headers['x-amzn-query-error'] = `${QUERY_CODES[error.code] ?? error.code};${side}`;
      }
      return {
        status: error.httpStatus,
        headers,
        body: writeJsonBody({
          __type: `${options.errorNamespace}#${error.code}`,
          message: error.message,
          ...error.fields,
        }),
      };
    },
  };
}

const QUERY_CODES: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
};
