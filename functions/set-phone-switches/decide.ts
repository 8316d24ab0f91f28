/** A clinic's number as the texting service describes it. */
export interface NumberFacts {
  readonly phoneNumberArn: string;
  /** `LONG_CODE`, `TEN_DLC`, `SHORT_CODE`, `SIMULATOR`, `TOLL_FREE`, or what AWS adds next. */
  readonly numberType: string;
  readonly canText: boolean;
}

/** What CloudFormation asks for. */
export type SwitchesRequest =
  | { readonly kind: 'present'; readonly phoneNumberArn: string; readonly inboundTopicArn: string }
  | { readonly kind: 'gone' };

export type SwitchesDecision =
  | { readonly kind: 'set'; readonly phoneNumberArn: string; readonly inboundTopicArn: string }
  /** The number is the clinic's own and outlives the stack. */
  | { readonly kind: 'leave'; readonly reason: 'stack-gives-up-number' }
  | {
      readonly kind: 'refuse';
      readonly reason: 'unknown-number' | 'toll-free' | 'cannot-text';
      readonly sentence: string;
    };

/** What to do with the switches of one number: two-way texts to our topic, and STOP and HELP answered by us. */
export const decideSwitches = (request: SwitchesRequest, number: NumberFacts | undefined): SwitchesDecision => {
  if (request.kind === 'gone') return { kind: 'leave', reason: 'stack-gives-up-number' };
  const { phoneNumberArn, inboundTopicArn } = request;
  if (number === undefined)
    return {
      kind: 'refuse',
      reason: 'unknown-number',
      sentence: `There is no phone number ${phoneNumberArn} in this account and region.`,
    };
  if (number.numberType === 'TOLL_FREE')
    return {
      kind: 'refuse',
      reason: 'toll-free',
      sentence:
        `The phone number ${phoneNumberArn} is toll-free. On toll-free numbers the carrier itself handles STOP and answers ` +
        'HELP, so a client in distress could go unread. Register a 10DLC or long code number and put its ARN into the configuration.',
    };
  if (!number.canText)
    return {
      kind: 'refuse',
      reason: 'cannot-text',
      sentence: `The phone number ${phoneNumberArn} is not enabled for text messages.`,
    };
  return { kind: 'set', phoneNumberArn, inboundTopicArn };
};
