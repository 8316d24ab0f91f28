import type { ResolvedResource } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';

/** Where each type names its key, and by which attribute it is known itself. */
const KEY_USERS = [
  { type: 'AWS::SQS::Queue', property: 'KmsMasterKeyId', arn: 'Arn' },
  { type: 'AWS::SNS::Topic', property: 'KmsMasterKeyId', arn: 'TopicArn' },
  { type: 'AWS::Logs::LogGroup', property: 'KmsKeyId', arn: 'Arn' },
  { type: 'AWS::SecretsManager::Secret', property: 'KmsKeyId', arn: 'Id' },
  { type: 'AWS::Lambda::Function', property: 'KmsKeyArn', arn: 'Arn' },
] as const;

/** ARN of an encrypted resource -> ARN of its customer key. AWS's own keys need no grants and are left out. */
export function readKeyUses(resources: ResourceSet): ReadonlyMap<string, string> {
  const keyArns = new Map(
    resources.ofType('AWS::KMS::Key').flatMap(({ ref, attributes }): Array<[string, string]> => {
      const arn = attributes.Arn ?? '';
      return [
        [ref, arn],
        [arn, arn],
      ];
    }),
  );
  for (const { ref, properties } of resources.ofType('AWS::KMS::Alias')) {
    keyArns.set(ref, keyArns.get(properties.text('TargetKeyId')) ?? '');
  }

  const uses = new Map<string, string>();
  const add = (resourceArn: string, key: string | undefined): void => {
    const keyArn = keyArns.get(key ?? '');
    if (keyArn !== undefined) uses.set(resourceArn, keyArn);
  };
  for (const { type, property, arn } of KEY_USERS) {
    for (const { attributes, properties } of resources.ofType(type)) {
      add(attributes[arn] ?? '', properties.optionalText(property));
    }
  }
  for (const table of resources.ofType('AWS::DynamoDB::GlobalTable')) add(table.attributes.Arn ?? '', tableKey(table));
  return uses;
}

function tableKey({ properties }: ResolvedResource): string | undefined {
  const [replica] = properties.list('Replicas');
  return replica?.optionalText('SSESpecification.KMSMasterKeyId');
}
