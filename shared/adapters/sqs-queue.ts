import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A queue of ours. Payloads carry ids only. */
export interface Queue {
  /** At least once, not before `delaySeconds` (whole, 900 at most) have passed. */
  send(payload: unknown, delaySeconds?: number): Promise<void>;
}

export const sqsQueue = (client: SQSClient, queueUrl: string): Queue => ({
  async send(payload, delaySeconds = 0) {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(payload),
        ...(delaySeconds > 0 ? { DelaySeconds: delaySeconds } : {}),
      }),
    );
  },
});
