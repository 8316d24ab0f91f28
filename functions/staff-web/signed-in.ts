import type { Clinic, StaffMember } from '../../shared/domain/clinic.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';

/** What a member of staff may do, by their group in the user pool; of several groups the most powerful counts. */
export type StaffRole = 'manager' | 'clinician' | 'front-desk';

/** Who is signed in: the sign-in pages vouch for the address and its groups, the configuration knows whose address it is. */
export interface SignedIn {
  role: StaffRole;
  /** The clinics whose staff list holds this address; never empty. */
  memberships: readonly Membership[];
  /** Every form carries it in a hidden field `formToken`; a post without it is refused before any page sees it. */
  formToken: string;
}

export interface Membership {
  clinic: Clinic;
  member: StaffMember;
}

/** A page for somebody signed in: a method, a pattern such as `/staff/clients/{clientKey}`, and its answer. */
export interface SignedInRoute {
  method: string;
  pattern: string;
  answer(
    request: WebRequest,
    parameters: Readonly<Record<string, string>>,
    signedIn: SignedIn,
  ): Promise<WebAnswer>;
}
