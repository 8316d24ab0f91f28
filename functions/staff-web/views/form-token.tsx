import type { SignedIn } from '../signed-in.ts';

/** In every form of a signed-in page: without it nothing that is sent is taken. */
export const FormToken = ({ signedIn: { formToken } }: { signedIn: Pick<SignedIn, 'formToken'> }) => (
  <input type="hidden" name="formToken" value={formToken} />
);
