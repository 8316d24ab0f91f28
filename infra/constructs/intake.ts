import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { PublicApi } from './public-api.ts';

/** What comes in over HTTP: the booking system's API and the page a member of staff acknowledges on. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, parts: LoopParts & { api: PublicApi }) {
    super(scope, id);
    const { surroundings, table, hashKey, api } = parts;
    const stored = { TABLE_NAME: table.tableName, ...hashKey.environment };
    const intake = new HouseFunction(this, 'IntakeApi', {
      name: 'intake-api',
      surroundings,
      timeout: Duration.seconds(15),
      environment: stored,
      impact: 'Sessions are not taken in: no follow-ups come of them until they are sent again.',
    });
    const staff = new HouseFunction(this, 'StaffWeb', {
      name: 'staff-web',
      surroundings,
      timeout: Duration.seconds(15),
      environment: { ...stored, PUBLIC_URL: api.publicUrl },
      impact: 'Staff cannot acknowledge a case from the link in a page; texting its code still works.',
    });
    intake.mayUseTable(table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], ['by-case']);
    hashKey.letRead(intake);
    staff.mayUseTable(table, ['GetItem', 'Query', 'UpdateItem']);
    hashKey.letRead(staff);
    api.serve({ intake, staff });
  }
}
