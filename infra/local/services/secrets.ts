import { randomInt, randomUUID } from 'node:crypto';
import { type Access, AwsError, type DurableState, type LocalService, type VirtualClock } from '../parts.ts';

/** How a secret's first value is made, as the template's GenerateSecretString says. */
export interface SecretGeneration {
  readonly length: number;
  readonly excludeCharacters: string;
  readonly excludeUppercase: boolean;
  readonly excludeLowercase: boolean;
  readonly excludeNumbers: boolean;
  readonly excludePunctuation: boolean;
  readonly includeSpace: boolean;
  readonly requireEachIncludedType: boolean;
}

/** A secret of the template. */
export interface SecretSpec {
  readonly arn: string;
  readonly name: string;
  readonly generate: SecretGeneration;
}

/** What the secret service is made of. */
export interface SecretServiceParts {
  readonly clock: VirtualClock;
  readonly access: Access;
  readonly state: DurableState;
  readonly secrets: readonly SecretSpec[];
}

interface StoredSecret {
  readonly value: string;
  readonly versionId: string;
  /** Epoch milliseconds. */
  readonly createdMs: number;
}

/** Secrets Manager's GetSecretValue. A value is generated once, at the first start, and kept with the data. */
export async function createSecretService(parts: SecretServiceParts): Promise<LocalService> {
  const stored = parts.state.collection<StoredSecret>('secrets');
  const values = new Map<string, StoredSecret>();
  for (const spec of parts.secrets) {
    const kept = await stored.get(spec.arn);
    const secret = kept ?? {
      value: generateSecret(spec.generate),
      versionId: randomUUID(),
      createdMs: parts.clock.now(),
    };
    if (kept === undefined) await stored.put(spec.arn, secret);
    values.set(spec.arn, secret);
  }
  return {
    signingName: 'secretsmanager',
    async call(operation, input, caller) {
      if (operation !== 'GetSecretValue') {
        throw new AwsError('UnknownOperationException', `The local secret service does not model ${operation}.`);
      }
      const id = String(input.SecretId);
      const spec = parts.secrets.find(
        ({ arn, name }) => arn === id || name === id || arn.replace(/-\w{6}$/, '') === id,
      );
      const secret = values.get(spec?.arn ?? '');
      if (spec === undefined || secret === undefined) {
        throw new AwsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
      }
      parts.access.require(caller, 'secretsmanager:GetSecretValue', spec.arn);
      parts.access.requireKey(caller, ['kms:Decrypt'], spec.arn);
      const stage = String(input.VersionStage ?? 'AWSCURRENT');
      if (stage !== 'AWSCURRENT') {
        // Nobody replaces a secret here, so there is no version before.
        throw new AwsError(
          'ResourceNotFoundException',
          `Secrets Manager can't find the specified secret value for staging label: ${stage}`,
        );
      }
      return {
        ARN: spec.arn,
        Name: spec.name,
        VersionId: secret.versionId,
        SecretString: secret.value,
        VersionStages: ['AWSCURRENT'],
        CreatedDate: new Date(secret.createdMs),
      };
    },
  };
}

/** A random value of the kinds of characters asked for. Throws when nothing is left to choose from. */
export function generateSecret(options: SecretGeneration): string {
  const kinds = [
    options.excludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    options.excludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    options.excludeNumbers ? '' : '0123456789',
    options.excludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    options.includeSpace ? ' ' : '',
  ]
    .map((kind) => [...kind].filter((character) => !options.excludeCharacters.includes(character)).join(''))
    .filter((kind) => kind !== '');
  const every = kinds.join('');
  const required = options.requireEachIncludedType ? kinds : [];
  if (every === '' || options.length < required.length) throw new Error('A secret of this kind cannot be generated.');
  const characters = [...required, ...Array<string>(options.length - required.length).fill(every)].map(pickOne);
  for (let last = characters.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [characters[last], characters[other]] = [characters[other] ?? '', characters[last] ?? ''];
  }
  return characters.join('');
}

function pickOne(choices: string): string {
  return choices.charAt(randomInt(choices.length));
}
