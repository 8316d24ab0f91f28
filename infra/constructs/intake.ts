import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { PublicApi } from './public-api.ts';

/** What comes in over HTTP: the booking system's API, the page a member of staff acknowledges on, and the clients' pages. */
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
    const client = new HouseFunction(this, 'ClientWeb', {
      name: 'client-web',
      surroundings,
      timeout: Duration.seconds(15),
      environment: { ...stored, PUBLIC_URL: api.publicUrl },
      impact:
        'Clients cannot answer a check, choose what to be sent or book by a link; texting and calling still work.',
    });
    intake.mayUseTable(
      table,
      ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
      ['by-case'],
    );
    hashKey.letRead(intake);
    staff.mayUseTable(table, ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'], ['by-case']);
    hashKey.letRead(staff);
    client.mayUseTable(table, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    hashKey.letRead(client);
    api.serve({ intake, staff, client });
  }
}
