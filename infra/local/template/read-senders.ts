import type { ConfigurationSet, MailConfigurationSet } from '../services/event-destinations.ts';
import type { SecretSpec } from '../services/secrets.ts';
import { SUPPRESSION_REASONS } from '../services/suppression-list.ts';
import { type PropertyReader, readProperties } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';

const SUPPRESSED_REASONS = 'SuppressionOptions.SuppressedReasons';

export function readSmsConfigurationSets(resources: ResourceSet): ConfigurationSet[] {
  return resources.ofType('AWS::SMSVOICE::ConfigurationSet').map(({ ref, properties }) => ({
    name: ref,
    destinations: properties.list('EventDestinations').map((destination) => ({
      enabled: destination.flag('Enabled', false),
      eventTypes: destination.texts('MatchingEventTypes'),
      topicArn: destination.text('SnsDestination.TopicArn'),
    })),
  }));
}

export function readSesConfigurationSets(resources: ResourceSet): MailConfigurationSet[] {
  const destinations = resources.ofType('AWS::SES::ConfigurationSetEventDestination');
  return resources.ofType('AWS::SES::ConfigurationSet').map(({ ref, properties: set }) => ({
    name: ref,
    // Without its own choice a set follows the account, which by default heeds both.
    suppressedReasons: SUPPRESSION_REASONS.filter(
      (reason) => !set.has(SUPPRESSED_REASONS) || set.texts(SUPPRESSED_REASONS).includes(reason),
    ),
    destinations: destinations
      .filter(({ properties }) => properties.text('ConfigurationSetName') === ref)
      .map(({ properties }) => ({
        enabled: properties.flag('EventDestination.Enabled', false),
        eventTypes: properties.texts('EventDestination.MatchingEventTypes').map(eventTypeName),
        topicArn:
          properties.optionalText('EventDestination.SnsDestination.TopicARN') ??
          properties.text('EventDestination.SnsDestination.TopicArn'),
      })),
  }));
}

/** The template takes `deliveryDelay`, the API says `DELIVERY_DELAY`. */
function eventTypeName(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

export function readSecrets(resources: ResourceSet): SecretSpec[] {
  return resources.ofType('AWS::SecretsManager::Secret').map(({ ref, properties }) => {
    const generate = readProperties(properties.object('GenerateSecretString'), ref);
    return {
      arn: ref,
      name: secretName(ref),
      generate: {
        length: generate.optionalNumber('PasswordLength') ?? 32,
        excludeCharacters: generate.optionalText('ExcludeCharacters') ?? '',
        ...readExclusions(generate),
        includeSpace: generate.flag('IncludeSpace', false),
        requireEachIncludedType: generate.flag('RequireEachIncludedType', true),
      },
    };
  });
}

function readExclusions(generate: PropertyReader) {
  return {
    excludeUppercase: generate.flag('ExcludeUppercase', false),
    excludeLowercase: generate.flag('ExcludeLowercase', false),
    excludeNumbers: generate.flag('ExcludeNumbers', false),
    excludePunctuation: generate.flag('ExcludePunctuation', false),
  };
}

/** The ARN ends with the name, a hyphen and six characters. */
function secretName(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1, -7);
}
