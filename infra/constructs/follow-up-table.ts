import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The sparse indexes: what waits to be woken, what is due, which Cases are open. */
export type TableIndex = 'by-wake' | 'by-due' | 'by-case';

const string = (name: string) => ({ name, type: AttributeType.STRING });
const index = (indexName: TableIndex, partitionKey: string, sortKey: string) => ({
  indexName,
  partitionKey: string(partitionKey),
  sortKey: string(sortKey),
  // What an index returns is re-read from the table before anybody acts on it, so keys are enough.
  projectionType: ProjectionType.KEYS_ONLY,
});

/** The one table. It outlives the stack, cannot be deleted by accident and can be put back to any second of 35 days. */
export class FollowUpTable extends TableV2 {
  /** The stream that wakes functions. */
  readonly streamArn: string;

  constructor(scope: Construct, id: string, props: { key: IKey }) {
    super(scope, id, {
      partitionKey: string('PK'),
      sortKey: string('SK'),
      globalSecondaryIndexes: [
        index('by-wake', 'wakeKey', 'wakeAt'),
        index('by-due', 'dueKey', 'dueAt'),
        index('by-case', 'caseKey', 'caseRank'),
      ],
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(props.key),
      timeToLiveAttribute: 'expiresAt',
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (this.tableStreamArn === undefined) throw new Error('the table has no stream');
    this.streamArn = this.tableStreamArn;
  }
}
