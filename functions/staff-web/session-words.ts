import type { Language } from '../../shared/domain/clinic.ts';
import type { Channel, ConsentClass } from '../../shared/domain/consent.ts';
import type { AskedWords } from '../../shared/web/form-parts.tsx';
import type { NoticeWords } from './case-words.ts';
import type { SessionField } from './session-entry.ts';
import type { FaultName } from './session-faults.ts';
import { en } from './session-words.en.ts';
import { es } from './session-words.es.ts';
import { fr } from './session-words.fr.ts';

/** Why nothing was done. */
export type SessionNotice =
  | 'not-found'
  | 'role'
  | 'closed'
  | 'other-clinic'
  | 'differs'
  | 'another-clients'
  | 'too-many'
  | 'busy'
  | 'too-large';

/** What stands above a session after a form was sent. */
export type SessionSaid =
  | 'completed'
  | 'completed-before'
  | 'corrected'
  | 'unchanged'
  | 'cancelled'
  | 'cancelled-before'
  | 'closed';

/** Everything the staff's pages about sessions say, in the words of people at a front desk. */
export interface SessionWords {
  title: string;
  start: {
    heading: string;
    complete: string;
    completeAt(clinic: string): string;
    find: AskedWords & { heading: string; button: string; none: string; noId: string };
  };
  ofClient: { heading(name: string): string; complete: string; none: string; older: string; page: string };
  chooseClinic: { heading: string; explanation: string };
  form: {
    heading: Record<'complete' | 'correct', string>;
    intro: Record<'complete' | 'correct', string>;
    clinic(name: string): string;
    sections: Record<'client' | 'consents' | 'session' | 'course', AskedWords>;
    whose: Record<'known' | 'new', string>;
    isClient(name: string): string;
    fields: Record<SessionField, AskedWords>;
    optional: string;
    choose: string;
    noPreference: string;
    channels: Record<Channel, string>;
    consent(forClass: string, channel: string): string;
    classes: Record<ConsentClass, string>;
    send: Record<'complete' | 'correct', string>;
    faults(count: number): string;
    nothingStored: string;
  };
  faults: Record<FaultName, string>;
  changed: NoticeWords & {
    field: string;
    now: string;
    yours: string;
    empty: string;
    keep: string;
    takeYours: string;
    cancelled: string;
    sameNow: string;
  };
  session: {
    heading(at: string): string;
    status: Record<'completed' | 'cancelled', string>;
    client: string;
    clientId: string;
    sessionId: string;
    treatment: string;
    course(number: number, planned: number): string;
    interval(days: number): string;
    followUps: string;
    beingPlanned: string;
    lookAgain: string;
    nothingPlanned: string;
    by: Record<Channel, string>;
    correct: string;
    completeAfterAll: string;
    cancel: string;
    toClient: string;
  };
  cancel: { heading: string; explanation: string; button: string; back: string };
  said: Record<SessionSaid, string>;
  notices: Record<SessionNotice, NoticeWords>;
  toSession: string;
  toSessions: string;
}

export const sessionWords: Record<Language, SessionWords> = { en, fr, es };
