import type { Language } from '../domain/clinic.ts';
import type { FollowUpKind } from '../domain/follow-up.ts';
import { leftByOneClick } from '../domain/one-click.ts';
import { protocolRow } from '../domain/protocol.ts';
import { InvariantViolation } from '../domain/refusals.ts';
import { type MailBlock, pagePart, plainPart } from './mail-layout.ts';
import en from './mails.en.json' with { type: 'json' };
import es from './mails.es.json' with { type: 'json' };
import fr from './mails.fr.json' with { type: 'json' };

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
  /** Of the clinic; stands below mail that can be ended. */
  postalAddress?: string;
}

/** A mail ready to be handed over: the plain part says everything that the page says. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
}

interface MailWords {
  subject: string;
  opening: string[];
  /** What the button says; only mail that leads to a page has one. */
  action?: string;
  sections: { title: string; points: string[] }[];
  closing: string[];
}

type MailKey = FollowUpKind | 'day-1-check-nudge' | 'week-1-check-nudge';

/** The words as written, for those who check them; send `renderMail` instead. */
export const mailTexts: Record<Language, { footer: typeof en.footer; mails: Record<MailKey, MailWords> }> = {
  en,
  fr,
  es,
};

/**
 * The mail in this language with its values filled in; values are taken as they are and never filled in again. Throws
 * InvariantViolation when mail that leads to a page has no `link`, or mail that can be ended no `preferencesLink`.
 */
export const renderMail = (kind: FollowUpKind, attempt: number, language: Language, values: MailValues): Mail => {
  const { footer, mails } = mailTexts[language];
  const words = mails[wordsOf(kind, attempt)];
  const fill = filling(kind, values);
  const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', pieces: [fill(text)] });
  const blocks: MailBlock[] = [
    { kind: 'letterhead', text: values.clinic },
    ...words.opening.map(paragraph),
    ...(words.action === undefined ? [] : [actionBlock(words.action, fill('{link}'))]),
    ...words.sections.map(
      ({ title, points }): MailBlock => ({ kind: 'section', title: fill(title), points: points.map(fill) }),
    ),
    ...words.closing.map(paragraph),
    { kind: 'footer' },
    paragraph(footer.urgent),
  ];
  // It says how to end it wherever it carries the button.
  if (leftByOneClick(protocolRow(kind))) {
    blocks.push(linkParagraph(footer.unsubscribe, footer.unsubscribeLabel, fill('{preferencesLink}')));
    if (values.postalAddress !== undefined) blocks.push({ kind: 'smallPrint', pieces: [fill(footer.sender)] });
  } else if (values.preferencesLink !== undefined) {
    blocks.push(linkParagraph(footer.preferences, footer.preferencesLabel, values.preferencesLink));
  }
  return {
    subject: words.subject,
    text: plainPart(blocks),
    html: pagePart(blocks, words.subject, language),
  };
};

/** A nudge asks in other words; the second attempt of any other mail says the same again. */
const wordsOf = (kind: FollowUpKind, attempt: number): MailKey =>
  attempt > 1 && (kind === 'day-1-check' || kind === 'week-1-check') ? `${kind}-nudge` : kind;

const filling = (kind: FollowUpKind, values: MailValues) => {
  const given = new Map<string, string | undefined>(Object.entries(values));
  return (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = given.get(name);
      if (value === undefined) throw new InvariantViolation(`mail ${kind} has a place {${name}} without a value`);
      return value;
    });
};

const actionBlock = (label: string, url: string): MailBlock => ({ kind: 'action', link: { label, url } });

const linkParagraph = (text: string, label: string, url: string): MailBlock => {
  const [before = '', after = ''] = text.split('{preferencesLink}');
  return { kind: 'smallPrint', pieces: [before, { label, url }, after] };
};
