import type { CheckInField, SeenSign } from '../../shared/domain/check-in.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import type { Channel, ConsentClass } from '../../shared/domain/consent.ts';
import type { PreBookingQuestion } from '../../shared/domain/pre-booking.ts';
import type { AskedWords } from '../../shared/web/form-parts.tsx';
import type { Advice } from './decide-check-in.ts';
import { en } from './words.en.ts';
import { es } from './words.es.ts';
import { fr } from './words.fr.ts';

/** A question and its answers by their names in the form. */
export interface QuestionWords extends AskedWords {
  answers?: Readonly<Record<string, string>>;
}

/** A page that says something: what it is, and what to do now. */
export interface NoticeWords {
  heading: string;
  lines: readonly string[];
}

/** Everything the clients' pages say. No page names a condition: it repeats what was ticked, and tells what to do. */
export interface ClientWords {
  chooseLanguage: string;
  hello(name: string): string;
  questionOf(number: number, all: number): string;
  /** Above every form: what no form should be filled in for. */
  firstOfAll: { question: string; signs: readonly string[]; call(emergency: string): string };
  /** Before the two numbers that stand on every page; short, for they stand side by side. */
  footer: { call: string; emergency: string };
  preferencesLink: string;
  callClinic(phone: string): string;
  callEmergency(emergency: string): string;
  checkIn: {
    heading: Record<'day' | 'week', string>;
    intro(questions: number): string;
    again: string;
    expectation: string;
    questions: Record<CheckInField, QuestionWords>;
    commonSigns: string;
    warningSigns: string;
    signs: Record<SeenSign, string>;
    dangers: readonly string[];
    send: string;
  };
  /** Beneath what answers a form. */
  toldUs: { heading: string; kept: string; change: string };
  faults: {
    heading(faults: number): string;
    nothingSent: string;
    /** Instead of it when what was told so far is a danger. */
    staffTold: string;
    missing: string;
    tickAgain: string;
    tooLong(most: number): string;
  };
  /** `emergency` is the country's number. */
  advice: Record<Advice, (emergency: string) => NoticeWords>;
  preferences: {
    heading: string;
    intro: string;
    channels: Record<Channel, (masked: string) => string>;
    classes: Record<ConsentClass, { name: string; meaning: string }>;
    noCare: string;
    save: string;
    saved: string;
    stop: { heading: string; explained: string; button: string; stopped: string };
    unreachable: string;
    unsubscribed: NoticeWords;
  };
  preBooking: {
    heading: string;
    intro(questions: number): string;
    medicine: string;
    yes: string;
    no: string;
    questions: Record<PreBookingQuestion, QuestionWords>;
    written: QuestionWords;
    send: string;
    canBook: NoticeWords;
    canBookByPhone: NoticeWords;
    goToBooking: string;
    /** By `<question> <answer>`. */
    notes: Readonly<Record<string, string>>;
    wait: NoticeWords;
    until: Readonly<Record<string, string>>;
    afterWaiting: string;
    call: NoticeWords;
  };
  unknownLink: NoticeWords;
  closed: NoticeWords;
  tooLarge: NoticeWords;
  notFromHere: NoticeWords;
  tryAgain: NoticeWords;
}

export const clientWords: Record<Language, ClientWords> = { en, fr, es };
