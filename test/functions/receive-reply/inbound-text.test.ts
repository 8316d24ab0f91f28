import { describe, expect, it } from 'vitest';
import { InboundText } from '../../../functions/receive-reply/inbound-text.ts';
import { annPhone } from '../../support/builders.ts';

const text = {
  originationNumber: annPhone,
  destinationNumber: '+12125550100',
  messageKeyword: 'KEYWORD_000000000000',
  messageBody: 'my face is bleeding',
  inboundMessageId: 'in-1',
};

describe('an inbound text', () => {
  it('is taken as the carrier delivers it', () => {
    expect(InboundText.parse(text)).toMatchObject({ messageBody: 'my face is bleeding', inboundMessageId: 'in-1' });
  });

  it.each([[undefined], [null], [7], [{}]])(
    'with the body %s is still taken, so that a person looks',
    (messageBody) => {
      expect(InboundText.parse({ ...text, messageBody })).toMatchObject({ messageBody: '' });
    },
  );

  it.each([
    ['no sender', { originationNumber: undefined }],
    ['a sender that is no number', { originationNumber: 'ann@example.com' }],
    ['no id', { inboundMessageId: '' }],
  ])('with %s is malformed', (_, changes) => {
    expect(InboundText.safeParse({ ...text, ...changes }).success).toBe(false);
  });
});
