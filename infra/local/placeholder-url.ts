/** The address that stands for the local cloud's own until its port is known; the template's reader replaces it. */
export const PLACEHOLDER_URL = 'http://aftercare.invalid';
