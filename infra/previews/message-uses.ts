import type { MessageKey } from '../../shared/content/messages.ts';
import type { FollowUpKind } from '../../shared/domain/follow-up.ts';
import { type DueRule, type ProtocolRow, protocol, type UsefulRule } from '../../shared/domain/protocol.ts';

/** When a message is sent and to whom, for whoever reads it before it is. */
export interface MessageUse {
  to: string;
  when: string;
  /** Rows of docs/clinical.md. */
  rows: string;
}

/** Which rows say what a follow-up's text and its mail hold. */
const wordingRows: Record<FollowUpKind, { text: string; mail: string }> = {
  aftercare: { text: 'W19', mail: 'M1 to M7, M14' },
  'day-1-check': { text: 'W1, W15', mail: 'M8' },
  'day-3-check': { text: 'W15', mail: 'M8' },
  'week-1-check': { text: 'W15', mail: 'M9' },
  're-check': { text: 'W15', mail: 'M8' },
  'booking-prompt': { text: 'W16', mail: 'M10' },
  'booking-reminder': { text: 'W16', mail: 'M10' },
  preparation: { text: 'W21', mail: 'M11' },
};

/** When a follow-up's mail goes, by its row of the Protocol. */
export const useOfMail = (row: ProtocolRow): MessageUse => {
  const use = useOfRow(row);
  return { ...use, rows: `${use.rows}, ${wordingRows[row.kind].mail}, M12, M13` };
};

const useOfRow = (row: ProtocolRow): MessageUse => ({
  to:
    row.only === 'at-risk'
      ? 'clients at risk (T8)'
      : row.attempt === 2
        ? 'clients who have not answered'
        : 'every client',
  when: `${dueWords(row.due)}; worth sending ${usefulWords(row.useful)}; by the consent ${row.consents.join(' or ')}`,
  rows: row.source.replace('docs/clinical.md ', ''),
});

const dueWords = (due: DueRule): string => {
  if ('day' in due) return `day ${due.day} at ${due.at}, client's time`;
  if ('beforeIntervalDays' in due)
    return `${due.beforeIntervalDays} days before the least interval to the next session, from day ${due.atLeast}, at ${due.at}`;
  if ('afterMinutes' in due)
    return `${due.afterMinutes / 60} hours after the session, at once when that is after ${due.latestAt}`;
  if ('beforeBookingDays' in due) return `${due.beforeBookingDays} days before a booking at ${due.at}`;
  return `${due.afterReplyMinutes / 60} hours after the answer that asked for it`;
};

const usefulWords = (useful: UsefulRule): string => {
  if ('minutes' in useful) return `for ${useful.minutes / 60} hours`;
  if ('untilDay' in useful) return `until ${useful.at} of day ${useful.untilDay}`;
  return `until ${useful.minutesBeforeBooking / 60} hours before the booking`;
};

const rowOf = (kind: string, attempt: number): ProtocolRow => {
  const row = protocol.find((one) => one.kind === kind && one.attempt === attempt);
  if (!row) throw new Error(`no row of the Protocol sends ${kind} ${attempt}`);
  return row;
};

const followUpUse = (key: string): MessageUse => {
  const plain = key.replace(/-link$/, '');
  const kind = plain.replace(/-nudge$/, '-check');
  const row = rowOf(kind, plain.endsWith('-nudge') ? 2 : 1);
  const use = useOfRow(row);
  return key === plain
    ? { ...use, rows: `${use.rows}, ${wordingRows[row.kind].text}` }
    : { ...use, rows: `${use.rows}, W17, W20`, when: `${use.when}; this one where a link has room` };
};

const client = 'a client who has written or answered';
const staff = 'whoever is paged';

const answers: Partial<Record<MessageKey, MessageUse>> = {
  'answer-fine': { to: client, when: 'what was said is fine (digit 1) and no Case is open', rows: 'D1, D2, U2, W2' },
  'answer-expected': { to: client, when: 'what was said is usual on that day (digit 2)', rows: 'D1, D2, U3, W3' },
  'answer-watch': { to: client, when: 'somebody is to look by the next working day', rows: 'E4, W4, W11' },
  'answer-urgent-staffed': {
    to: client,
    when: 'a red flag or digit 3 or 4, in staffed hours',
    rows: 'R8 to R25, E2, W5, W11',
  },
  'answer-urgent-closed': { to: client, when: 'the same outside staffed hours', rows: 'R8 to R25, E2, W6, W11' },
  'answer-emergency': { to: client, when: 'a sign of an emergency', rows: 'R1 to R7, R24, E1, W7, W11' },
  'answer-unclear': { to: client, when: 'what was said is not understood', rows: 'U1, E3, W8, W11' },
  'opt-out-confirmation': { to: 'whoever texted STOP', when: 'once for each opt-out', rows: 'K1, K2, K5, W22' },
  'opt-out-safety': { to: 'whoever has opted out', when: 'their text holds a red flag', rows: 'R21, W9' },
  'opt-in-confirmation': { to: 'whoever texted START or CARE', when: 'when it lifts an opt-out', rows: 'K3, K5' },
  help: { to: 'whoever texted HELP', when: 'always, also after STOP', rows: 'K4, K5' },
  'page-text': { to: staff, when: 'a Case pages; to their phone', rows: 'E1 to E3, E7, W12' },
  'page-email-subject': { to: staff, when: 'a Case pages; the subject of the mail', rows: 'E1 to E3, E7, W12' },
  'page-email-body': { to: staff, when: 'a Case pages; the mail', rows: 'E1 to E3, E7, W12' },
  acknowledged: { to: staff, when: 'they texted the code back and have the Case', rows: 'E6' },
  'acknowledge-risen': { to: staff, when: 'the Case became more urgent than their page said', rows: 'E5' },
  'acknowledge-stale': { to: staff, when: 'the Case waits for nobody any more', rows: 'E5' },
  'acknowledge-unknown': { to: staff, when: 'the code was not paged to this phone', rows: 'E7' },
};

/** When this text is sent, and to whom. */
export const useOfMessage = (key: MessageKey): MessageUse => answers[key] ?? followUpUse(key);
