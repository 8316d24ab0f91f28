import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import type { Membership, StaffRole } from './membership.ts';

export type { Membership, StaffRole };

/** Who is signed in: the sign-in pages vouch for the address and its groups, the configuration knows whose address it is. */
export interface SignedIn {
  role: StaffRole;
  /** The clinics whose staff list holds this address; never empty. */
  memberships: readonly Membership[];
  /** Every form carries it in a hidden field `formToken`; a post without it is refused before any page sees it. */
  formToken: string;
}

/** A page for somebody signed in: a method, a pattern such as `/staff/clients/{clientKey}`, and its answer. */
export interface SignedInRoute {
  method: string;
  pattern: string;
  answer(request: WebRequest, parameters: Readonly<Record<string, string>>, signedIn: SignedIn): Promise<WebAnswer>;
}
