import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { signInWords } from '../sign-in-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { SignedInHeader, signedInHeaderStyle } from './signed-in-header.tsx';

/** The clinics of whoever is signed in. */
export const homePage = (signedIn: SignedIn, signOutAction: string): WebAnswer => {
  const language = signedIn.memberships[0]?.clinic.language ?? 'en';
  return pageAnswer(200, {
    language,
    title: 'Aftercare',
    style: signedInHeaderStyle,
    header: <SignedInHeader signedIn={signedIn} signOutAction={signOutAction} />,
    content: (
      <>
        <h1>{signInWords[language].yourClinics}</h1>
        <ul>
          {signedIn.memberships.map(({ clinic }) => (
            <li>{clinic.name}</li>
          ))}
        </ul>
      </>
    ),
  });
};
