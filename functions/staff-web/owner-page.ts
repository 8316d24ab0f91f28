import { clientOwner, contactOwner, type Owner } from '../../shared/domain/case.ts';
import { InternalId } from '../../shared/domain/schema.ts';

/** The page of a client, or of a number nobody is known by. Only an internal id stands in it. */
export const ownerPage = (owner: Owner): `/staff/${string}` => {
  const [what, key] = owner.split('#');
  return `/staff/${what === 'CLIENT' ? 'clients' : 'contacts'}/${key}`;
};

/** Whose page a path's parameters name; undefined for what is no id of ours. */
export const ownerOfPage = ({ clientKey, contactKey }: Readonly<Record<string, string>>): Owner | undefined => {
  if (InternalId.safeParse(clientKey).success && clientKey) return clientOwner(clientKey);
  return InternalId.safeParse(contactKey).success && contactKey ? contactOwner(contactKey) : undefined;
};
