import type { WebAnswer } from '../../../shared/web/http.ts';
import { clientWords, type NoticeWords } from '../words.ts';
import { clientPage, type Frame } from './frame.tsx';
import { CallClinic } from './telephone.tsx';

export type Notice = 'unknownLink' | 'closed' | 'tooLarge' | 'notFromHere' | 'tryAgain';

const statusOf: Record<Notice, number> = {
  unknownLink: 404,
  closed: 410,
  tooLarge: 413,
  notFromHere: 403,
  tryAgain: 503,
};

/** A page that only says something kind, and whom to call. */
export const noticePage = (notice: Notice, frame: Frame): WebAnswer => {
  const words = clientWords[frame.language];
  return clientPage(statusOf[notice], {
    ...frame,
    ...(notice === 'unknownLink' || notice === 'closed' ? { languages: 'by-address' as const } : {}),
    content: (
      <>
        <NoticeText notice={words[notice]} />
        <CallClinic clinic={frame.clinic} words={words} />
      </>
    ),
  });
};

/** A heading and what it means. */
export const NoticeText = ({ notice: { heading, lines } }: { notice: NoticeWords }) => (
  <>
    <h1>{heading}</h1>
    {lines.map((line) => (
      <p>{line}</p>
    ))}
  </>
);
