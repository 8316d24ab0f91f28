import * as z from 'zod/mini';
import type { SwitchesRequest } from './decide.ts';

const Envelope = {
  ResponseURL: z.url(),
  StackId: z.string(),
  RequestId: z.string(),
  LogicalResourceId: z.string(),
};

const Properties = z.object({ PhoneNumberArn: z.string(), InboundTopicArn: z.string() });

/** A custom resource request as CloudFormation sends it. */
export const StackRequest = z.discriminatedUnion('RequestType', [
  z.object({ ...Envelope, RequestType: z.literal('Create'), ResourceProperties: Properties }),
  z.object({
    ...Envelope,
    RequestType: z.literal('Update'),
    PhysicalResourceId: z.string(),
    ResourceProperties: Properties,
  }),
  z.object({ ...Envelope, RequestType: z.literal('Delete'), PhysicalResourceId: z.string() }),
]);
export type StackRequest = z.infer<typeof StackRequest>;

export const switchesRequest = (request: StackRequest): SwitchesRequest =>
  request.RequestType === 'Delete'
    ? { kind: 'gone' }
    : {
        kind: 'present',
        phoneNumberArn: request.ResourceProperties.PhoneNumberArn,
        inboundTopicArn: request.ResourceProperties.InboundTopicArn,
      };

/** One resource per number: another number is another resource, and the old one is then given up. */
export const physicalResourceId = (request: StackRequest): string =>
  request.RequestType === 'Delete' ? request.PhysicalResourceId : request.ResourceProperties.PhoneNumberArn;
