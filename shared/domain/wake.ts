import { FollowUpId } from './follow-up.ts';
import { MalformedInput } from './refusals.ts';

/** The item a function was woken for, by its keys; everything else is read afresh. */
export interface Wake {
  /** `CLIENT#...` or `CONTACT#...`. */
  owner: string;
  /** `NOW#SESSION#<sessionKey>` or `NOW#CASE`. */
  itemKey: string;
}

const sessionItem = /^NOW#SESSION#([a-z2-7]{26})$/;

/** The session a wake is about. Throws MalformedInput for any other item. */
export const sessionKeyOf = (itemKey: string): string => {
  const sessionKey = sessionItem.exec(itemKey)?.[1];
  if (!sessionKey) throw new MalformedInput('the planner was woken for something that is not a session');
  return sessionKey;
};

const followUpItem = /^NOW#FOLLOWUP#(.+)$/;

/** The follow-up an item is, or undefined for any other item. */
export const followUpIdOf = (itemKey: string): string | undefined => {
  const id = followUpItem.exec(itemKey)?.[1];
  return id !== undefined && FollowUpId.safeParse(id).success ? id : undefined;
};
