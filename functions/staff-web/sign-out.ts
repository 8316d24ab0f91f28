import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { isOwnForm } from './form-token.ts';
import type { SignInParts } from './sign-in-parts.ts';

/**
 * `POST /staff/sign-out`: ends the sign-in here and at the sign-in pages, which would let the next person at this
 * browser in without a password. Works as well when the sign-in is over or cannot be checked.
 */
export const signOut =
  ({ cookies, notices, signInPages }: SignInParts) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const read = await cookies.session(request);
    const pages = await signInPages();
    if (read.kind === 'session') {
      if (!(await isOwnForm(request, read.session.formToken))) return notices.notFromHere();
      // Unreachable, it lives on for what is left of the day, in no browser any more.
      await pages.revoke(read.session.refreshToken);
    }
    return { ...notices.signedOut(pages.signOutAddress()), cookies: [cookies.forget('session')] };
  };
