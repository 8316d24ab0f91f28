import { expect } from 'vitest';
import { loadClinicConfig } from '../../infra/clinic-config.ts';
import type { StoryClinic } from './story-clinic.ts';
import { DEMO_CONFIG } from './synthesized.ts';

/** A page as it was answered, after the redirects that were followed. */
export interface SeenPage {
  status: number;
  url: string;
  html: string;
  headers: Headers;
}

/** As much of a browser as signing in takes: cookies of one host, redirects, and what a browser says about a form's origin. */
export class StaffBrowser {
  readonly cookies = new Map<string, string>();
  readonly #base: string;

  /** `base` is where the clinic lives, its stage included. */
  constructor(base: string) {
    this.#base = base;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Where a path of ours, or an address that a page named, leads. */
  addressOf(to: string): string {
    return /^https?:/.test(to) ? to : `${this.#base}${to}`;
  }

  /** One request, no redirect followed. */
  async request(to: string, init: RequestInit = {}): Promise<SeenPage> {
    const url = this.addressOf(to);
    const headers = {
      ...(init.headers as Record<string, string>),
      ...(this.cookies.size > 0 && { cookie: this.cookie }),
    };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return { status: response.status, url, html: await response.text(), headers: response.headers };
  }

  /** Opens a page as a person would, wherever it leads. */
  async open(to: string, init: RequestInit = {}): Promise<SeenPage> {
    let page = await this.request(to, init);
    for (let steps = 0; page.headers.has('location'); steps += 1) {
      expect(steps, `redirects from ${to}`).toBeLessThan(10);
      page = await this.request(new URL(page.headers.get('location') ?? '', page.url).href);
    }
    return page;
  }

  /** Sends a form of ours. */
  send(to: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<SeenPage> {
    return this.open(to, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    });
  }

  /** From the staff's page `to` to that page, signed in by one press on the sign-in page. */
  async signIn(email: string, to = '/staff'): Promise<SeenPage> {
    const asked = await this.open(to);
    if (!asked.url.includes('/local/oidc/sign-in/')) return asked;
    return await this.open(asked.url, { method: 'POST', body: new URLSearchParams({ as: email }) });
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const isGone = attributes.some((attribute) => /^(max-age=0|expires=thu, 01 jan 1970.*)$/i.test(attribute));
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** The hidden field of a page's forms. */
export const formTokenIn = (html: string): string =>
  /name="formToken" value="([^"]+)"/.exec(html)?.[1] ?? expect.fail('the page has no form token');

/** Where a page's form goes whose address ends so, and what it carries unseen. */
export const formIn = (html: string, end: string): { action: string; fields: Record<string, string> } => {
  const forms = [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>(.*?)<\/form>/gs)];
  const [, action = '', inside = ''] = forms.find(([, address]) => address?.endsWith(end)) ?? [];
  if (action === '') expect.fail(`the page has no form that goes to ${end}`);
  const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { action, fields: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)])) };
};

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Where the list of open Cases leads for the Case of this code. */
export const casePageIn = (list: string, code: string): string =>
  new RegExp(`href="([^"]+)"><span class="big">${code}<`).exec(list)?.[1] ?? expect.fail(`case ${code} is not listed`);

/** The heading of a page. */
export const headingOf = (html: string): string => /<h1>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';

/** Somebody signed in, for stories that are about something else. */
export interface SignedInStaff {
  browser: StaffBrowser;
  /** The `Cookie` header of their requests. */
  cookie: string;
  /** What their forms carry. */
  formToken: string;
}

/**
 * Signs in the member of the demonstration clinics' staff with this id, through the sign-in pages: Nadia and Tomas are
 * clinicians, Ines is a manager, Robin is front desk. `prefix` is the stage's, such as `/prod`. Lasts 12 hours of the
 * clinic's clock; a GET sends `cookie`, a form is sent with `browser.send(path, { formToken, ... })`.
 */
export const signIn = async (clinic: StoryClinic, staffId: string, prefix = ''): Promise<SignedInStaff> => {
  const { clinics } = loadClinicConfig(DEMO_CONFIG);
  const member = clinics.flatMap(({ staff }) => staff).find((one) => one.staffId === staffId);
  if (!member?.email) throw new Error(`${staffId} has no address to sign in with`);
  const browser = new StaffBrowser(`${clinic.base}${prefix}`);
  const page = await browser.signIn(member.email);
  expect(page.status, `${staffId} signs in: ${headingOf(page.html)}`).toBe(200);
  return { browser, cookie: browser.cookie, formToken: formTokenIn(page.html) };
};
