import type { LocalTableSpec } from '../parts.ts';
import type { PropertyReader } from './resolved-resource.ts';
import type { ResourceSet } from './resource-set.ts';

export function readTables(resources: ResourceSet): LocalTableSpec[] {
  return resources.ofType('AWS::DynamoDB::GlobalTable').map(({ ref, attributes, properties }) => {
    const ttlAttribute = properties.optionalText('TimeToLiveSpecification.AttributeName');
    return {
      tableName: ref,
      tableArn: attributes.Arn ?? '',
      streamArn: attributes.StreamArn ?? '',
      streamViewType: properties.optionalText('StreamSpecification.StreamViewType') ?? 'KEYS_ONLY',
      ...(ttlAttribute !== undefined && { ttlAttribute }),
      attributeDefinitions: properties.list('AttributeDefinitions').map((attribute) => ({
        AttributeName: attribute.text('AttributeName'),
        AttributeType: attribute.text('AttributeType'),
      })),
      keySchema: readKeySchema(properties),
      globalSecondaryIndexes: properties.list('GlobalSecondaryIndexes').map((index) => {
        const nonKeyAttributes = index.texts('Projection.NonKeyAttributes');
        return {
          IndexName: index.text('IndexName'),
          KeySchema: readKeySchema(index),
          Projection: {
            ProjectionType: index.text('Projection.ProjectionType'),
            ...(nonKeyAttributes.length > 0 && { NonKeyAttributes: nonKeyAttributes }),
          },
        };
      }),
    };
  });
}

function readKeySchema(properties: PropertyReader): LocalTableSpec['keySchema'] {
  return properties.list('KeySchema').map((key) => ({
    AttributeName: key.text('AttributeName'),
    KeyType: key.text('KeyType'),
  }));
}
