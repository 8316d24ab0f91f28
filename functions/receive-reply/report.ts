import { type Acuity, isRedFlag, moreUrgent } from '../../shared/domain/acuity.ts';
import { type Case, contactOwner, ladderChanged } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/change.ts';
import { type Clinic, clinicOf } from '../../shared/domain/clinic.ts';
import { dayOfNewestSession, raise } from '../../shared/domain/concern.ts';
import { derivedId } from '../../shared/domain/derived-id.ts';
import { gradeDigitUnbound, readDigit } from '../../shared/domain/digit-answer.ts';
import { type Reading, readAsShared, readWords } from '../../shared/domain/reading.ts';
import type { Reply } from '../../shared/domain/reply.ts';
import { isStaffed } from '../../shared/domain/staffed-hours.ts';
import { type ClientStanding, type ContactStanding, revisionOf } from '../../shared/domain/standing.ts';
import type { AnswerKey, Part, ReplyFacts } from './part.ts';

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
    const outcome = raiseIfNeeded(facts, standing, { clinic, reading, day, codes }, now);
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
  }: { standing: ClientStanding; clinic: Clinic; reading: Reading; outcome: Outcome },
  now: string,
): Part => {
  const { owner } = standing;
  const reply = replyFrom(facts, reading, now);
  const changes: Change[] = [{ put: 'reply', owner, reply }, ...outcome.changes];
  if (reading.followUp) changes.push({ put: 'followUp', owner, followUp: { ...reading.followUp, answeredAt: now } });
  return {
    findings: [{ kind: 'answer', reply, ...(outcome.raised ? { raised: outcome.raised } : {}) }],
    expected: [{ owner, revision: revisionOf(standing) }],
    changes,
    ...(outcome.key ? { tell: { key: outcome.key, owner, clinic, language: standing.profile.language } } : {}),
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
  const outcome = raiseIfNeeded(facts, standing, { clinic, reading, codes: [] }, now);
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
    ...(outcome.key ? { tell: { key: outcome.key, owner, clinic, language: clinic.language } } : {}),
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

const needsPerson = (acuity: Acuity | undefined): acuity is Acuity =>
  acuity !== undefined && acuity !== 'fine' && acuity !== 'expected';

/** The Case a report opened or joined, if a person must look, and what the report is answered with. */
interface Outcome {
  raised?: Case;
  changes: Change[];
  key?: AnswerKey;
}

/** `codes` are those of Cases raised by the same text: they are written together, so they must differ. */
const raiseIfNeeded = (
  facts: ReplyFacts,
  { owner, openCase }: ClientStanding | ContactStanding,
  { clinic, reading, day, codes }: { clinic: Clinic; reading: Reading; day?: number; codes: readonly string[] },
  now: string,
): Outcome => {
  const { acuity, reasons } = reading;
  if (!needsPerson(acuity)) {
    const key = answerKey(acuity, openCase, undefined, clinic, now);
    const counted: Change[] = openCase && key ? [{ put: 'case', openCase: countAnswer(openCase) }] : [];
    return { changes: counted, ...(key ? { key } : {}) };
  }
  const silenced = facts.phone.optedOutAt === undefined ? [] : ['opted-out: phone them'];
  const { raised, change } = raise({
    owner,
    ...(openCase ? { openCase } : {}),
    concern: { acuity, reasons: [...reasons, ...silenced], at: now, ...(day === undefined ? {} : { day }) },
    clinic,
    causeId: derivedId(facts.replyId, owner),
    codeAttempt: facts.lost.filter((to) => to === 'code-taken').length,
    codesInUse: codes,
  });
  const key = answerKey(acuity, openCase, raised, clinic, now);
  if (!key || !('openCase' in change)) return { raised, changes: [change] };
  const answered = countAnswer(raised);
  return { raised: answered, changes: [{ ...change, openCase: answered }], key };
};

const countAnswer = (answered: Case): Case => ({ ...answered, answers: (answered.answers ?? 0) + 1 });

/** More than this many reports of one Case are no longer a person's: another machine is answering ours. */
const answersPerCase = 10;

/**
 * What a report is answered with. While a Case is open nobody is told that all is well, what nobody could read is
 * answered once per Case, and a danger ten times, so that two machines never talk to each other without end.
 */
const answerKey = (
  acuity: Acuity | undefined,
  before: Case | undefined,
  raised: Case | undefined,
  clinic: Clinic,
  now: string,
): AnswerKey | undefined => {
  if (acuity === undefined) return undefined;
  const same = before !== undefined && (raised === undefined || !ladderChanged(before, raised));
  if (same && (before.answers ?? 0) >= answersPerCase) return undefined;
  if (acuity === 'emergency') return 'answer-emergency';
  if (acuity === 'urgent') return isStaffed(clinic, now) ? 'answer-urgent-staffed' : 'answer-urgent-closed';
  if (same && raised !== undefined) return undefined;
  if (before && moreUrgent(before.acuity, acuity)) return 'answer-watch';
  return `answer-${acuity}`;
};
