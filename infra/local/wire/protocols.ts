import { jsonRpc } from './json-rpc.ts';
import { restJson } from './rest-json.ts';
import type { WireProtocol } from './wire-protocol.ts';

/** The wire protocol of each service of the local cloud, by signing name. */
export const WIRE_PROTOCOLS: Readonly<Record<string, WireProtocol>> = {
  dynamodb: jsonRpc({
    version: '1.0',
    target: 'DynamoDB_20120810',
    errorNamespace: 'com.amazonaws.dynamodb.v20120810',
  }),
  sqs: jsonRpc({ version: '1.0', target: 'AmazonSQS', errorNamespace: 'com.amazonaws.sqs', queryErrorCodes: true }),
  'sms-voice': jsonRpc({
    version: '1.0',
    target: 'PinpointSMSVoiceV2',
    errorNamespace: 'com.amazonaws.pinpointsmsvoicev2',
  }),
  secretsmanager: jsonRpc({
    version: '1.1',
    target: 'secretsmanager',
    errorNamespace: 'com.amazonaws.secretsmanager',
  }),
  scheduler: restJson([
    { operation: 'CreateSchedule', method: 'POST', path: '/schedules/{Name}' },
    { operation: 'UpdateSchedule', method: 'PUT', path: '/schedules/{Name}' },
    { operation: 'GetSchedule', method: 'GET', path: '/schedules/{Name}', query: { groupName: 'GroupName' } },
    {
      operation: 'DeleteSchedule',
      method: 'DELETE',
      path: '/schedules/{Name}',
      query: { groupName: 'GroupName', clientToken: 'ClientToken' },
    },
    {
      operation: 'ListSchedules',
      method: 'GET',
      path: '/schedules',
      query: {
        ScheduleGroup: 'GroupName',
        NamePrefix: 'NamePrefix',
        State: 'State',
        NextToken: 'NextToken',
        MaxResults: 'MaxResults',
      },
    },
  ]),
  ses: restJson([{ operation: 'SendEmail', method: 'POST', path: '/v2/email/outbound-emails' }]),
};
