import { demoSessions } from './demo-clients.ts';
import type { DurableState } from './parts.ts';

/**
 * Posts the demo clients' sessions through the API, once for each data: a later start finds them there, and data that
 * began empty stays so. Throws when the API does not take one.
 */
export async function postDemoSessions(options: {
  wanted: boolean;
  state: DurableState;
  url: string;
  apiKey: string;
  clinicId: string;
  nowMs: number;
}): Promise<void> {
  const marker = options.state.collection<'posted' | 'not wanted'>('demo-clients');
  if ((await marker.get('sessions')) !== undefined) return;
  for (const session of options.wanted ? demoSessions(options) : []) {
    const answer = await fetch(`${options.url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': options.apiKey },
      body: JSON.stringify(session),
    });
    if (!answer.ok) throw new Error(`The demo session was refused with ${answer.status}: ${await answer.text()}`);
  }
  await marker.put('sessions', options.wanted ? 'posted' : 'not wanted');
}
