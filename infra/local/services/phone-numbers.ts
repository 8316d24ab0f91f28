import { AwsError, type DurableState } from '../parts.ts';
import { validation } from './text-request.ts';

/** A number of the account, as the clinic bought it. */
export interface OwnedNumber {
  readonly arn: string;
  /** E.164. */
  readonly phoneNumber: string;
}

/** What can be switched on a number. A new number has two-way messages off and leaves STOP to the carrier. */
export interface PhoneSwitches {
  readonly twoWayEnabled: boolean;
  readonly twoWayChannelArn?: string;
  readonly selfManagedOptOutsEnabled: boolean;
  readonly deletionProtectionEnabled: boolean;
}

/** The account's numbers with their switches; switches survive a restart. */
export interface PhoneNumbers {
  readonly owned: readonly OwnedNumber[];
  /** By number, id or ARN. Throws ResourceNotFoundException. */
  find(identity: string): OwnedNumber;
  switches(number: OwnedNumber): PhoneSwitches;
  /** Applies UpdatePhoneNumber's members. Throws ValidationException. */
  update(number: OwnedNumber, input: Record<string, unknown>): Promise<void>;
  /** The number as Describe and Update answer it. */
  describe(number: OwnedNumber): Record<string, unknown>;
}

const NEW_NUMBER: PhoneSwitches = {
  twoWayEnabled: false,
  selfManagedOptOutsEnabled: false,
  deletionProtectionEnabled: false,
};

export async function openPhoneNumbers(state: DurableState, owned: readonly OwnedNumber[]): Promise<PhoneNumbers> {
  const stored = state.collection<PhoneSwitches>('phone-numbers');
  const switches = new Map(await stored.entries());
  const switchesOf = (number: OwnedNumber): PhoneSwitches => switches.get(number.arn) ?? NEW_NUMBER;

  return {
    owned,
    find(identity) {
      const number = owned.find(({ arn, phoneNumber }) => [arn, phoneNumber, idOf(arn)].includes(identity));
      if (number !== undefined) return number;
      throw new AwsError('ResourceNotFoundException', `There is no phone number ${identity}.`, 400, {
        ResourceType: 'phone-number',
        ResourceId: identity,
      });
    },
    switches: switchesOf,
    async update(number, input) {
      const before = switchesOf(number);
      const channel = input.TwoWayChannelArn ?? before.twoWayChannelArn;
      const after: PhoneSwitches = {
        twoWayEnabled: readSwitch(input, 'TwoWayEnabled') ?? before.twoWayEnabled,
        ...(typeof channel === 'string' && { twoWayChannelArn: channel }),
        selfManagedOptOutsEnabled: readSwitch(input, 'SelfManagedOptOutsEnabled') ?? before.selfManagedOptOutsEnabled,
        deletionProtectionEnabled: readSwitch(input, 'DeletionProtectionEnabled') ?? before.deletionProtectionEnabled,
      };
      if (after.twoWayEnabled && after.twoWayChannelArn === undefined) {
        throw validation('TWO_WAY_CHANNEL_NOT_PRESENT', 'TwoWayChannelArn', 'is required when TwoWayEnabled is true');
      }
      await stored.put(number.arn, after);
      switches.set(number.arn, after);
    },
    describe(number) {
      const { twoWayChannelArn, ...set } = switchesOf(number);
      return {
        PhoneNumberArn: number.arn,
        PhoneNumberId: idOf(number.arn),
        PhoneNumber: number.phoneNumber,
        Status: 'ACTIVE',
        IsoCountryCode: 'US',
        MessageType: 'TRANSACTIONAL',
        NumberCapabilities: ['SMS'],
        NumberType: 'TEN_DLC',
        MonthlyLeasingPrice: '1.00',
        TwoWayEnabled: set.twoWayEnabled,
        ...(twoWayChannelArn !== undefined && { TwoWayChannelArn: twoWayChannelArn }),
        SelfManagedOptOutsEnabled: set.selfManagedOptOutsEnabled,
        OptOutListName: 'Default',
        DeletionProtectionEnabled: set.deletionProtectionEnabled,
        CreatedTimestamp: 0,
      };
    },
  };
}

function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function readSwitch(input: Record<string, unknown>, member: string): boolean | undefined {
  const value = input[member];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw validation('FIELD_VALIDATION_FAILED', member, 'is not true or false');
  return value;
}
