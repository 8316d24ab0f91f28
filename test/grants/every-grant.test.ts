import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenClinic, openClinic } from '../support/open-clinic.ts';
import { EVERY_GRANT_AT, everyGrantStory } from './every-grant-story.ts';

describe('the grants of the stack', () => {
  let clinic: OpenClinic;
  beforeAll(async () => {
    clinic = await openClinic({ at: EVERY_GRANT_AT });
  });
  afterAll(() => clinic.close());

  // That each is also missed when it is gone is shown by `npm run grants`, which takes minutes.
  it('are all used by a morning in which everything happens', { timeout: 90_000 }, async () => {
    await everyGrantStory(clinic);
    const used = clinic.cloud.access.used();
    expect(clinic.cloud.access.grants().filter((grant) => !used.has(grant))).toEqual([]);
  });
});
