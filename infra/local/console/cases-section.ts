import * as z from 'zod';
import { LOST_ANSWER } from '../http-exchange.ts';
import { clinicTime } from './clinic-time.ts';
import type { ConsoleParts } from './console-parts.ts';
import { type Html, html } from './html.ts';

const OpenCases = z.object({
  cases: z.array(
    z.object({
      code: z.string(),
      acuity: z.string(),
      reasons: z.array(z.unknown()),
      status: z.string(),
      openedAt: z.string(),
      deadlineAt: z.string().optional(),
      acknowledgedBy: z.string().optional(),
    }),
  ),
});

/** The open cases, read through the clinic's own API. */
export async function casesSection(parts: ConsoleParts): Promise<Html> {
  const cases = await readOpenCases(parts);
  const time = clinicTime(parts.clinic.timeZone);
  return html`<section aria-labelledby="cases">
    <h2 id="cases">Open cases</h2>
    ${cases === undefined && html`<p class="bad">The API did not answer with cases.</p>`}
    ${cases?.length === 0 && html`<p class="note">None.</p>`}
    ${cases?.map(
      ({ code, acuity, reasons, status, openedAt, deadlineAt, acknowledgedBy }) => html`<article class="card">
        <h3>${code} <span class="tag">${acuity}</span></h3>
        <p>${reasons.map((reason) => (typeof reason === 'string' ? reason : JSON.stringify(reason))).join(', ')}</p>
        <small>${status}${acknowledgedBy !== undefined && ` by ${acknowledgedBy}`} · opened ${time(openedAt)}${
          deadlineAt !== undefined && ` · due ${time(deadlineAt)}`
        }</small>
      </article>`,
    )}
  </section>`;
}

async function readOpenCases({ api, apiKey }: ConsoleParts): Promise<z.infer<typeof OpenCases>['cases'] | undefined> {
  const answer = await api({
    method: 'GET',
    path: '/v1/cases',
    query: new URLSearchParams({ status: 'open' }),
    headers: { 'x-api-key': apiKey },
    rawHeaders: ['x-api-key', apiKey],
    body: Buffer.alloc(0),
    bodyTooLarge: false,
    remoteAddress: '127.0.0.1',
  });
  if (answer === LOST_ANSWER || answer.status !== 200) return undefined;
  const read = OpenCases.safeParse(JSON.parse(answer.body.toString()));
  return read.success ? read.data.cases : undefined;
}
