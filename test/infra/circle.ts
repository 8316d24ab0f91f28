import type { Properties, Resources } from './synthesize.ts';

/** Resources that wait for each other, first and last the same; undefined when the stack can be made in some order. */
export const circleIn = (resources: Resources): string[] | undefined => {
  const settled = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(logicalId)) return [...path.slice(path.indexOf(logicalId)), logicalId];
    if (settled.has(logicalId)) return undefined;
    for (const needed of neededBy(resources, logicalId)) {
      const circle = visit(needed, [...path, logicalId]);
      if (circle) return circle;
    }
    settled.add(logicalId);
    return undefined;
  };
  for (const logicalId of Object.keys(resources)) {
    const circle = visit(logicalId, []);
    if (circle) return circle;
  }
  return undefined;
};

/** What must stand before this resource can be made, directly. */
export const neededBy = (resources: Resources, logicalId: string): string[] => {
  const { Properties: properties, DependsOn: dependsOn = [] } = resources[logicalId] ?? {};
  const named = [dependsOn, references(properties)].flat(2);
  return [...new Set(named)].filter((name) => name in resources);
};

const references = (value: Properties): string[] => {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<Properties>(value).flatMap(([name, argument]) => {
    if (name === 'Ref') return [argument];
    if (name === 'Fn::GetAtt') return [Array.isArray(argument) ? argument[0] : argument.split('.')[0]];
    if (name === 'Fn::Sub') return [...String(argument).matchAll(/\$\{([^}.!]+)/g)].map(([, found]) => found ?? '');
    return references(argument);
  });
};
