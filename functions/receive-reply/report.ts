import { isRedFlag } from '../../shared/domain/acuity.ts';
import { answeredFollowUps, recheckPlanned } from '../../shared/domain/answered.ts';
import { contactOwner } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/change.ts';
import { type Clinic, clinicOf } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { gradeDigitUnbound, readDigit } from '../../shared/domain/digit-answer.ts';
import { isSilenced } from '../../shared/domain/opt-out.ts';
import { type Reading, readAsShared, readWords } from '../../shared/domain/reading.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { type Report, type ReportOutcome, reportOutcome } from '../../shared/domain/report.ts';
import { type ClientStanding, type ContactStanding, revisionOf } from '../../shared/domain/standing.ts';
import type { Part, ReplyFacts, ToTell } from './part.ts';

/** What a text reports, for everybody it may be from: one Reply each, and a Case where a person must look. */
export const reportParts = (facts: ReplyFacts, now: string): Part[] => {
  if (facts.clients.length === 0) return [unmatched(facts, now)];
  const sharing = facts.clients.map((standing) => ({
    standing,
    clinic: clinicOf(facts.roster, standing.profile.clinicId) ?? facts.clinic,
  }));
  const codes: string[] = [];
  return readAsShared(facts.body, sharing, now).map(({ standing, clinic, reading }) => {
    const day = dayOfNewestSession(standing, now, clinic);
    const outcome = reportOutcome(reportOf(facts, standing, { clinic, reading, day, codes }), now);
    if (outcome.raised) codes.push(outcome.raised.code);
    return reported(facts, { standing, clinic, reading, outcome }, now);
  });
};

const reported = (
  facts: ReplyFacts,
  {
    standing,
    clinic,
    reading,
    outcome,
  }: { standing: ClientStanding; clinic: Clinic; reading: Reading; outcome: ReportOutcome },
  now: string,
): Part => {
  const { owner } = standing;
  const reply = replyFrom(facts, reading, now);
  const changes: Change[] = [
    { put: 'reply', owner, reply },
    ...outcome.changes,
    ...(reading.followUp ? answeredFollowUps(standing, reading.followUp, now) : []),
    ...(reading.acuity === 'watch' ? recheckPlanned(standing, now) : []),
  ];
  return {
    findings: [{ kind: 'answer', reply, ...(outcome.raised ? { raised: outcome.raised } : {}) }],
    expected: [{ owner, revision: revisionOf(standing) }],
    changes,
    ...toTell(outcome, owner, clinic, standing.profile.language),
  };
};

/** A text tied to no client: never waved through, whatever it says. */
const unmatched = (facts: ReplyFacts, now: string): Part => {
  const { clinic, contact } = facts;
  const owner = contact?.owner ?? contactOwner(facts.phoneHash);
  const read = readUnbound(facts);
  const reading: Reading =
    read.acuity === undefined
      ? read
      : {
          acuity: isRedFlag(read.acuity) ? read.acuity : 'unclear',
          reasons: ['unknown-sender', ...read.reasons],
        };
  const reply = replyFrom(facts, reading, now);
  const standing: ContactStanding = contact ?? { owner };
  const outcome = reportOutcome(reportOf(facts, standing, { clinic, reading, codes: [] }), now);
  const revision = revisionOf(standing);
  return {
    findings: [{ kind: 'unmatched', reply, ...(outcome.raised ? { raised: outcome.raised } : {}) }],
    expected: [{ owner, revision }],
    changes: [
      {
        put: 'contactProfile',
        owner,
        profile: { clinicId: clinic.clinicId, revision: revision + 1, phone: facts.from },
      },
      { put: 'reply', owner, reply },
      ...outcome.changes,
    ],
    ...toTell(outcome, owner, clinic, clinic.language),
  };
};

/**
 * A text as nobody's. From a number that clients are known by, whose standing could not be read, a digit may answer a
 * check all the same: then it says the worst it can say.
 */
const readUnbound = ({ body, clinic, phone }: ReplyFacts): Reading => {
  const { intents: _intents, ...read } = readWords(body, clinic.language, []);
  const digit = phone.clientKeys.length > 0 ? readDigit(body) : undefined;
  if (digit === undefined) return read;
  return { acuity: gradeDigitUnbound(digit), reasons: [`digit-of-an-unknown-check: ${digit}`], digit };
};

const replyFrom = (facts: ReplyFacts, reading: Reading, now: string): Reply => ({
  replyId: facts.replyId,
  at: now,
  channel: 'sms',
  body: facts.body,
  reasons: reading.reasons,
  ...(reading.acuity === undefined ? {} : { acuity: reading.acuity }),
  ...(reading.digit === undefined ? {} : { digit: reading.digit }),
  ...(reading.followUp ? { followUpId: reading.followUp.followUpId } : {}),
});

/** `codes` are those of Cases raised by the same text: they are written together, so they must differ. */
const reportOf = (
  facts: ReplyFacts,
  { owner, openCase }: ClientStanding | ContactStanding,
  { clinic, reading, day, codes }: { clinic: Clinic; reading: Reading; day?: number; codes: readonly string[] },
): Report => ({
  owner,
  openCase,
  clinic,
  acuity: reading.acuity,
  reasons: reading.reasons,
  day,
  silenced: isSilenced(facts.phone.optOut),
  causeId: derivedId(facts.replyId, owner),
  codeAttempt: facts.lost.filter((to) => to === 'code-taken').length,
  codesInUse: codes,
});

const toTell = (
  { answer }: ReportOutcome,
  owner: string,
  clinic: Clinic,
  language: Clinic['language'],
): { tell?: ToTell } => (answer ? { tell: { key: `answer-${answer}`, owner, clinic, language } } : {});
