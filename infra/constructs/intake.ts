import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { HouseFunction } from './house-function.ts';
import type { LoopParts } from './loop-parts.ts';
import type { PublicApi } from './public-api.ts';
import type { SealKey } from './seal-key.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

/** What comes in over HTTP: the booking system's API, the staff's pages, and the clients'. */
export class Intake extends Construct {
  constructor(
    scope: Construct,
    id: string,
    parts: LoopParts & { api: PublicApi; signIn: StaffSignIn; sealKey: SealKey },
  ) {
    super(scope, id);
    const { surroundings, table, hashKey, api, signIn, sealKey } = parts;
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
      environment: { ...stored, PUBLIC_URL: api.publicUrl, ...signIn.environment, ...sealKey.environment },
      impact:
        'Staff cannot sign in, work on cases or acknowledge one from the link in a page; texting its code still works.',
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
    sealKey.letRead(staff);
    client.mayUseTable(table, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']);
    hashKey.letRead(client);
    api.serve({ intake, staff, client });
  }
}
