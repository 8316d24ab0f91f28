import type { WebAnswer } from '../../../shared/web/http.ts';
import type { Advice } from '../decide-check-in.ts';
import { clientWords } from '../words.ts';
import { clientPage, type Frame } from './frame.tsx';
import { type SentAnswers, ToldUs } from './sent-answers.tsx';
import { CallBoth, CallClinic, CallEmergency } from './telephone.tsx';

/** What the client is told at once. */
export const advicePage = (advice: Advice, frame: Frame, sent: SentAnswers): WebAnswer =>
  clientPage(200, {
    ...frame,
    languages: 'by-sending-again',
    content: (
      <>
        <AdviceText advice={advice} {...frame} />
        <ToldUs sent={sent} language={frame.language} />
      </>
    ),
  });

/** The advice of a danger above a form that is shown again: staff have been told of it. It has the focus. */
export const DangerNotice = ({ advice, ...frame }: { advice: Advice } & Pick<Frame, 'clinic' | 'language'>) => {
  const words = clientWords[frame.language];
  const { heading, lines } = words.advice[advice](frame.clinic.emergencyNumber);
  return (
    <div class="notice alarm" role="alert" tabindex={-1} autofocus>
      <h2>{heading}</h2>
      {advice === 'emergency' ? <CallEmergency clinic={frame.clinic} words={words} /> : null}
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {advice === 'emergency' ? (
        <CallClinic clinic={frame.clinic} words={words} />
      ) : (
        <CallBoth clinic={frame.clinic} words={words} />
      )}
    </div>
  );
};

/** The advice and whom to call. Danger is read out at once, and in an emergency its number comes before anything else. */
const AdviceText = ({ advice, clinic, language }: { advice: Advice } & Frame) => {
  const words = clientWords[language];
  const { heading, lines } = words.advice[advice](clinic.emergencyNumber);
  const urgent = advice === 'urgent-staffed' || advice === 'urgent-closed';
  const emergency = advice === 'emergency';
  return (
    <>
      <div role={urgent || emergency ? 'alert' : 'status'}>
        <h1>{heading}</h1>
        {emergency ? <CallEmergency clinic={clinic} words={words} /> : null}
        {lines.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      {urgent ? <CallBoth clinic={clinic} words={words} /> : <CallClinic clinic={clinic} words={words} />}
    </>
  );
};
