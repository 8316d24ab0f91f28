import { Booking } from '../domain/booking.ts';
import type { Owner } from '../domain/case.ts';
import { Case } from '../domain/case.ts';
import type { Change, LostTo } from '../domain/change.ts';
import { Consent } from '../domain/consent.ts';
import { FollowUp } from '../domain/follow-up.ts';
import { Message, messageRef } from '../domain/message.ts';
import { OptOut } from '../domain/opt-out.ts';
import { assertNever } from '../domain/refusals.ts';
import { Reply } from '../domain/reply.ts';
import { ResolvedCase } from '../domain/resolution.ts';
import { Session } from '../domain/session.ts';
import {
  caseIndexAttributes,
  checked,
  followUpAttributes,
  Plan,
  ReadText,
  StoredClientLink,
  SubjectOwner,
  wakeAttributes,
} from './dynamodb-items.ts';
import {
  bookingItemKey,
  bookingOwnerKey,
  caseCodeKey,
  caseKey,
  clientLinkKey,
  followUpKey,
  type ItemKey,
  lineKey,
  messageKey,
  optOutKey,
  phoneClientKey,
  planKey,
  readTextKey,
  sessionItemKey,
  sessionOwnerKey,
} from './dynamodb-keys.ts';
import { expiresAt, keptSeconds } from './dynamodb-table.ts';
import type { Member } from './dynamodb-transaction.ts';

/** A member of a commit, and what the race was lost to when its condition does not hold. */
export type Contested = Member & { lostTo?: LostTo };

/** Written together with the check of the revision they were decided at. */
export type ProfileChange = Extract<
  Change,
  { put: 'clientProfile' | 'contactProfile' | 'erasure' } | { remove: 'contactProfile' }
>;

type OtherChange = Exclude<Change, ProfileChange>;

const isNew = [{ path: 'PK', exists: false }] as const;
const isThere = [{ path: 'PK', exists: true }] as const;

/** What a change writes. */
export const membersOf = (change: OtherChange, now: string): Contested[] => {
  if ('require' in change) {
    const { contact, classes } = change;
    const when = classes.map((forClass) => ({ path: 'optOut.classes', absentOrLacks: forClass }));
    return [{ check: optOutKey(contact), when, lostTo: `${contact.channel}-opted-out` }];
  }
  if ('remove' in change) return [{ delete: removedKey(change) }];
  if ('retire' in change) return retired(change);
  return written(change, now);
};

const removedKey = (change: Extract<OtherChange, { remove: string }>): ItemKey => {
  switch (change.remove) {
    case 'optOut':
      return optOutKey(change.contact);
    case 'phoneOf':
      return phoneClientKey(change.phoneHash, change.clientKey);
    case 'message':
      return messageKey(messageRef(change.owner, change.message));
    default:
      return assertNever(change);
  }
};

type PutChange = Extract<OtherChange, { put: string }>;

const written = (change: PutChange, now: string): Contested[] => {
  switch (change.put) {
    case 'newSession':
      return newSession(change, now);
    case 'session': {
      const key = sessionItemKey(change.owner, change.session.sessionKey);
      return [
        {
          update: key,
          edit: {
            set: {
              session: checked(Session, change.session, key),
              ...(change.wake ? wakeAttributes(change.owner, change.wake, now) : {}),
            },
            when: isThere,
          },
        },
      ];
    }
    case 'newBooking': {
      const ownerKey = bookingOwnerKey(change.booking.bookingKey);
      const owner = checked(SubjectOwner, { owner: change.owner }, ownerKey);
      return [{ put: { ...ownerKey, ...owner }, when: isNew, lostTo: 'booking-known' }, bookingPut(change, now)];
    }
    case 'booking':
      return [bookingPut(change, now)];
    case 'plan': {
      const { subjectKey, revision } = change;
      const key = planKey(change.owner, subjectKey);
      return [{ put: { ...key, plan: checked(Plan, { subjectKey, revision }, key) } }];
    }
    case 'followUp': {
      const key = followUpKey(change.owner, change.followUp.followUpId);
      return [{ put: { ...key, ...followUpAttributes(change.owner, change.followUp, key, now) } }];
    }
    case 'newCase':
      return newCase(change, now);
    case 'case': {
      const key = caseKey(change.openCase.owner);
      const wake = change.wake ? wakeAttributes(change.openCase.owner, change.wake, now) : {};
      return [{ update: key, edit: { set: { ...caseAttributes(change.openCase, now), ...wake }, when: isThere } }];
    }
    case 'newMessage':
      return [{ ...messagePut(change.owner, change.message), when: isNew, lostTo: 'message-known' }];
    case 'message':
      return [messageTold(change)];
    case 'reply': {
      const key = lineKey(change.owner, change.reply.at, 'reply', change.reply.replyId);
      return [{ put: { ...key, reply: checked(Reply, change.reply, key) } }];
    }
    case 'consent': {
      // A consent's own time may have any offset; history sorts by the stored form.
      const at = new Date(change.at).toISOString();
      const key = lineKey(change.owner, at, 'consent', `${change.consent.class}.${change.consent.channel}`);
      return [{ put: { ...key, consent: checked(Consent, change.consent, key) } }];
    }
    case 'phoneOf': {
      const { phoneHash, clientKey } = change;
      return [{ put: { ...phoneClientKey(phoneHash, clientKey), clientKey } }];
    }
    case 'optOut':
      return [optOutPut(change)];
    case 'clientLink':
      return [clientLinkPut(change, now)];
    case 'readText': {
      const key = readTextKey(change.replyId);
      const { answer } = checked(ReadText, { answer: change.answer }, key);
      const kept = change.byLink ? keptSeconds.clientLink : keptSeconds.readText;
      return [
        {
          put: { ...key, readAt: change.at, answer, expiresAt: expiresAt(now, kept) },
          when: isNew,
          lostTo: 'already-read',
        },
      ];
    }
    default:
      return assertNever(change);
  }
};

const optOutPut = ({ contact, optOut }: Extract<Change, { put: 'optOut' }>): Contested => {
  const key = optOutKey(contact);
  return { put: { ...key, optOut: checked(OptOut, optOut, key) } };
};

const clientLinkPut = (
  { tokenHash, owner, followUpId, at, emailHash }: Extract<Change, { put: 'clientLink' }>,
  now: string,
): Contested => {
  const key = clientLinkKey(tokenHash);
  const kept = checked(StoredClientLink, { owner, followUpId, at, emailHash }, key);
  return { put: { ...key, ...kept, expiresAt: expiresAt(now, keptSeconds.clientLink) } };
};

const newSession = ({ owner, session, wake }: Extract<Change, { put: 'newSession' }>, now: string): Contested[] => {
  const key = sessionItemKey(owner, session.sessionKey);
  const ownerKey = sessionOwnerKey(session.sessionKey);
  return [
    { put: { ...ownerKey, ...checked(SubjectOwner, { owner }, ownerKey) }, when: isNew, lostTo: 'session-known' },
    { put: { ...key, session: checked(Session, session, key), ...wakeAttributes(owner, wake, now) } },
  ];
};

const bookingPut = (
  { owner, booking, wake }: Extract<Change, { put: 'booking' } | { put: 'newBooking' }>,
  now: string,
): Contested => {
  const key = bookingItemKey(owner, booking.bookingKey);
  return { put: { ...key, booking: checked(Booking, booking, key), ...wakeAttributes(owner, wake, now) } };
};

const newCase = ({ openCase, wake }: Extract<Change, { put: 'newCase' }>, now: string): Contested[] => {
  const { owner, caseId, clinicId, code } = openCase;
  return [
    { put: { ...caseCodeKey(clinicId, code), owner, caseId }, when: isNew, lostTo: 'code-taken' },
    {
      put: {
        ...caseKey(owner),
        ...caseAttributes(openCase, now),
        ...(wake ? wakeAttributes(owner, wake, now) : {}),
      },
      when: isNew,
    },
  ];
};

const caseAttributes = (openCase: Case, now: string) => ({
  case: checked(Case, openCase, caseKey(openCase.owner)),
  ...caseIndexAttributes(openCase, now),
});

/** A Message as it is kept whole. */
export const messagePut = (owner: Owner, message: Message): Extract<Member, { put: unknown }> => {
  const key = messageKey(messageRef(owner, message));
  return { put: { ...key, message: checked(Message, message, key) } };
};

const messageTold = ({ owner, message }: Extract<Change, { put: 'message' }>): Contested => {
  const key = messageKey(messageRef(owner, message));
  const told = Object.entries(checked(Message, message, key)).filter(([, value]) => value !== undefined);
  return {
    update: key,
    edit: { set: Object.fromEntries(told.map(([name, value]) => [`message.${name}`, value])), when: isThere },
  };
};

const retired = (change: Extract<Change, { retire: string }>): Contested[] => {
  switch (change.retire) {
    case 'session':
      return retiredSession(change);
    case 'booking':
      return retiredBooking(change);
    case 'followUp':
      return retiredFollowUp(change);
    case 'case':
      return retiredCase(change);
    default:
      return assertNever(change);
  }
};

const retiredBooking = ({ owner, booking }: Extract<Change, { retire: 'booking' }>): Contested[] => {
  const key = lineKey(owner, booking.toldAt, 'booking', booking.bookingKey);
  return [
    { delete: bookingItemKey(owner, booking.bookingKey) },
    { delete: planKey(owner, booking.bookingKey) },
    { put: { ...key, booking: checked(Booking, booking, key) } },
  ];
};

const retiredSession = ({ owner, session }: Extract<Change, { retire: 'session' }>): Contested[] => {
  const key = lineKey(owner, session.completedAt, 'session', session.sessionKey);
  return [
    { delete: sessionItemKey(owner, session.sessionKey) },
    { delete: planKey(owner, session.sessionKey) },
    { put: { ...key, session: checked(Session, session, key) } },
  ];
};

const retiredFollowUp = ({ owner, followUp }: Extract<Change, { retire: 'followUp' }>): Contested[] => {
  const key = lineKey(owner, followUp.plannedAt, 'follow-up', followUp.followUpId);
  return [
    { delete: followUpKey(owner, followUp.followUpId) },
    { put: { ...key, followUp: checked(FollowUp, followUp, key) } },
  ];
};

const retiredCase = ({ resolved }: Extract<Change, { retire: 'case' }>): Contested[] => {
  const { owner, clinicId, code, caseId, openedAt } = resolved;
  const key = lineKey(owner, openedAt, 'case', caseId);
  return [
    { delete: caseKey(owner), when: [{ path: 'case.caseId', is: caseId }] },
    { delete: caseCodeKey(clinicId, code) },
    { put: { ...key, case: checked(ResolvedCase, resolved, key) } },
  ];
};
