import { contactOwner } from '../../shared/domain/case.ts';
import type { Change } from '../../shared/domain/change.ts';
import { clinicOf } from '../../shared/domain/clinic.ts';
import { ConsentClass } from '../../shared/domain/consent.ts';
import { givenBack, withdrawn } from '../../shared/domain/consent-lines.ts';
import { type ContactPoint, isSilenced, liftedFor, optOutOfEverything } from '../../shared/domain/opt-out.ts';
import { bareMessage, plainWords } from '../../shared/domain/plain-words.ts';
import type { Intents } from '../../shared/domain/reading.ts';
import { revisionOf } from '../../shared/domain/standing.ts';
import type { AnswerKey, Finding, Part, ReplyFacts } from './part.ts';

/**
 * STOP, START, CARE and HELP, read beside whatever else the text says. An opt-out silences the number in every class; it is
 * confirmed once, and lifted only by the person, from that number: by START as a whole, by CARE for care alone. Neither
 * agrees to what was never agreed to.
 */
export const keywordPart = (facts: ReplyFacts, intents: Intents, now: string): Part => {
  const findings: Finding[] = [];
  const changes: Change[] = [];
  const { optOut } = facts.phone;
  const contact: ContactPoint = { channel: 'sms', hash: facts.phoneHash };
  let key: AnswerKey | undefined;

  if (intents.optOut) {
    findings.push({ kind: 'optOut' });
    if (!isSilenced(optOut)) {
      key = 'opt-out-confirmation';
      changes.push(
        { put: 'optOut', contact, optOut: optOutOfEverything(now) },
        ...facts.clients.flatMap((client) => withdrawn(client, contact, 'texted STOP', now)),
      );
    }
  } else if (intents.optIn) {
    findings.push({ kind: 'optIn' });
    const careAlone = bareMessage(plainWords(facts.body)) === 'care';
    const classes: readonly ConsentClass[] = careAlone ? ['care'] : ConsentClass.options;
    const proof = `texted ${careAlone ? 'CARE' : 'START'}`;
    const given = facts.clients.map((client) => givenBack(client, { contact, optOut }, classes, proof, now));
    key = given.some(({ agreed }) => agreed.length > 0) ? 'opt-in-confirmation' : 'help';
    if (optOut) {
      const left = liftedFor(optOut, classes, now);
      changes.push(left ? { put: 'optOut', contact, optOut: left } : { remove: 'optOut', contact });
    }
    changes.push(...given.flatMap((one) => one.changes));
  } else if (intents.help) {
    findings.push({ kind: 'help' });
    key = 'help';
  }

  const first = facts.clients[0];
  const clinic = (first && clinicOf(facts.roster, first.profile.clinicId)) ?? facts.clinic;
  return {
    findings,
    expected: facts.clients
      .filter(({ owner }) =>
        changes.some((change) => 'put' in change && change.put === 'clientProfile' && change.owner === owner),
      )
      .map((standing) => ({ owner: standing.owner, revision: revisionOf(standing) })),
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
