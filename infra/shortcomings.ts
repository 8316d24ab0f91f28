import { type MessageKey, messagePlaceholders, renderMessage } from '../shared/content/messages.ts';
import { Language } from '../shared/domain/clinic.ts';
import { linkHost, linkHostLimit, textsMayCarryLinks } from '../shared/domain/text-links.ts';
import { textParts } from '../shared/domain/text-parts.ts';
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
    ...config.clinics.flatMap(longTextsOf),
  ];
};

type ClinicConfigured = ClinicConfig['clinics'][number];

/** What goes out as it is: a client's text with a link goes out without it when it does not fit, a page to staff does not. */
const isSentWhole = (key: MessageKey): boolean =>
  key === 'page-text' || !messagePlaceholders[key].some((place) => place === 'link');
const sentWhole = Object.keys(messagePlaceholders)
  .filter((key): key is MessageKey => key in messagePlaceholders)
  .filter((key) => isSentWhole(key) && !key.startsWith('page-email'));

/** A link to a Case on the longest host that texts have room for. */
const pageLink = `https://${'h'.repeat(linkHostLimit.characters)}/s/${'t'.repeat(26)}`;

/** Texts that a clinic's own name and numbers make longer than one part; each part is paid for and sent alone. */
const longTextsOf = (clinic: ClinicConfigured): Shortcoming[] => {
  const { clinicId, name, phone, emergencyNumber } = clinic;
  const values = {
    clinic: name,
    phone,
    emergency: emergencyNumber,
    code: 'A7',
    acuity: 'emergency',
    link: pageLink,
  } as const;
  const long = sentWhole.flatMap((key) => {
    const languages = Language.options.filter(
      (language) => textParts(renderMessage(key, language, values, clinic)).parts > 1,
    );
    return languages.length > 0 ? [`${key} (${languages.join(', ')})`] : [];
  });
  if (long.length === 0) return [];
  const odd = [...new Set(`${name}${phone}${emergencyNumber}`)].filter((one) => textParts(one).encoding !== 'GSM');
  const why =
    odd.length > 0
      ? `${odd.map((one) => `"${one}"`).join(', ')} in its name or numbers is outside GSM-7, so that a part has 70 characters`
      : 'its name or numbers are too long';
  return [
    {
      id: `long-texts:${clinicId}`,
      sentence: `Some texts of the clinic "${clinicId}" take more than one part: ${why}. They are ${long.join(', ')}.`,
    },
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
