/** Lambda's report of a failed invocation. */
export interface InvocationError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

/** How one invocation ended. `payload` is what the handler returned, through JSON. */
export type InvocationResult =
  | { readonly kind: 'answered'; readonly requestId: string; readonly payload: unknown }
  | ({ readonly kind: 'failed'; readonly requestId: string } & InvocationError);
