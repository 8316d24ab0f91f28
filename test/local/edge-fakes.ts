import type { DroppedDeliveries, DroppedDelivery } from '../../infra/local/dropped-deliveries.ts';
import {
  type Access,
  AwsError,
  type DurableCollection,
  type DurableState,
  type Principal,
  type VirtualClock,
} from '../../infra/local/parts.ts';
import type { RunLoopHandle, Topics } from '../../infra/local/services/provider-log.ts';

export const NOW = '2026-03-02T20:00:00.000Z';

/** A clock that stands at `NOW` until it is moved. */
export function standingClock(at: string = NOW): VirtualClock {
  let epochMs = Date.parse(at);
  return {
    now: () => epochMs,
    moveTo(target) {
      epochMs = target;
    },
    memory: new SharedArrayBuffer(8),
  };
}

/** Collections that live as long as the value; open a service on it twice to play a restart. */
export function memoryState(): DurableState {
  const collections = new Map<string, Map<string, unknown>>();
  return {
    collection<T>(name: string): DurableCollection<T> {
      const entries = collections.get(name) ?? new Map<string, unknown>();
      collections.set(name, entries);
      return {
        // The fake stores what it was given; only one type is used for each name.
        get: async (key) => entries.get(key) as T | undefined,
        entries: async () => [...entries].sort(([a], [b]) => (a < b ? -1 : 1)) as Array<[string, T]>,
        async put(key, value) {
          entries.set(key, structuredClone(value));
        },
        async delete(key) {
          entries.delete(key);
        },
        async batch(changes) {
          for (const change of changes) {
            if ('put' in change) entries.set(change.put[0], structuredClone(change.put[1]));
            else entries.delete(change.delete);
          }
        },
      };
    },
  };
}

/** Everything is allowed except the listed `action resource` pairs. */
export function accessDenying(...denied: string[]): Access {
  return {
    require(_principal, action, resourceArn) {
      if (denied.includes(`${action} ${resourceArn}`)) {
        throw new AwsError(
          'AccessDeniedException',
          `not authorized to perform: ${action} on resource: ${resourceArn}`,
          403,
        );
      }
    },
    requireKey(_principal, actions, resourceArn) {
      for (const action of actions) {
        if (denied.includes(`${action} ${resourceArn}`)) {
          throw new AwsError(
            'AccessDeniedException',
            `The ciphertext cannot be read: ${action} on ${resourceArn}`,
            403,
          );
        }
      }
    },
  };
}

export interface Published {
  topicArn: string;
  principal: Principal;
  body: unknown;
}

/** Topics that remember what was published, or refuse everything. */
export function recordingTopics(options: { refusing?: boolean } = {}): Topics & { published: Published[] } {
  const published: Published[] = [];
  return {
    published,
    async publish(topicArn, principal, body) {
      if (options.refusing) throw new AwsError('AuthorizationError', 'The topic policy does not allow this.', 403);
      published.push({ topicArn, principal, body: JSON.parse(body) });
    },
  };
}

export function recordingDrops(): DroppedDeliveries {
  const drops: DroppedDelivery[] = [];
  return {
    async record(drop) {
      drops.push({ at: NOW, ...drop });
    },
    all: () => drops,
  };
}

export const idleRunLoop: RunLoopHandle = { wake: () => undefined, track: (work) => work };

export const ROLE: Principal = { kind: 'role', arn: 'arn:aws:iam::000000000000:role/sender' };
