import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AwsError, type LocalDynamo } from '../../infra/local/parts.ts';

type Content = Record<string, unknown>;

/**
 * A call on its way to the table: throw an AwsError to let it fail, do something first to win a race, or give an answer
 * in the table's place.
 */
export type OnTheWay = (operation: string, input: Content) => Promise<Content | undefined> | Content | undefined;

interface WireRequest {
  headers: Record<string, string>;
  body: string | Uint8Array;
}

/** The real SDK client, its wire ending in a local DynamoDB of this process. */
export const dynamoClient = (dynamo: LocalDynamo, onTheWay: OnTheWay = () => undefined): DynamoDBClient =>
  new DynamoDBClient({
    region: 'us-east-1',
    endpoint: 'http://dynamodb.invalid',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: {
      async handle({ headers, body }: WireRequest) {
        const operation = (headers['x-amz-target'] ?? '').split('.')[1] ?? '';
        const input: Content = JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
        try {
          const given = await onTheWay(operation, input);
          return answer(200, given ?? (await dynamo.call(operation, input, { kind: 'machine' })));
        } catch (error) {
          if (!(error instanceof AwsError)) throw error;
          const __type = `com.amazonaws.dynamodb.v20120810#${error.code}`;
          return answer(error.httpStatus, { __type, message: error.message, ...error.fields });
        }
      },
    },
  });

const answer = (statusCode: number, content: Content) => ({
  response: {
    statusCode,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(content)),
  },
});
