import { expect } from 'vitest';

/** A message as the console tells it. */
export interface SeenMessage {
  id: string;
  at: string;
  channel: 'sms' | 'email' | 'voice';
  from: string;
  to: string;
  text: string;
  subject?: string;
  kind: string;
  parts?: number;
  attempt?: number;
  /** Of mail. */
  html?: string;
  replyTo?: readonly string[];
  headers?: ReadonlyArray<{ name: string; value: string }>;
}

export interface SeenCase {
  caseId: string;
  code: string;
  clientId?: string;
  acuity: string;
  reasons: string[];
  status: string;
  openedAt: string;
  deadlineAt: string;
  acknowledgedAt?: string;
  acknowledgedBy?: string;
  step: number;
}

export interface SeenEntry {
  at: string;
  kind: string;
  name?: string;
  status?: string;
  reason?: string;
  dueAt?: string;
  acuity?: string;
  [more: string]: unknown;
}

export interface Answered {
  status: number;
  // The contract's bodies are read by the stories as they come.
  body: Record<string, unknown>;
}

/** The on-call ladder of the demonstration clinic, step by step. */
export const onCall = { first: '+12125550111', second: '+12125550112', last: '+12125550113' } as const;

/** Talks to a running clinic through its contract alone: product API, console JSON, pages. */
export class StoryClinic {
  readonly base: string;
  readonly #prefix: string;

  constructor(base: string, prefix = '') {
    this.base = base;
    this.#prefix = prefix;
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      headers: { 'x-api-key': 'local-key', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: isJson && text ? JSON.parse(text) : { text } };
  }

  /** The product API, below `/prod` when the clinic is told to. */
  api(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered> {
    return this.call(method, `${this.#prefix}/v1${path}`, body, headers);
  }

  async #console(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const answer = await this.call(method, `/local/api${path}`, body);
    expect(answer.status, `${method} /local/api${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    return answer.body;
  }

  async completeSession(session: ReturnType<typeof aSessionTold>): Promise<Answered> {
    const answer = await this.api('POST', '/sessions', session);
    await this.idle();
    return answer;
  }

  async idle(): Promise<number> {
    const { deadLetters } = await this.#console('GET', '/idle');
    return Number(deadLetters);
  }

  async to(instant: string): Promise<void> {
    await this.#console('POST', '/clock', { to: instant });
  }

  /** The same for days in which little happens: what runs every few minutes is left out more often. */
  async passTo(instant: string): Promise<void> {
    await this.#console('POST', '/clock', { to: instant, sparse: true });
  }

  async pass(duration: string): Promise<void> {
    await this.#console('POST', '/clock', { advance: duration, sparse: true });
  }

  async advance(duration: string): Promise<void> {
    await this.#console('POST', '/clock', { advance: duration });
  }

  async now(): Promise<string> {
    return String((await this.#console('GET', '/clock')).now);
  }

  /** A text arrives from this phone; answers when everything it set off is done. */
  async text(from: string, body: string): Promise<void> {
    await this.#console('POST', '/texts', { from, body });
  }

  /** To somebody or everybody, from an instant on or from the beginning. */
  async messages(to?: string, since?: string): Promise<SeenMessage[]> {
    const query = new URLSearchParams({ ...(to !== undefined && { to }), ...(since !== undefined && { since }) });
    const { messages } = await this.#console('GET', `/messages?${query}`);
    return messages as SeenMessage[]; // the contract's own shape
  }

  /** Of a check the first askings alone: its nudges are `nudgesTo`. */
  async textsTo(phone: string, kind?: string): Promise<SeenMessage[]> {
    const messages = await this.messages(phone);
    return messages.filter(
      (message) =>
        message.channel === 'sms' &&
        (kind === undefined || (message.kind === kind && !(kind.endsWith('-check') && message.attempt === 2))),
    );
  }

  async nudgesTo(phone: string, kind: string): Promise<SeenMessage[]> {
    return (await this.messages(phone)).filter((message) => message.kind === kind && message.attempt === 2);
  }

  async receipt(messageId: string, status: string): Promise<void> {
    await this.#console('POST', '/receipts', { messageId, status });
  }

  async fault(fault: { service: string; operation: string; kind: string; times: number }): Promise<void> {
    await this.#console('POST', '/faults', fault);
  }

  async clearFaults(): Promise<void> {
    await this.#console('DELETE', '/faults');
  }

  /** The last event of this source arrives again. */
  async again(source: 'stream' | 'queue', copies = 1): Promise<void> {
    await this.#console('POST', '/events', { source, copies });
    await this.idle();
  }

  async openCases(): Promise<SeenCase[]> {
    const { status, body } = await this.api('GET', '/cases?status=open');
    expect(status).toBe(200);
    return body.cases as SeenCase[]; // the contract's own shape
  }

  async timeline(clientId: string): Promise<SeenEntry[]> {
    const { status, body } = await this.api('GET', `/clients/${clientId}/timeline`);
    expect(status).toBe(200);
    return body.entries as SeenEntry[]; // the contract's own shape
  }

  async followUp(clientId: string, name = 'day-1-check'): Promise<SeenEntry | undefined> {
    return (await this.timeline(clientId)).find((entry) => entry.kind === 'follow-up' && entry.name === name);
  }

  /** The pages staff links in their texts open: token of the newest page to this phone. */
  async newestStaffLink(phone: string): Promise<string> {
    const pages = await this.textsTo(phone, 'page');
    const link = /https?:\S+\/s\/[a-z2-7]{26}/.exec(pages.at(-1)?.text ?? '')?.[0];
    expect(link, 'the newest page holds a link').toBeDefined();
    return link ?? '';
  }
}

let told = 0;
/** Numbers from 555-0120 on; from 555-0190 on they are for people whom no session is told of. */
const CLIENT_PHONES = 70;

/** A completed session as a booking system tells it: plainly fictional, unique ids, at the clinic's 14:00. */
export const aSessionTold = (
  overrides: {
    sessionId?: string;
    completedAt?: string;
    treatment?: Record<string, unknown>;
    course?: Record<string, unknown>;
    client?: Record<string, unknown>;
  } = {},
) => {
  told += 1;
  const { client, treatment, ...session } = overrides;
  return {
    sessionId: `session-${told}`,
    clinicId: 'main',
    completedAt: '2026-03-02T14:00:00-05:00',
    ...session,
    treatment: { device: 'pen', needleDepthMm: 1, areas: ['face'], indication: 'acne-scars', ...treatment },
    client: {
      clientId: `client-${told}`,
      firstName: 'Ann',
      lastName: 'Example',
      phone: `+1212555${String(120 + (told % CLIENT_PHONES)).padStart(4, '0')}`,
      language: 'en',
      consents: [
        { class: 'care', channel: 'sms', given: true, at: '2026-03-02T13:00:00-05:00', proof: 'signed intake form' },
      ],
      ...client,
    },
  };
};
