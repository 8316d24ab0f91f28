import type { Acuity } from '../../shared/domain/acuity.ts';
import type { ReportedSign } from '../../shared/domain/check-in-rules.ts';
import type { RiskFlag } from '../../shared/domain/client.ts';
import type { Language } from '../../shared/domain/clinic.ts';
import type { Channel, ConsentClass } from '../../shared/domain/consent.ts';
import type { FollowUpKind, FollowUpReason, FollowUpStatus } from '../../shared/domain/follow-up.ts';
import type { MessageKind, MessageStatus } from '../../shared/domain/message.ts';
import type { PreBookingAnswer, PreBookingQuestion } from '../../shared/domain/pre-booking.ts';
import type { Outcome } from '../../shared/domain/resolution.ts';
import type { Treatment } from '../../shared/domain/session.ts';
import type { Symptom } from '../../shared/domain/triage/red-flag.ts';
import type { Sign } from '../../shared/domain/triage/sign.ts';
import { en } from './case-words.en.ts';
import { es } from './case-words.es.ts';
import { fr } from './case-words.fr.ts';

/** A page or box that says something: what it is, and what to do now. */
export interface NoticeWords {
  heading: string;
  explanation: string;
}

/** Everything the staff's pages about Cases say. */
export interface CaseWords {
  header: { name: string; cases: string; sessions: string; signOut: string; navigation: string };
  /** How somebody is called who has left the staff list, or whom nobody knows by name. */
  people: { formerColleague: string; unknownNumber: string };
  /** How urgent a Case is, in words. */
  acuity: Record<Acuity, string>;
  /** `span` is a time span in words; minutes and hours are written alike everywhere. */
  time: {
    days(days: number): string;
    left(span: string): string;
    overdue(span: string): string;
    day(day: number): string;
  };
  list: {
    heading: string;
    title: string;
    count(cases: number, more: boolean): string;
    checked(clock: string): string;
    refresh: string;
    more: string;
    first: string;
    nothingOpen: string;
    nothingExplained: string;
    due(at: string): string;
    takenBy(name: string, at: string): string;
    outcomeBy(at: string): string;
    notTaken: string;
  };
  client: {
    title: string;
    back: string;
    call: string;
    mail: string;
    noContact: string;
    language: string;
    languages: Record<Language, string>;
    visit: string;
    noVisit: string;
    booking: string;
    riskFlags: string;
    noRiskFlags: string;
    treatment: string;
    about: string;
    device: Record<Treatment['device'], string>;
    areas: Record<Treatment['areas'][number], string>;
    indication: Record<Treatment['indication'], string>;
    risk: Record<RiskFlag, string>;
    nothingOpen: string;
    deskHint: string;
  };
  open: {
    heading(code: string): string;
    opened: string;
    take: string;
    takeExplained: string;
    yours: string;
    ofColleague: string;
    notYours: string;
    why: string;
    replies: string;
    noReplies: string;
    /** That the marked words decided. */
    markedHint: string;
    noWritten: string;
    byText: string;
    onPage: string;
    ladder: string;
    quiet: string;
    nobodyPaged: string;
    next(at: string): string;
    stopped: string;
    askedAgain(at: string): string;
  };
  resolve: {
    heading: string;
    question: string;
    outcomes: Record<Outcome, string>;
    /** What `other` asks for, in the form alone. */
    otherHint: string;
    note: string;
    noteHint(most: number): string;
    send: string;
    final: string;
  };
  /** What stands above a page after its form was sent. */
  said: Record<'taken' | 'resolved', string>;
  refused: Record<
    | 'closed'
    | 'risen'
    | 'something-new'
    | 'no-outcome'
    | 'note-missing'
    | 'note-too-long'
    | 'role'
    | 'other-clinic'
    | 'try-again',
    NoticeWords
  > & { takenBy(name: string, at: string): NoticeWords; noteKept: string };
  notFound: NoticeWords;
  timeline: {
    heading: string;
    older: string;
    newest: string;
    empty: string;
    followUps: Record<FollowUpKind, string>;
    nudge: string;
    followUpStatus: Record<FollowUpStatus, string>;
    /** Why one did not go, or did not arrive. */
    followUpReason: Record<
      FollowUpReason | 'dead-contact' | 'unreachable' | 'blocked' | 'out-of-time' | 'refused' | 'no-outcome',
      string
    >;
    due(at: string): string;
    messages: Record<Exclude<MessageKind, FollowUpKind>, string>;
    messageStatus: Record<MessageStatus, string>;
    channel: Record<Channel, string>;
    to(name: string): string;
    session: Record<'completed' | 'cancelled', string>;
    booking(status: 'booked' | 'cancelled', at: string): string;
    consent(given: boolean, forClass: string, channel: string): string;
    classes: Record<ConsentClass, string>;
    reply: string;
    case(code: string): string;
    caseStatus: Record<'open' | 'acknowledged' | 'resolved', string>;
    caseTaken(name: string, at: string): string;
    caseResolved(name: string, at: string): string;
  };
  reasons: {
    digit(check: string, digit: string): string;
    unknownCheck: string;
    /** What a client wrote, by the listed word that was found in it. */
    wrote(about: string, word: string): string;
    symptoms: Record<Symptom | Sign, string>;
    /** `itch`: a tick of forms until there was a scale for it; replies still hold it. */
    signs: Record<ReportedSign | 'itch' | 'fine' | 'form not finished', string>;
    /** What the client has, or was treated with, made a grade stricter. */
    raised(by: string): string;
    rfDevice: string;
    preBooking: string;
    questions: Record<PreBookingQuestion, string>;
    answers: Record<Exclude<PreBookingAnswer, 'no' | 'yes'>, string>;
    /** Every other rule, by its name. */
    rules: Readonly<Record<string, string>>;
  };
  /** The questions of a form and what was chosen; a number stands for itself. */
  answers: {
    questions: Readonly<Record<string, string>>;
    /** The rows of docs/clinical.md that graded it. */
    rows: string;
    chosen: Readonly<Record<string, string>>;
  };
}

export const caseWords: Record<Language, CaseWords> = { en, fr, es };
