import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideFailed } from '../../../functions/record-delivery/decide-failed.ts';
import { decideSend } from '../../../functions/send-follow-up/decide.ts';
import { afterHandOver, afterRefusal } from '../../../functions/send-follow-up/decide-hand-over.ts';
import type { Change, LostTo } from '../../../shared/domain/change.ts';
import { type Channel, ConsentClass } from '../../../shared/domain/consent.ts';
import { afterReport, confirmsArrival } from '../../../shared/domain/delivery.ts';
import { type FollowUp, hasEnded } from '../../../shared/domain/follow-up.ts';
import { plusMinutes } from '../../../shared/domain/instants.ts';
import { type DeliveryReport, type Message, movesForward, type SendOutcome } from '../../../shared/domain/message.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import {
  aClientWithMail,
  aClinic,
  aConsent,
  aFollowUp,
  annSessionKey,
  aStanding,
  dueAt,
  uselessAt,
} from '../../support/builders.ts';
import { aBooking, aPreparation, aPrompt, aRecheck } from './send-facts.ts';

/**
 * Goal: whatever providers, clients and crashes do, a follow-up goes at most once by each channel, by one at a time, and
 * ends. Method: the decisions alone, on a standing in memory, through random sequences of what can happen to one.
 */

type Happening =
  /** Its timer fires, or reconcile finds it, and the provider says this; `dies` before that is written down. */
  | { does: 'wake'; outcome: SendOutcome | 'dies' }
  /** A provider's event about a message that may have gone, also again and also late; `dies` before what follows is decided. */
  | { does: 'report'; nth: number; report: DeliveryReport; dead: boolean; dies: boolean }
  | { does: 'answer' }
  | { does: 'optOut'; channel: Channel; classes: readonly ConsentClass[] }
  | { does: 'wait'; minutes: number };

class Ann {
  now = dueAt;
  readonly messages: Message[] = [];
  readonly optedOut = new Set<string>();
  /** The channel of each hand-over that was not surely refused, in order. */
  readonly mayHaveGone: Channel[] = [];
  standing: ClientStanding;
  readonly #id: string;

  constructor(followUp: FollowUp, standing: Partial<ClientStanding>) {
    this.#id = followUp.followUpId;
    this.standing = aStanding({ ...standing, followUps: [followUp] });
  }

  get followUp(): FollowUp {
    const found = this.standing.followUps.find(({ followUpId }) => followUpId === this.#id);
    if (!found) throw new Error('the follow-up is gone');
    return found;
  }

  happens(what: Happening): void {
    switch (what.does) {
      case 'wake':
        this.#wakes(what.outcome);
        break;
      case 'report':
        this.#isTold(what);
        break;
      case 'answer':
        this.#keeps({ ...this.followUp, answeredAt: this.now });
        break;
      case 'optOut':
        for (const forClass of what.classes) this.optedOut.add(`${what.channel}/${forClass}`);
        break;
      case 'wait':
        this.now = plusMinutes(this.now, what.minutes);
    }
  }

  #wakes(outcome: SendOutcome | 'dies'): void {
    const lost: LostTo[] = [];
    const decide = () =>
      decideSend({ standing: this.standing, followUpId: this.#id, clinic: aClinic(), lost }, this.now);
    let decision = decide();
    while (decision.kind === 'send') {
      const { contact, classes } = demandOf(decision.changes);
      if (!classes.some((forClass) => this.optedOut.has(`${contact.channel}/${forClass}`))) break;
      lost.push(`${contact.channel}-opted-out`);
      expect(lost.length).toBeLessThan(5); // as many races as are run
      decision = decide();
    }
    if ('changes' in decision) this.#writes(decision.changes ?? []);
    if (decision.kind !== 'send') return;

    const { channel } = decision.message;
    expect(this.mayHaveGone).not.toContain(channel);
    expect(decision.followUp.failedChannels ?? []).not.toContain(channel);
    for (const earlier of this.messages.slice(0, -1))
      expect(earlier.status === 'failed' || decision.followUp.failedChannels?.includes(earlier.channel)).toBe(true);

    if (outcome === 'dies' || outcome.kind === 'accepted' || outcome.kind === 'unknown') this.mayHaveGone.push(channel);
    if (outcome === 'dies') return;
    if (outcome.kind === 'failedPermanently') {
      const facts = { standing: this.standing, clinic: aClinic(), lost: [] };
      this.#writes(afterRefusal(facts, decision.followUp, decision.message, outcome.failure, this.now).changes);
      return;
    }
    const handOver = afterHandOver(this.standing, decision.followUp, decision.message, outcome, this.now);
    this.#keeps({
      ...handOver.followUp,
      ...(this.followUp.answeredAt ? { answeredAt: this.followUp.answeredAt } : {}),
    });
    this.#tells(handOver.message);
  }

  #isTold({ nth, report, dead, dies }: Extract<Happening, { does: 'report' }>): void {
    const message = this.messages[nth % Math.max(this.messages.length, 1)];
    // Nothing is reported of a message that never left.
    if (!message || (message.status === 'failed' && message.failure !== 'told')) return;
    if (movesForward(message.status, report, message.channel) || confirmsArrival(message, report)) {
      this.#tells({ ...message, status: report, ...(report === 'failed' ? { failure: 'told' } : {}) });
      const told = afterReport(this.followUp, { channel: message.channel, report, reason: 'unreachable' }, this.now);
      if (told) this.#keeps(told);
    }
    if (report !== 'failed' || dies) return;
    const facts = { message, dead, standing: this.standing, clinic: aClinic(), lost: [] };
    const decision = decideFailed(facts, this.now);
    if ('changes' in decision) this.#writes(decision.changes);
  }

  #keeps(followUp: FollowUp): void {
    this.standing = { ...this.standing, followUps: [followUp] };
  }

  #tells(message: Message): void {
    const known = this.messages.findIndex(({ messageId, at }) => messageId === message.messageId && at === message.at);
    this.messages[known === -1 ? this.messages.length : known] = { ...this.messages[known], ...message };
  }

  #writes(changes: readonly Change[]): void {
    for (const change of changes) {
      if (!('put' in change)) continue;
      if (change.put === 'followUp') this.#keeps(change.followUp);
      if (change.put === 'newMessage' || change.put === 'message') this.#tells(change.message);
      if (change.put === 'newCase' || change.put === 'case')
        this.standing = { ...this.standing, openCase: change.openCase };
      if (change.put === 'clientProfile') this.standing = { ...this.standing, profile: change.profile };
      if (change.put === 'optOut')
        for (const forClass of change.optOut.classes) this.optedOut.add(`${change.contact.channel}/${forClass}`);
    }
  }
}

const demandOf = (changes: readonly Change[]) => {
  const demand = changes.find((change) => 'require' in change);
  if (!demand) throw new Error('a claim that demands nothing');
  return demand;
};

const channels = fc.constantFrom<Channel>('sms', 'email');
const outcomes = fc.constantFrom<SendOutcome | 'dies'>(
  { kind: 'accepted', providerMessageId: 'p-1' },
  { kind: 'failedTemporarily', failure: 'ThrottlingException' },
  { kind: 'failedPermanently', failure: 'ValidationException' },
  { kind: 'failedPermanently', failure: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' },
  { kind: 'unknown' },
  { kind: 'unknown' },
  'dies',
  'dies',
);
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('wake' as const), outcome: outcomes }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('report' as const),
      nth: fc.nat({ max: 3 }),
      report: fc.constantFrom<DeliveryReport>('accepted', 'delivered', 'failed'),
      dead: fc.boolean(),
      dies: fc.boolean(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant('wait' as const), minutes: fc.constantFrom(1, 31, 65, 121) }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ does: 'answer' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('optOut' as const),
      channel: channels,
      classes: fc.constantFrom<readonly ConsentClass[]>(ConsentClass.options, ['care'], ['results', 'booking']),
    }),
  },
);

const everyConsent = ConsentClass.options.flatMap((forClass) =>
  (['sms', 'email'] as const).map((channel) => aConsent({ class: forClass, channel })),
);
const profiles = fc
  .record({
    preferredChannel: fc.option(channels, { nil: undefined }),
    consents: fc.subarray(everyConsent, { minLength: 4 }),
  })
  .map((known) => aClientWithMail(known));
const atDue = { dueAt, uselessAt };
const followUps = fc.constantFrom<FollowUp>(
  aFollowUp(),
  aFollowUp({ silentAt: plusMinutes(uselessAt, 60) }),
  aFollowUp({ followUpId: `${annSessionKey}.aftercare.1`, kind: 'aftercare' }),
  aFollowUp({ followUpId: `${annSessionKey}.week-1-check.1`, kind: 'week-1-check' }),
  aRecheck(),
  aPrompt(atDue),
  aPreparation(atDue),
);

it('a follow-up goes once by each channel, by one at a time, and ends', () => {
  const ends = new Map<string, number>();
  let byBoth = 0;
  fc.assert(
    fc.property(
      followUps,
      profiles,
      fc.array(happenings, { minLength: 4, maxLength: 24 }),
      (followUp, profile, all) => {
        const ann = new Ann(followUp, { profile, bookings: followUp.kind === 'preparation' ? [aBooking()] : [] });
        for (const what of all) ann.happens(what);
        // Nothing more comes in, and whoever sweeps overdue work wakes it each day.
        for (let day = 0; day < 6; day += 1) {
          ann.happens({ does: 'wait', minutes: 12 * 60 });
          ann.happens({ does: 'wake', outcome: { kind: 'failedPermanently', failure: 'ValidationException' } });
        }
        const { status, settleBy, silentAt, answeredAt } = ann.followUp;
        expect(hasEnded(ann.followUp)).toBe(true);
        expect(settleBy).toBeUndefined();
        expect(status === 'sent' && silentAt !== undefined && answeredAt === undefined).toBe(false);
        expect(new Set(ann.mayHaveGone).size).toBe(ann.mayHaveGone.length);
        // A check nobody was reached by, of somebody who did not opt out, has come before a person.
        const isCheck = followUp.kind.endsWith('check');
        if (isCheck && ['failed', 'expired'].includes(status) && answeredAt === undefined)
          expect(ann.standing.openCase).toBeDefined();
        ends.set(status, (ends.get(status) ?? 0) + 1);
        if (ann.mayHaveGone.length === 2) byBoth += 1;
      },
    ),
    { seed: 303, numRuns: 1000 },
  );
  expect([...ends.keys()].sort()).toEqual(['expired', 'failed', 'sent', 'skipped']);
  expect(byBoth).toBeGreaterThan(20);
});

it('a channel that failed is never tried again', () => {
  fc.assert(
    fc.property(profiles, fc.array(happenings, { maxLength: 20 }), (profile, all) => {
      const ann = new Ann(aFollowUp({ failedChannels: ['sms'] }), { profile });
      for (const what of all) ann.happens(what);
      expect(ann.mayHaveGone).not.toContain('sms');
    }),
    { seed: 303, numRuns: 300 },
  );
});
