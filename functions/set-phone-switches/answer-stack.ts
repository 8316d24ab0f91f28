/** How a custom resource tells CloudFormation what became of its request; the names are CloudFormation's. */
export interface StackAnswer {
  readonly Status: 'SUCCESS' | 'FAILED';
  /** Shown to whoever deploys. */
  readonly Reason?: string;
  readonly PhysicalResourceId: string;
  readonly StackId: string;
  readonly RequestId: string;
  readonly LogicalResourceId: string;
}

/** CloudFormation takes 4096 bytes in all; the ids need their share. */
const LONGEST_REASON = 1000;

/** Delivers the answer. Throws when CloudFormation did not take it. */
export const answerStack = async (responseUrl: string, answer: StackAnswer): Promise<void> => {
  const reason = answer.Reason?.slice(0, LONGEST_REASON);
  const response = await fetch(responseUrl, {
    method: 'PUT',
    // The address is signed for an empty content type; fetch would add one to a text.
    headers: { 'content-type': '' },
    body: new TextEncoder().encode(JSON.stringify({ ...answer, ...(reason === undefined ? {} : { Reason: reason }) })),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`CloudFormation did not take the answer: status ${response.status}`);
};
