import { path } from '../../shared/web/path.ts';
import type { SignInPorts } from './sign-in-parts.ts';
import type { SignedInRoute } from './signed-in.ts';
import { homePage } from './views/home.tsx';
import { firstPage } from './wanted-page.ts';

/** `GET /staff`: who is signed in. */
export const homeRoutes = ({ publicUrl }: Pick<SignInPorts, 'publicUrl'>): readonly SignedInRoute[] => [
  {
    method: 'GET',
    pattern: firstPage,
    answer: async (_request, _parameters, signedIn) => homePage(signedIn, path(publicUrl, '/staff/sign-out')),
  },
];
