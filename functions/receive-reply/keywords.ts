import { contactOwner } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/change.ts';
import { clinicOf } from '../../shared/domain/clinic.ts';
import { ConsentClass } from '../../shared/domain/consent.ts';
import type { Intents } from '../../shared/domain/reading.ts';
import type { AnswerKey, Finding, Part, ReplyFacts } from './part.ts';

/**
 * STOP, START and HELP, read beside whatever else the text says. An opt-out silences the number in every class; it is
 * confirmed once, and lifted only by the person, from that number.
 */
export const keywordPart = (facts: ReplyFacts, intents: Intents, now: string): Part => {
  const findings: Finding[] = [];
  const changes: Change[] = [];
  const optedOut = facts.phone.optedOutAt !== undefined;
  let key: AnswerKey | undefined;

  if (intents.optOut) {
    findings.push({ kind: 'optOut' });
    if (!optedOut) {
      key = 'opt-out-confirmation';
      changes.push({ put: 'optOut', phoneHash: facts.phoneHash, at: now }, ...consents(facts, false, now));
    }
  } else if (intents.optIn) {
    findings.push({ kind: 'optIn' });
    key = 'opt-in-confirmation';
    if (optedOut) changes.push({ remove: 'optOut', phoneHash: facts.phoneHash }, ...consents(facts, true, now));
  } else if (intents.help) {
    findings.push({ kind: 'help' });
    key = 'help';
  }

  const first = facts.clients[0];
  const clinic = (first && clinicOf(facts.roster, first.profile.clinicId)) ?? facts.clinic;
  return {
    findings,
    expected: [],
    changes,
    ...(key
      ? {
          tell: {
            key,
            owner: first?.owner ?? facts.contact?.owner ?? contactOwner(facts.phoneHash),
            clinic,
            language: first?.profile.language ?? clinic.language,
          },
        }
      : {}),
  };
};

/** The person's word for the timeline. It stands above the consents of the number, so those stay as they are. */
const consents = (facts: ReplyFacts, given: boolean, now: string): Change[] =>
  facts.clients.flatMap(({ owner }) =>
    ConsentClass.options.map(
      (forClass): Change => ({
        put: 'consent',
        owner,
        at: now,
        consent: { class: forClass, channel: 'sms', given, at: now, proof: given ? 'texted START' : 'texted STOP' },
      }),
    ),
  );
