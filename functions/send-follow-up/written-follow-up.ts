import { followUpText } from '../../shared/content/follow-up-texts.ts';
import { renderMail } from '../../shared/content/mails.ts';
import type { Change } from '../../shared/domain/change.ts';
import { expectedAfter } from '../../shared/domain/expected-course.ts';
import { leftByOneClick } from '../../shared/domain/one-click.ts';
import { type MessagePage, protocolRow } from '../../shared/domain/protocol.ts';
import { textsMayCarryLinks } from '../../shared/domain/text-links.ts';
import type { Ids } from '../../shared/ports.ts';
import { link } from '../../shared/web/path.ts';
import type { ToSend } from './decide.ts';

/** A follow-up in the client's words, and the links in it as they must be kept to work. */
export type Written =
  | { channel: 'sms'; body: string; links: Change[] }
  | {
      channel: 'email';
      mail: { subject: string; text: string; html: string; unsubscribeUrl?: string };
      links: Change[];
    };

const addresses: Record<MessagePage, 'c' | 'b'> = { 'check-in': 'c', 'pre-booking': 'b' };

/** Writes what a follow-up says by the channel it was claimed for. One secret names it in all its links. */
export const writtenFollowUp =
  ({ ids: keyedIds, publicUrl }: { ids: () => Promise<Ids>; publicUrl: string }) =>
  async ({ standing, clinic, followUp, message }: ToSend, now: string): Promise<Written> => {
    const { kind, attempt, followUpId } = followUp;
    const { language } = standing.profile;
    const ids = await keyedIds();
    const token = ids.clientLinkToken(followUpId);
    const row = protocolRow(kind, attempt);
    const pageLink = row.page && link(publicUrl, `/${addresses[row.page]}/${token}`);
    const kept: Extract<Change, { put: 'clientLink' }> = {
      put: 'clientLink',
      tokenHash: ids.tokenHash(token),
      owner: standing.owner,
      followUpId,
      at: now,
      ...(message.channel === 'email' ? { emailHash: message.contactHash } : {}),
    };
    const values = { clinic: clinic.name, phone: clinic.phone, emergency: clinic.emergencyNumber };

    if (message.channel === 'sms') {
      const linked = pageLink && textsMayCarryLinks(publicUrl) ? { link: pageLink } : {};
      const body = followUpText(kind, attempt, language, { ...values, ...linked }, clinic);
      return { channel: 'sms', body, links: pageLink && body.includes(pageLink) ? [kept] : [] };
    }
    const preferencesLink = link(publicUrl, `/p/${token}`);
    const mail = renderMail(kind, attempt, language, {
      ...values,
      preferencesLink,
      expected: expectedAfter(standing.sessions, followUp.subjectKey, clinic),
      ...(pageLink ? { link: pageLink } : {}),
      ...(clinic.postalAddress === undefined ? {} : { postalAddress: clinic.postalAddress }),
    });
    return {
      channel: 'email',
      mail: { ...mail, ...(leftByOneClick(row) ? { unsubscribeUrl: preferencesLink } : {}) },
      links: [kept],
    };
  };
