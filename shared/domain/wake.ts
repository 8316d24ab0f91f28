import { FollowUpId } from './follow-up.ts';
import { MalformedInput } from './refusals.ts';

/** The item a function was woken for, by its keys; everything else is read afresh. */
export interface Wake {
  /** `CLIENT#...` or `CONTACT#...`. */
  owner: string;
  /** `NOW#SESSION#<sessionKey>`, `NOW#BOOKING#<bookingKey>` or `NOW#CASE`. */
  itemKey: string;
}

/** What the planner is woken for. */
export interface Subject {
  subject: 'session' | 'booking';
  subjectKey: string;
}

const subjectItem = /^NOW#(SESSION|BOOKING)#([a-z2-7]{26})$/;

/** The session or booking a wake is about. Throws MalformedInput for any other item. */
export const subjectOf = (itemKey: string): Subject => {
  const [, what, subjectKey] = subjectItem.exec(itemKey) ?? [];
  if (!subjectKey) throw new MalformedInput('the planner was woken for something that is neither session nor booking');
  return { subject: what === 'SESSION' ? 'session' : 'booking', subjectKey };
};

const followUpItem = /^NOW#FOLLOWUP#(.+)$/;

/** The follow-up an item is, or undefined for any other item. */
export const followUpIdOf = (itemKey: string): string | undefined => {
  const id = followUpItem.exec(itemKey)?.[1];
  return id !== undefined && FollowUpId.safeParse(id).success ? id : undefined;
};
