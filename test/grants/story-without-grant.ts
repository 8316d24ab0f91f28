import { CustomResourceFailed } from '../../infra/local/custom-resources.ts';
import { AwsError } from '../../infra/local/parts.ts';
import { openClinic } from '../support/open-clinic.ts';
import { EVERY_GRANT_AT, everyGrantStory } from './every-grant-story.ts';

/** Whether an error is the story or AWS speaking. Anything else, such as code that does not compile, proves nothing. */
const missesSomething = (error: unknown): error is Error => {
  if (!(error instanceof Error)) return false;
  const speaks = error instanceof AwsError || error instanceof CustomResourceFailed || error.name === 'AssertionError';
  return speaks || missesSomething(error.cause);
};

/**
 * Called by mutate-grants.ts with one grant, or with none to see that the story is right: exit 0 when the story does not
 * notice that it is gone, 2 with what it missed, 1 when the trial itself broke.
 */
const [without] = process.argv.slice(2);
try {
  const clinic = await openClinic({ at: EVERY_GRANT_AT, ...(without !== undefined && { without }) });
  await everyGrantStory(clinic);
  process.exit(0);
} catch (error) {
  if (!missesSomething(error)) throw error;
  process.stdout.write(error.message.split('\n')[0] ?? '');
  process.exit(2);
}
