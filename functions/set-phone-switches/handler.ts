import { assertNever } from '../../shared/domain/refusals.ts';
import { parseOrRefuse } from '../../shared/domain/schema.ts';
import { logHandled } from '../../shared/lambda/log.ts';
import { livePhoneNumberSetup } from '../../shared/live/phone-number-setup.ts';
import { answerStack, type StackAnswer } from './answer-stack.ts';
import { decideSwitches, type NumberFacts, type SwitchesDecision } from './decide.ts';
import { physicalResourceId, StackRequest, switchesRequest } from './stack-request.ts';

/** Called by CloudFormation when the stack takes a clinic's number into use, changes that, or gives it up. */
export const handler = async (event: unknown): Promise<SwitchesDecision | { kind: 'failed' }> => {
  const decision = await setPhoneSwitches({ numbers: livePhoneNumberSetup(), answer: answerStack })(event);
  logHandled({ step: 'set-phone-switches', kind: decision.kind });
  return decision;
};

/** A clinic's own numbers. `find` gives undefined for a number that the account does not have. */
export interface PhoneNumberSetup {
  find(phoneNumberArn: string): Promise<NumberFacts | undefined>;
  /** Two-way texts on, to this topic; opt-outs ours. Doing it again changes nothing. */
  takeOver(phoneNumberArn: string, inboundTopicArn: string): Promise<void>;
}

interface SetPorts {
  readonly numbers: PhoneNumberSetup;
  readonly answer: (responseUrl: string, answer: StackAnswer) => Promise<void>;
}

/**
 * Sets the switches and always tells CloudFormation how it went, because a stack that hears nothing hangs for an hour.
 * Throws only when the request is none, or when the answer itself cannot be delivered: Lambda then tries again.
 */
export const setPhoneSwitches =
  ({ numbers, answer }: SetPorts) =>
  async (event: unknown): Promise<SwitchesDecision | { kind: 'failed' }> => {
    const request = parseOrRefuse(StackRequest, event, 'custom resource request');
    const outcome = await attempt(numbers, request);
    await answer(request.ResponseURL, {
      ...outcome.answer,
      PhysicalResourceId: physicalResourceId(request),
      StackId: request.StackId,
      RequestId: request.RequestId,
      LogicalResourceId: request.LogicalResourceId,
    });
    return outcome.decision;
  };

interface Outcome {
  readonly decision: SwitchesDecision | { kind: 'failed' };
  readonly answer: Pick<StackAnswer, 'Status' | 'Reason'>;
}

const attempt = async (numbers: PhoneNumberSetup, request: StackRequest): Promise<Outcome> => {
  try {
    const asked = switchesRequest(request);
    const decision = decideSwitches(
      asked,
      asked.kind === 'present' ? await numbers.find(asked.phoneNumberArn) : undefined,
    );
    switch (decision.kind) {
      case 'set':
        await numbers.takeOver(decision.phoneNumberArn, decision.inboundTopicArn);
        return { decision, answer: { Status: 'SUCCESS' } };
      case 'leave':
        return { decision, answer: { Status: 'SUCCESS' } };
      case 'refuse':
        return { decision, answer: { Status: 'FAILED', Reason: decision.sentence } };
      default:
        return assertNever(decision);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    return {
      decision: { kind: 'failed' },
      answer: { Status: 'FAILED', Reason: `The phone number's switches could not be set. ${reason}` },
    };
  }
};
