/** Who the sign-in pages say somebody is. They vouch for the address only when it is verified. */
export interface StaffIdentity {
  /** The account's own id, which stays when the address changes. */
  subject: string;
  email: string;
  emailVerified: boolean;
  groups: readonly string[];
}
