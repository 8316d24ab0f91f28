import type { ClinicRoster } from '../../../shared/domain/clinic.ts';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { pageAnswer } from '../../../shared/web/layout.tsx';
import { path } from '../../../shared/web/path.ts';
import type { AdmissionDecision } from '../decide-admission.ts';
import { type SignInSentences, signInWords } from '../sign-in-words.ts';
import { firstPage } from '../wanted-page.ts';
import { NoticePage } from './notice.tsx';

/** What somebody lost with their sign-in: a page to go on to, or a form that was not saved. */
export interface Interrupted {
  wanted?: string;
  nothingSaved?: boolean;
}

/** Every page that says why somebody is not, or not any more, signed in. */
export interface SignInNotices {
  denied(): WebAnswer;
  failed(): WebAnswer;
  ranOut(): WebAnswer;
  unreachable(): WebAnswer;
  none(): WebAnswer;
  ended(interrupted: Interrupted): WebAnswer;
  closed(interrupted: Interrupted): WebAnswer;
  unreadable(interrupted: Interrupted): WebAnswer;
  /** `elsewhere` leads to another account. */
  notAdmitted(why: Exclude<AdmissionDecision['kind'], 'admit'>, email: string, elsewhere: string): WebAnswer;
  notFromHere(): WebAnswer;
  tooLarge(): WebAnswer;
  /** Goes on to `next` by itself, and by a link where a browser does not. */
  signedOut(next: string): WebAnswer;
}

/** In the first clinic's language: nobody knows yet, or any more, whose clinic it is. */
export const signInNotices = ({ clinics: [first] }: ClinicRoster, publicUrl: string): SignInNotices => {
  const language = first?.language ?? 'en';
  const words = signInWords[language];
  const signInAt = (wanted: string = firstPage): string =>
    path(publicUrl, `/staff/sign-in?${new URLSearchParams({ to: wanted })}`);

  const notice = (status: number, [heading, explanation]: SignInSentences, links: readonly NoticeLink[]): WebAnswer =>
    pageAnswer(status, {
      language,
      title: 'Aftercare',
      style: linkStyle,
      content: (
        <>
          <NoticePage heading={heading} explanation={explanation} />
          {links.map(({ text, href }) => (
            <p>
              <a class="go" href={href}>
                {text}
              </a>
            </p>
          ))}
        </>
      ),
    });

  const signIn = { text: words.signIn, href: signInAt() };
  const again = { text: words.tryAgain, href: path(publicUrl, firstPage) };
  const back = { text: words.back, href: path(publicUrl, firstPage) };
  const over = (sentences: SignInSentences, { wanted, nothingSaved }: Interrupted): WebAnswer =>
    notice(403, nothingSaved ? [sentences[0], `${sentences[1]} ${words.nothingSaved}`] : sentences, [
      { text: words.signIn, href: signInAt(wanted) },
    ]);

  return {
    denied: () => notice(403, words.denied, [signIn]),
    failed: () => notice(400, words.failed, [signIn]),
    ranOut: () => notice(400, words.ranOut, [signIn]),
    unreachable: () => notice(503, words.unreachable, [again]),
    none: () => over(words.none, { nothingSaved: true }),
    ended: (interrupted) => over(words.ended, interrupted),
    closed: (interrupted) => over(words.closed, interrupted),
    unreadable: (interrupted) => over(words.unreadable, interrupted),
    notAdmitted: (why, email, elsewhere) =>
      notice(403, words.notAdmitted[why](email), [again, { text: words.otherAccount, href: elsewhere }]),
    notFromHere: () => notice(403, words.notFromHere, [back]),
    tooLarge: () => notice(413, words.tooLarge, [back]),
    signedOut: (next) => {
      const answer = notice(200, words.signedOut, [{ text: words.goOn, href: next }]);
      // Not a redirect: browsers hold the policy of the page with the button against where a redirect leads.
      return { ...answer, headers: { ...answer.headers, refresh: `0;url=${next}` } };
    },
  };
};

interface NoticeLink {
  text: string;
  href: string;
}

const linkStyle = '.go{display:inline-block;padding:.65rem 0;min-height:2.75rem}';
