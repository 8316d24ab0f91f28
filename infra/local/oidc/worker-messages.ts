import type { StaffAccount } from './staff-accounts.ts';
import type { StaffPoolSpec } from './staff-pool-spec.ts';

/** What the worker that plays the sign-in pages is started with. */
export interface SignInWorkerData {
  readonly clockMemory: SharedArrayBuffer;
  readonly spec: StaffPoolSpec;
  readonly issuer: string;
  /** A private RSA key as JWK; the same at every start. */
  readonly signingKey: Record<string, unknown>;
  readonly cookieKey: string;
}

/** What the worker asks of the thread that holds the data. Keys name a model and an id. */
export interface SignInData {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<unknown>;
  delete(key: string): Promise<unknown>;
  entries(): Promise<Array<[key: string, value: unknown]>>;
  accounts(): Promise<StaffAccount[]>;
}

export type FromWorker =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'ask'; readonly id: number; readonly what: keyof SignInData; readonly with: readonly unknown[] }
  | { readonly kind: 'defect'; readonly error: unknown };

export type ToWorker =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };
