import { path } from '../../../shared/web/path.ts';
import type { CaseWords } from '../case-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { FormToken } from './form-token.tsx';

/** Which of the pages in the header the reader is on, or beneath. */
export type StaffSection = 'cases' | 'sessions';

const pages = { cases: '/staff', sessions: '/staff/sessions' } as const;

/** Above every signed-in page: whose clinic, who is signed in, where else to go, and the way out. */
export const StaffHeader = ({
  words,
  role,
  signedIn,
  section,
  publicUrl,
}: {
  words: CaseWords['header'];
  role: string;
  signedIn: SignedIn;
  section?: StaffSection | undefined;
  publicUrl: string;
}) => {
  const clinics = [...new Set(signedIn.memberships.map(({ clinic }) => clinic.name))];
  return (
    <div class="bar">
      <p>
        <strong>{clinics.join(', ')}</strong>
      </p>
      <nav aria-label={words.navigation}>
        <ul>
          {(['cases', 'sessions'] as const).map((one) => (
            <li>
              <a href={path(publicUrl, pages[one])} aria-current={one === section ? 'page' : undefined}>
                {words[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="quiet">
        {signedIn.memberships[0]?.member.name}, {role}
      </p>
      <form method="post" action={path(publicUrl, '/staff/sign-out')}>
        <FormToken signedIn={signedIn} />
        <button type="submit" class="plain">
          {words.signOut}
        </button>
      </form>
    </div>
  );
};
