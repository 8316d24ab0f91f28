import { clientOwner, contactOwner } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/domain/change.ts';
import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import { InvariantViolation } from '../../shared/domain/refusals.ts';
import type { ClientStanding, ContactStanding } from '../../shared/domain/standing.ts';
import { onQueue } from '../../shared/lambda/on-queue.ts';
import { systemClock } from '../../shared/live/clock.ts';
import { liveIds } from '../../shared/live/ids.ts';
import { liveRoster } from '../../shared/live/roster.ts';
import { liveStore } from '../../shared/live/store.ts';
import { liveTexting } from '../../shared/live/texting.ts';
import type { Clock, Ids, Store, Texting } from '../../shared/ports.ts';
import { untilCommitted } from '../../shared/until-committed.ts';
import { answerText, pendingAnswer } from './answer-text.ts';
import type { ReplyDecision } from './decide.ts';
import { InboundText } from './inbound-text.ts';
import type { ReplyFacts } from './part.ts';
import { caseCodeIn } from './staff-code.ts';

/** Called by AWS when somebody texted one of the clinic's numbers. */
export const handler = onQueue('receive-reply', InboundText, () =>
  receiveReply({
    store: liveStore(),
    ids: liveIds(),
    texting: liveTexting(),
    roster: liveRoster(),
    clock: systemClock,
  }),
);

interface ReplyPorts {
  store: Store;
  ids: () => Promise<Ids>;
  texting: Texting;
  roster: ClinicRoster;
  clock: Clock;
}

/** From this delivery on the text is no longer tied to anybody: it becomes a Case of its number, by its raw words. */
const plainReadingFrom = 3;

/** Reads an inbound text once, in one transaction, then gives its one answer. */
export const receiveReply = ({ store, ids: keyedIds, texting, roster, clock }: ReplyPorts) => {
  const answer = answerText({ store, texting, roster });

  return async (text: InboundText, { receiveCount }: { receiveCount: number }): Promise<ReplyDecision> => {
    // The word lists are large: they load while the first text waits for its keys.
    const [ids, { decideReply }] = await Promise.all([keyedIds(), import('./decide.ts')]);
    const replyId = ids.idOf('reply', text.inboundMessageId);
    const phoneHash = ids.phoneHash(text.originationNumber);
    const clinic =
      roster.clinics.find(({ texting: { phoneNumber } }) => phoneNumber === text.destinationNumber) ??
      roster.clinics[0];
    if (!clinic) throw new InvariantViolation('a configuration without clinics');

    const decision = await untilCommitted(store, async (lost): Promise<{ decision: ReplyDecision; write?: Write }> => {
      const phone = await store.phoneRecord(phoneHash);
      const clients = receiveCount < plainReadingFrom ? await standingsOf(store, phone.clientKeys) : [];
      const facts: ReplyFacts = {
        replyId,
        body: text.messageBody,
        from: text.originationNumber,
        phoneHash,
        clinic,
        roster,
        phone,
        clients,
        lost,
        ...(clients.length === 0 ? { contact: await store.contactStanding(contactOwner(phoneHash)) } : {}),
        ...(await pageFor(store, phone.paged, text.messageBody)),
      };
      const now = clock.now();
      const decided = decideReply(facts, now);
      if (decided.kind === 'ignored') return { decision: decided };
      const told = decided.tell && pendingAnswer(decided.tell, text.originationNumber, now);
      const { expected, changes } = decided.write;
      return {
        decision: decided,
        write: {
          expected,
          changes: [...changes, { put: 'readText', replyId, at: now, ...(told ? { answer: told } : {}) }],
        },
      };
    });
    await answer(replyId, phoneHash);
    return decision;
  };
};

const standingsOf = async (store: Store, clientKeys: readonly string[]): Promise<ClientStanding[]> => {
  const standings = await Promise.all(clientKeys.map((clientKey) => store.clientStanding(clientOwner(clientKey))));
  return standings.filter((standing) => standing !== undefined);
};

const pageFor = async (
  store: Store,
  paged: ReplyFacts['phone']['paged'],
  body: string,
): Promise<Pick<ReplyFacts, 'page'>> => {
  const code = caseCodeIn(body);
  const found = code === undefined ? undefined : paged.find((candidate) => candidate.code === code);
  if (!found) return {};
  const standing: ClientStanding | ContactStanding | undefined = found.owner.startsWith('CLIENT#')
    ? await store.clientStanding(found.owner)
    : await store.contactStanding(found.owner);
  return { page: { paged: found, standing } };
};
