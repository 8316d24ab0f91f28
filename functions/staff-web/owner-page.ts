import { clientOwner, contactOwner, type Owner } from '../../shared/domain/case.ts';
import { InternalId } from '../../shared/domain/schema.ts';

/** The page of a client, or of a number nobody is known by. Only an internal id stands in it. */
export const ownerPage = (owner: Owner): `/staff/${string}` => {
  const what = owner.startsWith('CLIENT#') ? 'clients' : 'contacts';
  return `/staff/${what}/${keyOf(owner)}`;
};

/** The internal id of an owner. */
export const keyOf = (owner: Owner): string => owner.slice(owner.indexOf('#') + 1);

/** Whose page a path's parameters name; undefined for what is no id of ours. */
export const ownerOfPage = ({ clientKey, contactKey }: Readonly<Record<string, string>>): Owner | undefined => {
  if (InternalId.safeParse(clientKey).success && clientKey) return clientOwner(clientKey);
  return InternalId.safeParse(contactKey).success && contactKey ? contactOwner(contactKey) : undefined;
};
