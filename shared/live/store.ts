import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbStore } from '../adapters/dynamodb-store.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { environmentVariable } from '../env.ts';
import { once } from './once.ts';

export const liveStore = once(() =>
  dynamodbStore({ client: new DynamoDBClient(), tableName: environmentVariable('TABLE_NAME'), clock: systemClock }),
);
