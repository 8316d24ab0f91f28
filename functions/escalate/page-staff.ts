import { renderMessage } from '../../shared/content/messages.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Clinic, StaffMember } from '../../shared/domain/clinic.ts';
import { handedOver, type Message, messageRef } from '../../shared/domain/message.ts';
import type { Clock, Ids, Mailing, PageLink, Store, Texting } from '../../shared/ports.ts';
import { link } from '../../shared/web/path.ts';

/** A step's pages: the Case as this step leaves it, and who is paged. */
export interface Paging {
  after: Case;
  staff: readonly StaffMember[];
  clinic: Clinic;
}

interface PagePorts {
  store: Store;
  ids: () => Promise<Ids>;
  texting: Texting;
  mailing: Mailing;
  publicUrl: string;
  clock: Clock;
}

/** How long a page to a phone is worth delivering: longer than any step waits, so a late one still finds the Case. */
const pageValidMinutes = 60;

/**
 * Pages everybody of a step by text and by email at once, duplicates preferred to silence. The codes and links work
 * before the first page leaves. Answers what became of each; one that cannot be handed over does not keep the others back.
 */
export const pageStaff =
  ({ store, ids: keyedIds, texting, mailing, publicUrl, clock }: PagePorts) =>
  async ({ after, staff, clinic }: Paging): Promise<Message[]> => {
    const ids = await keyedIds();
    const token = (member: StaffMember): string => ids.staffLinkToken(after.caseId, member.staffId);
    const links: PageLink[] = staff.map((member) => ({
      code: after.code,
      owner: after.owner,
      caseId: after.caseId,
      clinicId: clinic.clinicId,
      staffId: member.staffId,
      acuity: after.acuity,
      tokenHash: ids.tokenHash(token(member)),
      ...(member.phone === undefined ? {} : { phoneHash: ids.phoneHash(member.phone) }),
    }));
    await store.putPageLinks(links);

    const at = clock.now();
    return await Promise.all(
      staff.flatMap((member, place) => {
        const values = {
          clinic: clinic.name,
          code: after.code,
          acuity: after.acuity,
          link: link(publicUrl, `/s/${token(member)}`),
        };
        const page = (channel: 'sms' | 'email'): Message => ({
          // By place, not by person: the id travels to the provider and back.
          messageId: `page.${after.caseId}.${after.round}.${after.step}.${place}.${channel}`,
          kind: 'page',
          channel,
          status: 'claimed',
          at,
          staffId: member.staffId,
          caseId: after.caseId,
        });
        const envelope = (message: Message) => ({
          kind: message.kind,
          attempt: after.round,
          ref: messageRef(after.owner, message),
        });
        const sends: Promise<Message>[] = [];
        if (member.phone !== undefined) {
          const message = page('sms');
          const text = {
            phoneNumberArn: clinic.texting.phoneNumberArn,
            to: member.phone,
            body: renderMessage('page-text', clinic.language, values, clinic),
            validMinutes: pageValidMinutes,
            ...envelope(message),
          };
          sends.push(texting.send(text).then((outcome) => handedOver(message, outcome)));
        }
        if (member.email !== undefined) {
          const message = page('email');
          const mail = {
            ...clinic.mailing,
            fromName: clinic.name,
            to: member.email,
            subject: renderMessage('page-email-subject', clinic.language, values, clinic),
            text: renderMessage('page-email-body', clinic.language, values, clinic),
            ...envelope(message),
          };
          sends.push(mailing.send(mail).then((outcome) => handedOver(message, outcome)));
        }
        return sends;
      }),
    );
  };
