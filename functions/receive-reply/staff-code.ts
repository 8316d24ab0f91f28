import { decideAcknowledgement } from '../../shared/domain/acknowledgement.ts';
import { CaseCode, contactOwner } from '../../shared/domain/case.ts';
import { clinicOf } from '../../shared/domain/clinic.ts';
import { type ClientStanding, type ContactStanding, type PagedCase, revisionOf } from '../../shared/domain/standing.ts';
import type { Part, ReplyFacts, ToTell } from './part.ts';

/** The Case code that is a text's first word (`A7`, `a7 on my way`, `"A7"`), or undefined. */
export const caseCodeIn = (body: string): string | undefined => {
  const first = /[A-Za-z0-9]+/.exec(body)?.[0].toUpperCase();
  return CaseCode.safeParse(first).success ? first : undefined;
};

/** A code that no longer stands for anything on the sender's phone. */
export const staleCode = ({ clinic, phoneHash, body }: ReplyFacts): Part => ({
  findings: [{ kind: 'staffAck', acknowledgement: 'superseded' }],
  expected: [],
  changes: [],
  tell: {
    key: 'acknowledge-stale',
    owner: contactOwner(phoneHash),
    clinic,
    language: clinic.language,
    code: caseCodeIn(body) ?? '',
  },
});

/** A Case's code, texted from the number it was paged to, takes the Case. */
export const takeCase = (
  facts: ReplyFacts,
  { paged, standing }: { paged: PagedCase; standing: ClientStanding | ContactStanding | undefined },
  now: string,
): Part => {
  const clinic = clinicOf(facts.roster, paged.clinicId) ?? facts.clinic;
  const decision = decideAcknowledgement(standing?.openCase, paged, clinic, now);
  const findings: Part['findings'] = [{ kind: 'staffAck', acknowledgement: decision.kind }];
  const theirs =
    decision.kind === 'acknowledge' ||
    (decision.kind === 'alreadyAcknowledged' && decision.case.acknowledgedBy === paged.staffId);
  const tell: ToTell = {
    key: theirs ? 'acknowledged' : 'acknowledge-stale',
    owner: paged.owner,
    clinic,
    language: clinic.language,
    code: paged.code,
  };
  if (decision.kind !== 'acknowledge' || !standing) return { findings, expected: [], changes: [], tell };
  return {
    findings,
    expected: [{ owner: standing.owner, revision: revisionOf(standing) }],
    changes: [{ put: 'case', openCase: decision.after, wake: 'page' }],
    tell,
  };
};
