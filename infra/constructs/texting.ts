import { CustomResource, Duration } from 'aws-cdk-lib';
import { CfnConfigurationSet } from 'aws-cdk-lib/aws-smsvoice';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct, type IDependable } from 'constructs';
import { HouseFunction, type Surroundings } from './house-function.ts';
import { NAMES } from './names.ts';

export interface TextingProps {
  readonly surroundings: Surroundings;
  /** The clinics' registered numbers, by ARN. */
  readonly phoneNumberArns: readonly string[];
  readonly inbound: ITopic;
  readonly receipts: ITopic;
  /** What lets the texting service publish to the topics; it must stand before a number points at one. */
  readonly publishing: readonly IDependable[];
}

/** Texts: the configuration set whose receipts come back to us, and the switches of the clinics' numbers. */
export class Texting extends Construct {
  readonly environment = { SMS_CONFIGURATION_SET: NAMES.configurationSet };
  private readonly phoneNumberArns: readonly string[];

  constructor(scope: Construct, id: string, props: TextingProps) {
    super(scope, id);
    this.phoneNumberArns = [...new Set(props.phoneNumberArns)];
    const configurationSet = new CfnConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: NAMES.configurationSet,
      eventDestinations: [
        {
          eventDestinationName: 'receipts',
          enabled: true,
          matchingEventTypes: ['TEXT_ALL'],
          snsDestination: { topicArn: props.receipts.topicArn },
        },
      ],
    });
    configurationSet.node.addDependency(...props.publishing);

    const setter = new HouseFunction(this, 'SetPhoneSwitches', {
      name: 'set-phone-switches',
      surroundings: props.surroundings,
      timeout: Duration.seconds(60),
      environment: {},
      impact: 'A clinic number may not bring us what clients text, or may answer STOP and HELP by itself.',
    });
    setter.may(['sms-voice:DescribePhoneNumbers', 'sms-voice:UpdatePhoneNumber'], this.phoneNumberArns);
    for (const phoneNumberArn of this.phoneNumberArns) {
      const switches = new CustomResource(
        this,
        `Switches of ${phoneNumberArn.slice(phoneNumberArn.lastIndexOf('/') + 1)}`,
        {
          resourceType: 'Custom::PhoneSwitches',
          serviceToken: setter.lambda.functionArn,
          properties: { PhoneNumberArn: phoneNumberArn, InboundTopicArn: props.inbound.topicArn },
        },
      );
      switches.node.addDependency(...props.publishing);
    }
  }

  letSend(sender: HouseFunction): void {
    sender.may(['sms-voice:SendTextMessage'], this.phoneNumberArns);
  }

  /** Lets the function read back how the numbers' switches stand. */
  letRead(reader: HouseFunction): void {
    reader.may(['sms-voice:DescribePhoneNumbers'], this.phoneNumberArns);
  }
}
