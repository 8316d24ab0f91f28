/** Where somebody goes who wanted no page in particular. */
export const firstPage = '/staff';

/** Only what can be no more than a page of ours: no other host, no way up, nothing that could be read in two ways. */
const pageForm = /^\/staff(\/[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,99}){0,6}$/;
/** The sign-in's own steps lead nowhere by themselves. */
const stepForm = /^\/staff\/(sign-in|callback|sign-out)$/;

/** The page to go on to after signing in: the wanted one when it is a plain page of the staff's, else their first. */
export const wantedPage = (asked: string | undefined): `/${string}` =>
  isPage(asked) && !stepForm.test(asked) ? asked : firstPage;

const isPage = (asked: string | undefined): asked is `/${string}` => asked !== undefined && pageForm.test(asked);
