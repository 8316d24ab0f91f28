import { minutesAheadAtMost } from '../../shared/domain/client-reading.ts';
import { intakeLimits } from '../../shared/domain/intake-limits.ts';
import type { ComponentName } from './component-names.ts';

/** What a schema stands for, and each of its fields that its own type does not explain. */
interface Words {
  readonly is: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** An example of it, where one says more than words. */
  readonly such?: string;
}

const { bookingYearsAhead } = intakeLimits;

const warnings =
  'What was taken in without: a phone that cannot be read beside a good email. Absent when there is nothing to say.';
const revision = 'Begins at 1 and grows with every correction and with the cancellation.';
const cursor = 'There is more: ask again with this `cursor`. Absent on the last page.';
const acknowledgedBy = 'The `staffId`, from the configuration, of who took it.';
const caseReasons =
  'What was found, such as `bleeding: bleed` (a sign, and the entry of our word list it was found by) or `not-understood`. For people to read; new ones may come.';
const bookingCourse = 'The course it belongs to, when it does.';
const startsAt = 'When the appointment begins.';

/** The words of every schema of the document; a test demands some for every field. */
export const componentWords: Readonly<Record<ComponentName, Words>> = {
  Session: {
    is: 'A completed session. The follow-ups are planned from what was done, when, and to whom.',
    fields: {
      sessionId: 'Yours: the same id is the same session, however often it is told.',
      clinicId: 'A clinic of the configuration.',
      completedAt: `When the needling ended; at most ${minutesAheadAtMost} minutes ahead of our clock.`,
      treatment: 'What was done.',
      course: 'The series it belongs to. Without it nobody is prompted to book the next session of one.',
      client: 'Whom it was done to. Updates the client we know.',
    },
  },
  Treatment: {
    is: 'What was done, as far as it decides when to ask and how soon the next session may be.',
    fields: {
      device: 'Pen, roller or RF microneedling.',
      needleDepthMm: 'The deepest setting that was used, in millimetres.',
      areas: 'Every area once; their order means nothing.',
      indication: 'What it was for.',
    },
  },
  Course: {
    is: 'The series a session belongs to: session 2 of 4.',
    fields: {
      courseId: 'Yours; the same for every session of the series.',
      sessionNumber: 'This one, counted from 1. Never above `sessionsPlanned`.',
      sessionsPlanned: 'How many the series is to have.',
      intervalDays: 'The least days to the next session, where the clinic set them; else the protocol says.',
    },
  },
  Client: {
    is: 'A client as you know them. A phone or an email is needed; contact points without any consent for care make a case "call by hand".',
    fields: {
      clientId: 'Yours.',
      firstName: 'Goes into messages as it is. Blanks around it are cut off first, and something must be left.',
      lastName: 'Blanks around it are cut off first, and something must be left.',
      phone:
        "As people write it: E.164, or national, read in the clinic's country. One that cannot be read is refused, or a warning beside an email.",
      email: 'Where mail goes.',
      language: 'Of messages and pages.',
      timeZone: "Where the client lives, when that is not the clinic's zone. Messages keep to its hours.",
      preferredChannel: 'Tried first, where it was agreed to.',
      riskFlags: 'What calls for closer watch. Absent is none.',
      consents:
        'What was agreed to and what was withdrawn. They merge by `at`, for each class and channel, and never lift an opt-out.',
    },
  },
  Consent: {
    is: 'One consent or its withdrawal, with proof.',
    fields: {
      given: '`false` is a withdrawal.',
      at: `When it was given or withdrawn; at most ${minutesAheadAtMost} minutes ahead of our clock.`,
      proof: 'How it was given, so that it can be shown years later: "signed intake form".',
    },
  },
  Booking: {
    is: 'An appointment to come. It ends prompts to book and brings the preparation a week before.',
    fields: {
      bookingId: 'Yours: the same id with another time, status or course updates it.',
      clientId: 'A client we know from a session.',
      startsAt: `${startsAt} At most ${bookingYearsAhead} years ahead.`,
      status: '`cancelled` takes it back; the same id may be booked again.',
      courseId: bookingCourse,
    },
  },
  SessionAnswer: {
    is: 'What became of a session you told.',
    fields: {
      status:
        '`accepted`: new, its follow-ups are being planned. `duplicate`: told before, nothing happens twice. `corrected`: unsent follow-ups are replaced. `unchanged`: there was nothing to correct.',
      revision,
      warnings,
    },
  },
  CancelAnswer: {
    is: 'What became of a cancellation.',
    fields: {
      sessionId: 'As it was asked for.',
      status:
        '`cancelled`: what is still planned is withdrawn. `closed`: its follow-ups have ended, so nothing is left to withdraw.',
    },
  },
  BookingAnswer: {
    is: 'The booking as it is known now.',
    fields: { status: 'As told last.', startsAt },
  },
  ClientUpdateAnswer: {
    is: 'What became of an update.',
    fields: { status: '`unchanged`: nothing was new.', warnings },
  },
  ErasureAnswer: {
    is: 'How far an erasure has come. In either case nobody can read the client any more.',
    fields: { status: '`erasing`: the rest goes within minutes; asking again goes on at once.' },
  },
  Timeline: {
    is: 'A client and what happened.',
    fields: { client: 'As known now.', entries: 'Oldest first.', cursor },
  },
  KnownClient: {
    is: 'A client as merged from all that was told.',
    fields: {
      clientId: 'Yours.',
      firstName: 'As told.',
      lastName: 'As told.',
      phone: 'In E.164.',
      email: 'As told.',
      riskFlags: 'Each once.',
      consents: 'The newest statement for each class and channel.',
    },
  },
  KnownConsent: {
    is: 'A consent or its withdrawal as it stands.',
    fields: {
      given: '`false` is a withdrawal.',
      at: 'When it was given or withdrawn.',
      proof: 'How; for an opt-out, the word or page it came by.',
      optedOut: 'The client withdrew it by opting out of the channel, and gets it back by opting in again.',
    },
  },
  Entry: { is: 'One line of a timeline. `kind` says which; new kinds may come.' },
  SessionEntry: {
    is: 'A session.',
    fields: { kind: 'Always this.', status: '`cancelled`: it is not followed up.', revision },
  },
  FollowUpEntry: {
    is: 'A planned contact and what became of it.',
    fields: {
      kind: 'Always this.',
      dueAt: 'When it is to go out, or was.',
      attempt: '2 is a nudge: the same asked once more.',
    },
  },
  MessageEntry: {
    is: 'A text or a mail that was written to the client, or about them to staff (`page`).',
    fields: { kind: 'Always this.', channel: 'Text or mail.' },
  },
  ReplyEntry: {
    is: "Something the client sent. Their words are for the clinic's staff only.",
    fields: {
      kind: 'Always this.',
      channel: 'By text, or on a page.',
      reasons: 'Why it was graded so, as in a case.',
    },
  },
  CaseEntry: {
    is: 'Something a person at the clinic must look at.',
    fields: {
      kind: 'Always this.',
      reasons: caseReasons,
      status: '`open`: nobody has taken it. `acknowledged`: somebody has. `resolved`: it has ended.',
      acknowledgedBy,
      resolvedBy: 'The `staffId`, from the configuration, of who ended it.',
    },
  },
  BookingEntry: {
    is: 'A booking. Stands where it was told first.',
    fields: { kind: 'Always this.', status: 'As told last.', courseId: bookingCourse },
  },
  ConsentEntry: {
    is: 'A consent or its withdrawal.',
    fields: { kind: 'Always this.', given: '`false` is a withdrawal.' },
  },
  CaseList: { is: 'Cases, most urgent first, then oldest first.', fields: { cases: 'One page of them.', cursor } },
  Case: {
    is: 'Something a person at the clinic must look at. A client has at most one that is not resolved.',
    fields: {
      reasons: caseReasons,
      step: 'How many steps of the on-call ladder have been paged in this round.',
      acknowledgedBy,
      clientId: 'Absent: it is about a number nobody is known by.',
    },
  },
  Health: {
    is: 'Whether the follow-up desk works as it should. Why not is for staff only.',
    fields: { status: '`not ok`: somebody at the clinic has been told.' },
  },
  Problem: {
    is: 'An error as RFC 9457 writes it. After a 4xx and a 503 nothing was stored; after any other 5xx it may have been, and sending the same again is safe.',
    fields: {
      type: 'The status says all there is to say.',
      title: 'The status in words.',
      status: 'As in the answer. Absent where the gateway has one wording for several.',
      detail: "The gateway's own words, when it refused the request itself.",
      errors: 'Every fault that was found, 50 at most; empty when the gateway refused.',
    },
  },
  Fault: {
    is: 'One thing wrong, or taken in without.',
    fields: {
      path: 'Where: `client.consents[0].at`. Empty: the whole.',
      message: 'What, in words for a developer; not to be parsed.',
    },
  },
  OutsideId: { is: 'An id of yours: 1 to 64 letters, digits, hyphens or underscores.', such: 'S-1042' },
  InternalId: { is: 'An id of ours: 26 base32 characters.', such: 'k5m2q7w3e4r6t2y5u3o7p4a6sd' },
  OffsetInstant: {
    is: 'ISO 8601 with an offset or `Z`, in the years 1900 to 2999. What is finer than a millisecond is cut off.',
    such: '2026-03-02T14:00:00-05:00',
  },
  Instant: { is: 'An instant as we keep it: UTC, milliseconds, `Z`.', such: '2026-03-02T19:00:00.000Z' },
  TimeZone: { is: 'An IANA time zone, such as `America/New_York`.', such: 'America/New_York' },
  Language: { is: 'English, French or Spanish.' },
  Channel: { is: 'Text or mail.' },
  ConsentClass: {
    is: 'What a consent is for: `care` is checks and advice, `results` surveys, `booking` prompts to book, which count as marketing.',
  },
  RiskFlag: { is: 'What calls for closer watch after needling.' },
  Acuity: {
    is: 'How bad it is, most urgent first. `unclear` means a person must read it; it may hide anything.',
  },
  CaseCode: { is: 'Short enough to read aloud; texted back from a paged phone it takes the case.', such: 'A7' },
  CaseStatus: { is: '`open`: nobody has taken it. `acknowledged`: somebody has.' },
  Outcome: { is: 'How a case ended, as staff say it.' },
  CaseFilter: {
    is: '`open` is every case that is not resolved; `acknowledged` those of them that somebody has taken.',
  },
  FollowUpKind: { is: 'Which follow-up it is.' },
  FollowUpStatus: {
    is: '`planned` may still go out; `claimed` is being handed over; `unknown` lost the answer to that; the rest are ends. `sent` means the provider took it, not that it arrived.',
  },
  FollowUpReason: { is: 'Why it ended so.' },
  MessageKind: { is: 'What a message is for.' },
  MessageStatus: {
    is: '`accepted` means the provider took it, not that it arrived; `unknown` that it may or may not have gone.',
  },
  FailureReason: {
    is: '`dead-contact`: the number or address takes nothing. `unreachable`: phone, carrier or mailbox could not be reached, or is full. `blocked`: something on the way lets it not through. `out-of-time`: not worth delivering any more. `refused`: the provider did not take it. `no-outcome`: nobody told.',
  },
};
