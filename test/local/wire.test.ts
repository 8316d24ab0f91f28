import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { CreateScheduleCommand, GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnsweredAwsCall, createAwsEdge } from '../../infra/local/aws-edge.ts';
import { createFaults, type Faults } from '../../infra/local/faults.ts';
import { type Gateway, openGateway } from '../../infra/local/gateway.ts';
import { jsonAnswer } from '../../infra/local/http-exchange.ts';
import { AwsError, type LocalService, type Principal } from '../../infra/local/parts.ts';
import { ROLE, standingClock } from './edge-fakes.ts';

interface Call {
  service: string;
  operation: string;
  input: Record<string, unknown>;
  caller: Principal;
}

const calls: Call[] = [];
const defects: unknown[] = [];
const answered: AnsweredAwsCall[] = [];
let answer: () => Record<string, unknown>;
let gateway: Gateway;
let faults: Faults;

function fakeService(signingName: string): [string, LocalService] {
  return [
    signingName,
    {
      signingName,
      async call(operation, input, caller) {
        calls.push({ service: signingName, operation, input, caller });
        return answer();
      },
    },
  ];
}

beforeEach(async () => {
  calls.length = 0;
  defects.length = 0;
  answered.length = 0;
  answer = () => ({});
  faults = createFaults();
  gateway = await openGateway({ port: 0 });
  gateway.serve({
    clock: standingClock(new Date().toISOString()),
    aws: createAwsEdge({
      services: new Map(['dynamodb', 'sqs', 'scheduler', 'ses', 'sms-voice', 'secretsmanager'].map(fakeService)),
      principalOf: (accessKeyId) => (accessKeyId === 'SenderFunction' ? ROLE : undefined),
      faults,
      onAwsCall: (call) => answered.push(call),
      onDefect: (defect) => defects.push(defect),
    }),
    console: async () => jsonAnswer(404, {}),
    cloudFormation: async () => jsonAnswer(404, {}),
    signIn: async () => jsonAnswer(404, {}),
    restApi: async () => jsonAnswer(404, {}),
    onDefect: (defect) => defects.push(defect),
  });
});

afterEach(() => gateway.close());

function settings(accessKeyId = 'SenderFunction') {
  return {
    endpoint: gateway.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId, secretAccessKey: 'local' },
  };
}

const sendText = () =>
  new PinpointSMSVoiceV2Client(settings()).send(
    new SendTextMessageCommand({ DestinationPhoneNumber: '+12125550101', MessageBody: 'Hello' }),
  );

describe('the wire, spoken by the real SDK clients', () => {
  it('takes DynamoDB calls with their input untouched and the caller named by the access key', async () => {
    await new DynamoDBClient(settings()).send(
      new PutItemCommand({ TableName: 'Clinic', Item: { PK: { S: 'CLIENT#1' } } }),
    );
    expect(calls).toEqual([
      {
        service: 'dynamodb',
        operation: 'PutItem',
        input: { TableName: 'Clinic', Item: { PK: { S: 'CLIENT#1' } } },
        caller: ROLE,
      },
    ]);
  });

  it('maps a DynamoDB error to its exception class with all members', async () => {
    answer = () => {
      throw new AwsError('TransactionCanceledException', 'Transaction cancelled', 400, {
        CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { PK: { S: 'x' } } }],
      });
    };
    const refused = new DynamoDBClient(settings()).send(new TransactWriteItemsCommand({ TransactItems: [] }));
    await expect(refused).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { PK: { S: 'x' } } }],
    });
  });

  it('maps an SQS error to its exception class', async () => {
    answer = () => {
      throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
    };
    const refused = new SQSClient(settings()).send(
      new SendMessageCommand({ QueueUrl: gateway.url, MessageBody: '{}' }),
    );
    await expect(refused).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    expect(calls[0]).toMatchObject({ service: 'sqs', operation: 'SendMessage' });
  });

  it('maps an SMS refusal with its reason', async () => {
    answer = () => {
      throw new AwsError('ConflictException', 'opted out', 400, { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' });
    };
    await expect(sendText()).rejects.toMatchObject({
      name: 'ConflictException',
      Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT',
    });
  });

  it('puts a schedule name from the path beside the members of the body', async () => {
    answer = () => ({ ScheduleArn: 'arn:aws:scheduler:us-east-1:000000000000:schedule/aftercare/a-1' });
    const created = await new SchedulerClient(settings()).send(
      new CreateScheduleCommand({
        Name: 'a-1',
        GroupName: 'aftercare',
        ScheduleExpression: 'at(2026-03-03T15:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: 'arn:queue', RoleArn: 'arn:role', Input: '{}' },
      }),
    );
    expect(created.ScheduleArn).toContain('aftercare/a-1');
    expect(calls[0]?.input).toMatchObject({ Name: 'a-1', GroupName: 'aftercare', Target: { Arn: 'arn:queue' } });
  });

  it('answers dates as epoch seconds and reads the group of a schedule from the query', async () => {
    answer = () => ({ Name: 'a-1', CreationDate: new Date('2026-03-02T20:00:00Z') });
    const found = await new SchedulerClient(settings()).send(
      new GetScheduleCommand({ Name: 'a-1', GroupName: 'aftercare' }),
    );
    expect(found.CreationDate).toEqual(new Date('2026-03-02T20:00:00Z'));
    expect(calls[0]?.input).toEqual({ Name: 'a-1', GroupName: 'aftercare' });
  });

  it('maps a Scheduler conflict to its exception class', async () => {
    answer = () => {
      throw new AwsError('ConflictException', 'Schedule a-1 already exists.', 409);
    };
    const refused = new SchedulerClient(settings()).send(new GetScheduleCommand({ Name: 'a-1' }));
    await expect(refused).rejects.toMatchObject({ name: 'ConflictException', message: 'Schedule a-1 already exists.' });
  });

  it('takes SES v2 and Secrets Manager calls', async () => {
    answer = () => ({ MessageId: 'm-1', SecretString: 's' });
    const sent = await new SESv2Client(settings()).send(
      new SendEmailCommand({ FromEmailAddress: 'a@b.c', Content: {} }),
    );
    const secret = await new SecretsManagerClient(settings()).send(new GetSecretValueCommand({ SecretId: 'key' }));
    expect(sent.MessageId).toBe('m-1');
    expect(secret.SecretString).toBe('s');
  });

  it('refuses an access key nobody has', async () => {
    const stranger = new SQSClient(settings('Nobody'));
    await expect(stranger.send(new SendMessageCommand({ QueueUrl: 'q', MessageBody: '' }))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 403 },
    });
    expect(calls).toEqual([]);
  });

  it('tells of every answered call, with its error', async () => {
    const call = { accessKeyId: 'SenderFunction', service: 'sms-voice', operation: 'SendTextMessage' };
    await sendText();
    answer = () => {
      throw new AwsError('ConflictException', 'opted out');
    };
    await expect(sendText()).rejects.toThrow();
    expect(answered).toEqual([call, { ...call, error: 'ConflictException' }]);
  });

  it('answers a defect of a service with a 500 and reports it', async () => {
    const defect = new TypeError('a bug');
    answer = () => {
      throw defect;
    };
    await expect(sendText()).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
    expect(defects).toEqual([defect]);
  });
});

describe('ordered faults', () => {
  const order = (kind: 'throttle' | 'error' | 'lost-answer', times = 1, operation = 'SendTextMessage') =>
    faults.add({ service: 'sms-voice', operation, kind, times });

  it('throttles as often as ordered, without doing the work', async () => {
    order('throttle', 2);
    await expect(sendText()).rejects.toMatchObject({ name: 'ThrottlingException' });
    await expect(sendText()).rejects.toMatchObject({ name: 'ThrottlingException' });
    await sendText();
    expect(calls).toHaveLength(1);
  });

  it('fails with the service’s own server error', async () => {
    order('error');
    await expect(sendText()).rejects.toMatchObject({ name: 'InternalServerException', $fault: 'server' });
  });

  it('loses the answer after the work was done', async () => {
    order('lost-answer');
    await expect(sendText()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(calls).toHaveLength(1);
  });

  it('leaves other operations and other services alone', async () => {
    order('error', 1, 'DescribePhoneNumbers');
    await sendText();
    expect(faults.pending()).toHaveLength(1);
  });

  it('forgets all of them when cleared', async () => {
    order('error', 5, '*');
    faults.clear();
    await sendText();
  });
});
