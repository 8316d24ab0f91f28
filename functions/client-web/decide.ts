import type { Clinic } from '../../shared/domain/clinic.ts';
import { type FollowUp, type FollowUpKind, kindOf } from '../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../shared/domain/instants.ts';
import { type MessagePage, protocolRow } from '../../shared/domain/protocol.ts';
import type { ClientLink, ClientStanding } from '../../shared/domain/standing.ts';

/** The pages a client's link can lead to. */
export type ClientPage = MessagePage | 'preferences';

export interface LinkFacts {
  /** Absent: no message ever carried this link, or it is long gone. */
  link?: ClientLink;
  /** Absent: the client has been erased. */
  standing?: ClientStanding;
  /** Whose staff answers for the client. */
  clinic: Clinic;
}

/** A link that leads somewhere, and to whom. */
export interface OpenLink {
  link: ClientLink;
  /** Of the follow-up whose message carried the link. */
  followUpKind: FollowUpKind;
  /** Absent: it has moved on to the history. */
  followUp?: FollowUp;
  standing: ClientStanding;
  clinic: Clinic;
}

export type LinkDecision =
  /** `readable`: the form is still shown; what is sent is taken at any time. */
  | ({ kind: 'open'; readable: boolean } & OpenLink)
  | { kind: 'refuse'; reason: 'unknown-link' | 'client-gone' | 'other-page' };

/** How long a check-in's form is shown after its message was written. Source: docs/clinical.md G27. */
const readableDays = 60;

/** Whether a kind's message links to this page. Every message's link opens the preferences as well. */
const leadsTo = (kind: FollowUpKind, page: ClientPage): boolean =>
  page === 'preferences' || protocolRow(kind).page === page;

/** What a link opens. Nothing that is refused tells anything about anybody. */
export const decideLink = ({ link, standing, clinic }: LinkFacts, page: ClientPage, now: string): LinkDecision => {
  if (!link) return { kind: 'refuse', reason: 'unknown-link' };
  if (!standing) return { kind: 'refuse', reason: 'client-gone' };
  const followUpKind = kindOf(link.followUpId);
  if (!followUpKind || !leadsTo(followUpKind, page)) return { kind: 'refuse', reason: 'other-page' };
  const followUp = standing.followUps.find(({ followUpId }) => followUpId === link.followUpId);
  return {
    kind: 'open',
    link,
    followUpKind,
    ...(followUp ? { followUp } : {}),
    standing,
    clinic,
    readable: page !== 'check-in' || now < plusMinutes(link.at, readableDays * 24 * 60),
  };
};
