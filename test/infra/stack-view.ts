import { ofType, type Properties, type Resource, type Resources } from './synthesize.ts';

/** One statement of a policy, as it stands in the template. */
export interface Statement {
  Sid?: string;
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Principal?: { Service?: string; AWS?: unknown };
  Condition?: Properties;
}

/** CloudFormation writes a list of one as the one. */
export const list = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);

/** How the template refers to the ARN of one of its resources. */
export const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

/** A value of the template as one line: `arn:aws:sqs:us-east-1:<AWS::AccountId>:work`, `<Queue.Arn>`. */
export const inWords = (value: Properties): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  if (value.Ref) return `<${value.Ref}>`;
  if (value['Fn::GetAtt']) return `<${value['Fn::GetAtt'].join('.')}>`;
  if (value['Fn::Join']) return value['Fn::Join'][1].map(inWords).join(value['Fn::Join'][0]);
  throw new Error(`cannot be said in words: ${JSON.stringify(value)}`);
};

/** Questions that tests ask a synthesized stack. They throw when there is not exactly what is asked for. */
export const viewStack = (resources: Resources) => {
  const all = (type: string): Array<[string, Resource]> => ofType(resources, type);
  const only = (type: string): [string, Resource] => {
    const [found, ...more] = all(type);
    if (!found || more.length > 0) throw new Error(`${type}: not exactly one`);
    return found;
  };
  const named = (type: string, property: string, name: string): [string, Resource] => {
    const found = all(type).find(([, resource]) => resource.Properties[property] === name);
    if (!found) throw new Error(`no ${type} is named ${name}`);
    return found;
  };
  const functionNamed = (name: string) => named('AWS::Lambda::Function', 'FunctionName', `aftercare-${name}`);
  const rolePolicies = (): Array<{ roles: string[]; statements: Statement[] }> =>
    all('AWS::IAM::Policy').map(([, { Properties }]) => ({
      roles: Properties.Roles.map((role: { Ref: string }) => role.Ref),
      statements: Properties.PolicyDocument.Statement,
    }));
  const grantsOfRole = (role: string): Statement[] =>
    rolePolicies()
      .filter(({ roles }) => roles.includes(role))
      .flatMap(({ statements }) => statements);
  const grantsOf = (name: string): Statement[] => grantsOfRole(functionNamed(name)[1].Properties.Role['Fn::GetAtt'][0]);
  const mayCall = (name: string): string[] => [...new Set(grantsOf(name).flatMap(({ Action }) => list(Action)))].sort();
  return { all, only, named, functionNamed, rolePolicies, grantsOfRole, grantsOf, mayCall };
};

/** The resources that `callers` may use by this action, in words, without repetition. */
export const resourcesOf = (statements: readonly Statement[], action: string): string[] =>
  [
    ...new Set(
      statements
        .filter(({ Action }) => list(Action).includes(action))
        .flatMap(({ Resource }) => list(Resource).map(inWords)),
    ),
  ].sort();
