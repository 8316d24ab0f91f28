import type { Language } from '../domain/clinic.ts';
import { type ExpectedCourse, longestCourse } from '../domain/expected-course.ts';
import type { FollowUpKind } from '../domain/follow-up.ts';
import { leftByOneClick } from '../domain/one-click.ts';
import { protocolRow } from '../domain/protocol.ts';
import { filledIn, type Wording } from '../domain/wording.ts';
import { mails } from './compiled/mails.ts';
import { type MailBlock, pagePart, plainPart } from './mail-layout.ts';

/** What a mail is filled with. Nothing of it is about the person: names and symptoms stay out of mail. */
export interface MailValues {
  clinic: string;
  /** The number to call, as it is printed. */
  phone: string;
  emergency: string;
  /** The page to answer on (checks) or to book on; aftercare and preparation have none and ignore it. */
  link?: string;
  /** The page where the client chooses what to get; without it care mail lacks that line. */
  preferencesLink?: string;
  /** What is normal after this session, for aftercare; the longest there is when it is not given. */
  expected?: ExpectedCourse;
  /** Of the clinic; stands below mail that can be ended. */
  postalAddress?: string;
}

/** A mail ready to be handed over: the plain part says everything that the page says. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** What one mail says, compiled. */
export interface MailWords {
  subject: Wording;
  opening: readonly Wording[];
  /** What the button says; only mail that leads to a page has one. */
  action?: Wording;
  sections: readonly { title: Wording; points: readonly Wording[] }[];
  closing: readonly Wording[];
}

export type MailKey = FollowUpKind | 'day-1-check-nudge' | 'week-1-check-nudge';

/** What mails say in one language, and how each ends. */
export interface MailsInWords {
  footer: Record<
    'urgent' | 'unsubscribe' | 'unsubscribeLabel' | 'preferences' | 'preferencesLabel' | 'sender',
    Wording
  >;
  mails: Record<MailKey, MailWords>;
}

/**
 * The mail in this language with its values filled in; values are taken as they are and never filled in again. Throws
 * InvariantViolation when mail that leads to a page has no `link`, or mail that can be ended no `preferencesLink`.
 */
export const renderMail = (kind: FollowUpKind, attempt: number, language: Language, values: MailValues): Mail => {
  const { footer, mails: of } = mails[language];
  const words = of[mailKey(kind, attempt)];
  const { expected = longestCourse, ...others } = values;
  const filling = { ...others, ...expected };
  const fill = (wording: Wording): string => filledIn(wording, language, filling);
  const paragraph = (wording: Wording): MailBlock => ({ kind: 'paragraph', pieces: [fill(wording)] });
  const linkParagraph = (wording: Wording, label: Wording): MailBlock => ({
    kind: 'smallPrint',
    pieces: wording.map((piece) =>
      piece[0] === 'preferencesLink' ? { label: fill(label), url: fill([piece]) } : fill([piece]),
    ),
  });
  const blocks: MailBlock[] = [
    { kind: 'letterhead', text: values.clinic },
    ...words.opening.map(paragraph),
    ...(words.action === undefined ? [] : [actionBlock(fill(words.action), fill([['link']]))]),
    ...words.sections.map(
      ({ title, points }): MailBlock => ({ kind: 'section', title: fill(title), points: points.map(fill) }),
    ),
    ...words.closing.map(paragraph),
    { kind: 'footer' },
    paragraph(footer.urgent),
  ];
  // It says how to end it wherever it carries the button.
  if (leftByOneClick(protocolRow(kind))) {
    blocks.push(linkParagraph(footer.unsubscribe, footer.unsubscribeLabel));
    if (values.postalAddress !== undefined) blocks.push({ kind: 'smallPrint', pieces: [fill(footer.sender)] });
  } else if (values.preferencesLink !== undefined) {
    blocks.push(linkParagraph(footer.preferences, footer.preferencesLabel));
  }
  const subject = fill(words.subject);
  return { subject, text: plainPart(blocks), html: pagePart(blocks, subject, language) };
};

/** A nudge asks in other words; the second attempt of any other mail says the same again. */
const mailKey = (kind: FollowUpKind, attempt: number): MailKey =>
  attempt > 1 && (kind === 'day-1-check' || kind === 'week-1-check') ? `${kind}-nudge` : kind;

const actionBlock = (label: string, url: string): MailBlock => ({ kind: 'action', link: { label, url } });
