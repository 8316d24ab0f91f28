import { decideAcknowledgement } from '../../shared/domain/acknowledgement.ts';
import { CaseCode, contactOwner } from '../../shared/domain/case.ts';
import { clinicOf } from '../../shared/domain/clinic.ts';
import { type ClientStanding, type ContactStanding, type PagedCase, revisionOf } from '../../shared/domain/standing.ts';
import type { Part, ReplyFacts, ToTell } from './part.ts';

/** What people write before a code: the words around it in the page, and a yes. */
const leadIns = new Set(['CASE', 'DOSSIER', 'CASO', 'CODE', 'REPLY', 'TAKE', 'TAKING', 'OK', 'OKAY', 'YES']);

/**
 * The Case code a text begins with (`A7`, `a7 on my way`, `"A7"`, `case A7`), or is when read as one word (`A-7`);
 * undefined elsewhere, as in `not A7`: a Case is never taken by guess.
 */
export const caseCodeIn = (body: string): string | undefined => {
  const words =
    body
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const from = words.findIndex((word) => !leadIns.has(word));
  const said = from < 0 ? [] : words.slice(from);
  const whole = said.length === 2 && said[0]?.length === 1 ? said.join('') : undefined;
  return [said[0], whole].find((word) => CaseCode.safeParse(word).success);
};

/** A code that was never paged to the sender's phone: a slip, or a colleague's. Whoever waits must not hear that all is well. */
export const unknownCode = ({ clinic, phoneHash, body }: ReplyFacts): Part => ({
  findings: [{ kind: 'staffAck', acknowledgement: 'notPagedHere' }],
  expected: [],
  changes: [],
  tell: {
    key: 'acknowledge-unknown',
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
    key: theirs ? 'acknowledged' : decision.kind === 'risen' ? 'acknowledge-risen' : 'acknowledge-stale',
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
