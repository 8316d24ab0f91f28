import { expect } from 'vitest';
import type { StoryClinic } from './story-clinic.ts';

/** Which follow-ups stand on a client's timeline and when each is due, nudges aside. */
export const plannedFor = async (clinic: StoryClinic, clientId: string) =>
  (await clinic.timeline(clientId))
    .filter(({ kind, attempt }) => kind === 'follow-up' && attempt !== 2)
    .map(({ name, dueAt }) => `${name} ${dueAt}`);

/** Answers the newest check of this phone on its page, all well but for `form`; resolves with the page's heading. */
export const answeredOnPage = async (
  clinic: StoryClinic,
  phone: string,
  form: Record<string, string>,
): Promise<string> => {
  const texts = await clinic.textsTo(phone);
  const page = /https?:\S+\/c\/[a-z2-7]{26}/.exec(texts.at(-1)?.text ?? '')?.[0] ?? '';
  const allWell = { trend: 'better', bleeding: 'none', fluid: 'none', fever: 'no', pain: '0' };
  const response = await fetch(page, { method: 'POST', body: new URLSearchParams({ ...allWell, ...form }) });
  expect(response.status).toBe(200);
  await clinic.idle();
  return /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1] ?? '';
};
