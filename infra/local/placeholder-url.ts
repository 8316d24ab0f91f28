/** The address that stands for the local cloud's own until its port is known; the template's reader replaces it. */
export const PLACEHOLDER_URL = 'http://aftercare.invalid';

/** The same for the staff's sign-in pages, which the local cloud plays. */
export const PLACEHOLDER_SIGN_IN_URL = 'http://sign-in.invalid';

/** Where they are, below the gateway's address. */
export const SIGN_IN_PATH = '/local/oidc';
