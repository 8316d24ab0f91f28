import { describe, expect, it } from 'vitest';
import {
  decideUndelivered,
  type UndeliveredDecision,
  type UndeliveredFacts,
} from '../../../functions/record-delivery/decide.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { messageRef } from '../../../shared/domain/message.ts';
import type { ClientStanding } from '../../../shared/domain/standing.ts';
import { aCase, aClinic, aMessage, annOwner, aSentFollowUp, aStanding, dueAt, idOf } from '../../support/builders.ts';
import { type DecisionTable, decides } from '../../support/decision-table.ts';

const now = '2026-03-03T15:02:00.000Z';
const failed = aSentFollowUp({ status: 'failed' });

const facts = (changes: Partial<UndeliveredFacts> = {}): UndeliveredFacts => ({
  ref: messageRef(annOwner, aMessage()),
  standing: aStanding({ followUps: [failed] }),
  clinic: aClinic(),
  lost: [],
  ...changes,
});
const having = (followUp: FollowUp, standing: Partial<ClientStanding> = {}) =>
  facts({ standing: aStanding({ followUps: [followUp], ...standing }) });

const table: DecisionTable<UndeliveredDecision, { when: string; facts: UndeliveredFacts }> = {
  'openCase failed-contact': [
    { when: 'a check did not arrive', facts: facts() },
    { when: 'another Case is open: it joins', facts: having(failed, { openCase: aCase() }) },
  ],
  'none not-a-follow-up': [
    {
      when: 'a page about the client did not arrive: the ladder goes on by itself',
      facts: facts({ ref: messageRef(annOwner, { at: dueAt, messageId: `page.${idOf('case')}.1.1.nadia.sms` }) }),
    },
    {
      when: 'an answer did not arrive',
      facts: facts({ ref: messageRef(annOwner, { at: dueAt, messageId: `answer.${idOf('reply')}` }) }),
    },
    { when: 'the follow-up has moved to the history', facts: facts({ standing: aStanding({ followUps: [] }) }) },
    { when: 'the client is gone', facts: facts({ standing: undefined }) },
    { when: 'the clinic has left the configuration', facts: facts({ clinic: undefined }) },
  ],
  'none not-a-check': [
    { when: 'a prompt to book did not arrive', facts: having({ ...failed, kind: 'booking-prompt' }) },
  ],
  'none arrived': [{ when: 'a later event says it arrived after all', facts: having(aSentFollowUp()) }],
  'none answered': [{ when: 'the client has answered it', facts: having({ ...failed, answeredAt: now }) }],
  'none known': [
    {
      when: 'the same event arrives again',
      facts: having(failed, { openCase: aCase({ reasons: ['failed-contact'] }) }),
    },
  ],
};

describe('decideUndelivered', () => {
  decides(table, (row) => decideUndelivered(row.facts, now));

  it('brings it before a person without paging anybody', () => {
    const decision = decideUndelivered(facts(), now);
    expect(decision).toMatchObject({
      changes: [{ put: 'newCase', openCase: { owner: annOwner, acuity: 'watch', reasons: ['failed-contact'] } }],
    });
    expect(decision.kind === 'openCase' && decision.changes[0]).not.toHaveProperty('wake');
  });

  it('leaves the ladder of the open Case where it is', () => {
    expect(decideUndelivered(having(failed, { openCase: aCase() }), now)).toMatchObject({
      changes: [
        { put: 'case', openCase: { round: 1, acuity: 'urgent', reasons: ['bleeding: bleed', 'failed-contact'] } },
      ],
    });
  });

  it('takes another code when one was taken', () => {
    const codeAfter = (lost: UndeliveredFacts['lost']) => {
      const decision = decideUndelivered(facts({ lost }), now);
      const [change] = decision.kind === 'openCase' ? decision.changes : [];
      return change && 'openCase' in change ? change.openCase.code : undefined;
    };
    expect(codeAfter(['code-taken'])).not.toBe(codeAfter([]));
  });
});
