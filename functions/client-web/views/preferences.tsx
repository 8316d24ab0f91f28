import { type Channel, ConsentClass } from '../../../shared/domain/consent.ts';
import { Question, Tick } from '../../../shared/web/form-parts.tsx';
import type { WebAnswer } from '../../../shared/web/http.ts';
import type { ChannelPreference, Chosen } from '../decide-preferences.ts';
import { maskedContact } from '../masked-contact.ts';
import { clientWords } from '../words.ts';
import { clientPage, type Frame, formId, inLanguage } from './frame.tsx';
import { NoticeText } from './notice.tsx';

export interface ShownPreferences extends Frame {
  preferences: readonly ChannelPreference[];
  /** Where they are set. */
  path: string;
  /** What was ticked and not saved yet; absent: as it stands. */
  chosen?: Chosen;
  /** What has just been done. */
  done?: 'saved' | 'stopped';
}

/** Carries which of a channel's boxes were ticked when the page was shown, with blanks between. */
export const shownField = (channel: Channel): string => `${channel}-shown`;

/** What may be sent where, as it stands, and the way to change it. */
export const preferencesPage = (shown: ShownPreferences): WebAnswer =>
  clientPage(200, {
    ...shown,
    languages: languagesOf(shown),
    content: <Preferences {...shown} />,
  });

const languagesOf = ({ preferences, chosen }: ShownPreferences) => {
  if (preferences.length === 0) return 'by-address';
  return chosen ? 'by-kept-form' : 'by-form';
};

const Preferences = ({ preferences, path, chosen, done, language }: ShownPreferences) => {
  const words = clientWords[language].preferences;
  const action = inLanguage(path, language);
  const said = { saved: words.saved, stopped: words.stop.stopped };
  return (
    <>
      <h1>{words.heading}</h1>
      {done === undefined ? null : (
        <p class="notice done" role="status">
          {said[done]}
        </p>
      )}
      {preferences.length === 0 ? (
        <p>{words.unreachable}</p>
      ) : (
        <>
          <p>{words.intro}</p>
          {/* A browser that brings old ticks back on reload would make them look like the person's own. */}
          <form id={formId} method="post" action={action} autocomplete="off">
            {preferences.map(({ channel, to, wanted }) => (
              <Question name={channel} words={{ question: words.channels[channel](maskedContact(channel, to)) }}>
                <input
                  type="hidden"
                  name={shownField(channel)}
                  value={(chosen?.[channel]?.shown ?? wanted).join(' ')}
                />
                <div class="choices">
                  {ConsentClass.options.map((forClass) => (
                    <Tick
                      name={channel}
                      value={forClass}
                      said={words.classes[forClass].name}
                      meaning={words.classes[forClass].meaning}
                      checked={(chosen?.[channel]?.ticked ?? wanted).includes(forClass)}
                    />
                  ))}
                </div>
              </Question>
            ))}
            <p>{words.noCare}</p>
            <button type="submit">{words.save}</button>
          </form>
          <form method="post" action={action} class="stop">
            <h2>{words.stop.heading}</h2>
            <p>{words.stop.explained}</p>
            <button type="submit" name="stop" value="everything" class="plain">
              {words.stop.button}
            </button>
          </form>
        </>
      )}
    </>
  );
};

/** The answer to a mail program's own unsubscribe button; people seldom see it. */
export const unsubscribedPage = ({ path, ...frame }: Frame & { path: string }): WebAnswer => {
  const words = clientWords[frame.language];
  return clientPage(200, {
    ...frame,
    content: (
      <>
        <NoticeText notice={words.preferences.unsubscribed} />
        <p>
          <a class="again" href={inLanguage(path, frame.language)}>
            {words.preferencesLink}
          </a>
        </p>
      </>
    ),
  });
};
