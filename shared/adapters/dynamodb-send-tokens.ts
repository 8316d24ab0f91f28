import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { attributes, edit } from './dynamodb-expressions.ts';
import { sendTokensKey } from './dynamodb-keys.ts';
import { expiresAt, keptSeconds, type Table } from './dynamodb-table.ts';

/**
 * A text of more parts than the carrier takes in a second goes when nothing else has gone in that second: the carrier
 * queues its rest, and otherwise it could never go.
 */
export const takeSendToken =
  ({ client, tableName, clock }: Table) =>
  async (senderId: string, second: number, parts: number, partsPerSecond: number): Promise<boolean> => {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: attributes({ ...sendTokensKey(senderId, second) }),
          ...edit({
            add: { taken: parts },
            set: { expiresAt: expiresAt(clock.now(), keptSeconds.sendTokens) },
            when: [{ path: 'taken', absentOrAtMost: partsPerSecond - parts }],
          }),
        }),
      );
      return true;
    } catch (cause) {
      if (cause instanceof ConditionalCheckFailedException) return false;
      throw cause;
    }
  };
