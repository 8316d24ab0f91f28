import { signInWords } from '../sign-in-words.ts';
import type { SignedIn } from '../signed-in.ts';

/** Rules of the header, for the `style` of a page that has it. */
export const signedInHeaderStyle = `
header{max-width:32rem;margin:0 auto;padding:1rem 1.25rem 0;display:flex;gap:1rem;align-items:center;justify-content:space-between}
header p{margin:0}
header button{width:auto;min-height:2.75rem;padding:0 1rem}
`.trim();

/** Who is signed in and the way out; for the `header` of every page of somebody signed in. */
export const SignedInHeader = ({ signedIn, signOutAction }: { signedIn: SignedIn; signOutAction: string }) => {
  const [first] = signedIn.memberships;
  const words = signInWords[first?.clinic.language ?? 'en'];
  return (
    <>
      <p>
        {words.signedInAs(first?.member.name ?? '')}
        <br />
        <span class="quiet">{words.roles[signedIn.role]}</span>
      </p>
      <form method="post" action={signOutAction}>
        <input type="hidden" name="formToken" value={signedIn.formToken} />
        <button type="submit">{words.signOut}</button>
      </form>
    </>
  );
};
