import type { Child } from 'hono/jsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import { sessionWords } from '../session-words.ts';
import { sessionStyle } from './session-style.ts';
import { type StaffFrame, staffPage } from './staff-frame.tsx';

/** What every page about sessions is made of. */
export type SessionFrame = Pick<StaffFrame, 'signedIn' | 'publicUrl' | 'language'>;

/** A whole page about sessions. */
export const sessionPage = (
  status: number,
  { signedIn, publicUrl, language }: SessionFrame,
  content: Child,
): WebAnswer => {
  const { title } = sessionWords[language];
  return staffPage(status, { signedIn, publicUrl, language, section: 'sessions', title, style: sessionStyle }, content);
};
