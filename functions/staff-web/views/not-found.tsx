import type { WebAnswer } from '../../../shared/web/http.ts';
import { path } from '../../../shared/web/path.ts';
import { caseWords } from '../case-words.ts';
import type { SignedIn } from '../signed-in.ts';
import { NoticePage } from './notice.tsx';
import { languageOf, staffPage } from './staff-frame.tsx';

/** Nothing the reader may see is here, for whichever reason: it tells nobody whom another clinic treats. */
export const notFoundPage = (signedIn: SignedIn, publicUrl: string): WebAnswer => {
  const language = languageOf(signedIn);
  const words = caseWords[language];
  return staffPage(
    404,
    { signedIn, publicUrl, language, title: words.header.name },
    <>
      <NoticePage {...words.notFound} />
      <a class="link" href={path(publicUrl, '/staff')}>
        {words.client.back}
      </a>
    </>,
  );
};
