import { isRedFlag } from '../../shared/domain/acuity.ts';
import type { Change, Write } from '../../shared/domain/change.ts';
import { isSilenced, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import { type Intents, readWords } from '../../shared/domain/reading.ts';
import { keywordPart } from './keywords.ts';
import type { Finding, Part, ReplyFacts, ToTell } from './part.ts';
import { reportParts } from './report.ts';
import { caseCodeIn, takeCase, unknownCode } from './staff-code.ts';

/** `read` is one transaction and at most one answer; `ignored` changes nothing. */
export type ReplyDecision =
  | { kind: 'read'; reason: Finding['kind']; findings: Finding[]; tell?: ToTell; write: Write }
  | { kind: 'ignored'; reason: 'already-read' | 'staff-chatter' };

/**
 * Reads a text for red flags before any keyword, then for what else it asks. Whatever no rule explains goes to a person;
 * a reply joins the open Case; an opt-out is honoured also beside a red flag.
 */
export const decideReply = (facts: ReplyFacts, now: string): ReplyDecision => {
  if (facts.lost.includes('already-read')) return { kind: 'ignored', reason: 'already-read' };
  const { flagged, intents } = readForEverybody(facts);

  const taken = facts.page ? [takeCase(facts, facts.page, now)] : [];
  if (taken.length > 0 && !flagged) return asDecision(taken, facts);
  const keywords = keywordPart(facts, intents, now);
  const isStaffPhone = facts.roster.clinics.some(({ staff }) => staff.some(({ phone }) => phone === facts.from));
  if (isStaffPhone && facts.clients.length === 0 && !flagged && keywords.findings.length === 0)
    return caseCodeIn(facts.body) === undefined
      ? { kind: 'ignored', reason: 'staff-chatter' }
      : asDecision([unknownCode(facts)], facts);
  const reports = reportParts(intents.optOut ? optedOut(facts, now) : facts, now);
  // A red flag about the very Case it would take clears any acknowledgement, and one write holds a Case once.
  const reported = new Set(reports.flatMap(({ expected }) => expected.map(({ owner }) => owner)));
  const acknowledged = taken.filter(({ expected }) => expected.every(({ owner }) => !reported.has(owner)));
  return asDecision([...acknowledged, ...reports, keywords], facts);
};

/** Whether anything in it is a danger, and what it asks for, in the language of anybody it may be from. */
const readForEverybody = ({ body, clinic, clients }: ReplyFacts): { flagged: boolean; intents: Intents } => {
  const languages = new Set([clinic.language, ...clients.map(({ profile }) => profile.language)]);
  const readings = [...languages].map((language) => readWords(body, language, []));
  return {
    flagged: readings.some(({ acuity }) => acuity !== undefined && isRedFlag(acuity)),
    intents: {
      optOut: readings.some(({ intents }) => intents.optOut),
      optIn: readings.some(({ intents }) => intents.optIn),
      help: readings.some(({ intents }) => intents.help),
    },
  };
};

/** The number as this text leaves it: whoever looks at the Case must know that no text will reach them. */
const optedOut = (facts: ReplyFacts, now: string): ReplyFacts => ({
  ...facts,
  phone: { ...facts.phone, optOut: optOutOfEverything(now) },
});

const asDecision = (parts: readonly Part[], facts: ReplyFacts): ReplyDecision => {
  const findings = parts.flatMap((part) => part.findings);
  const tell = toTell(parts, facts);
  const changes: Change[] = parts.flatMap((part) => part.changes);
  // What a text reports and its keyword may be about the same client, read once.
  const expected = parts.flatMap((part) => part.expected);
  const firstLike = ({ owner, revision }: Part['expected'][number]) =>
    expected.findIndex((one) => one.owner === owner && one.revision === revision);
  return {
    kind: 'read',
    reason: (findings.find(({ kind }) => kind !== 'answer') ?? findings[0])?.kind ?? 'answer',
    findings,
    ...(tell ? { tell } : {}),
    write: { expected: expected.filter((one, at) => firstLike(one) === at), changes },
  };
};

/**
 * One answer at most. A red flag from somebody who has opted out, or does so with this text, gets the one fixed safety
 * answer; otherwise the opted-out are told nothing but what they ask for by keyword.
 */
const toTell = (parts: readonly Part[], facts: ReplyFacts): ToTell | undefined => {
  const tells = parts.flatMap(({ tell }) => (tell ? [tell] : []));
  const findings = parts.flatMap((part) => part.findings);
  const silenced = isSilenced(facts.phone.optOut) || findings.some(({ kind }) => kind === 'optOut');
  const danger = tells.find(({ key }) => key === 'answer-emergency') ?? tells.find(({ key }) => isDanger(key));
  if (danger) return silenced ? { ...danger, key: 'opt-out-safety' } : danger;
  const asked = tells.find(({ key }) => !key.startsWith('answer-'));
  if (asked) return asked;
  return silenced ? undefined : tells[0];
};

const isDanger = (key: ToTell['key']): boolean => key === 'answer-urgent-staffed' || key === 'answer-urgent-closed';
