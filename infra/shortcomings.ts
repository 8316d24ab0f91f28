import { linkHost, linkHostLimit, textsMayCarryLinks } from '../shared/domain/text-links.ts';
import type { ClinicConfig } from './clinic-config.ts';

/** What can be deployed and yet does less than it could. */
export interface Shortcoming {
  /** Unique among those of one configuration. */
  readonly id: string;
  /** For whoever deploys it: what is missing, and why. */
  readonly sentence: string;
}

/** Everything a configuration leaves undone. `publicUrl` is the address the stack is made with, if it is given one. */
export const shortcomingsOf = (config: Pick<ClinicConfig, 'clinics'>, publicUrl: string | undefined): Shortcoming[] => {
  const withoutAddress = config.clinics.filter(({ postalAddress }) => postalAddress === undefined);
  return [
    ...(textsMayCarryLinks(publicUrl) ? [] : [{ id: 'texts-without-links', sentence: textsWithoutLinks(publicUrl) }]),
    ...withoutAddress.map(({ clinicId }) => ({
      id: `no-postal-address:${clinicId}`,
      sentence: `The clinic "${clinicId}" has no postalAddress. Mail about booking and results needs one: the law asks for it.`,
    })),
  ];
};

const textsWithoutLinks = (publicUrl: string | undefined): string => {
  const without = 'Texts to clients carry no links, only digits to answer with';
  const room = `at most ${linkHostLimit.characters} characters`;
  if (publicUrl === undefined)
    return `${without}: there is no publicUrl, and API Gateway's own address is too long for a text. Set publicUrl to a domain of ${room}.`;
  const host = linkHost(publicUrl);
  return `${without}: ${host} in publicUrl has ${host.length} characters, and a text has room for ${room}.`;
};
