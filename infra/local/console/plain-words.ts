/** The product's terms as a person who has never seen it reads them. */

const KINDS: Readonly<Record<string, string>> = {
  aftercare: 'aftercare advice',
  'day-1-check': 'day-1 check',
  'day-3-check': 'day-3 check',
  'week-1-check': 'week-1 check',
  're-check': 're-check',
  'booking-prompt': 'invitation to book',
  'booking-reminder': 'reminder to book',
  preparation: 'preparation advice',
  answer: 'answer',
  'opt-in': 'opt-in',
  keyword: 'keyword answer',
  page: 'page to staff',
  drill: 'drill',
};

const REASONS: Readonly<Record<string, string>> = {
  'no-consent': 'has not agreed to this kind of message',
  'opted-out': 'has opted out',
  booked: 'has booked already',
  'course-complete': 'the course is complete',
  'case-open': 'a case is open, and a person is looking after it',
  cancelled: 'the session or booking was cancelled',
  corrected: 'the session was corrected, and planned anew',
  erased: 'the client was erased',
  'too-late': 'it would have come too late to be of use',
  'already-answered': 'had answered already',
  'no-contact-point': 'there is no number or address to use',
  held: 'another message of that day asks for both',
};

const STATUSES: Readonly<Record<string, string>> = {
  skipped: 'skipped',
  expired: 'expired',
  withdrawn: 'withdrawn',
  failed: 'did not arrive',
};

const AREAS: Readonly<Record<string, string>> = { decollete: 'décolleté' };

/** `day-1 check`; a second asking is a nudge. */
export function kindInWords(kind: string, attempt = 1): string {
  const words = KINDS[kind] ?? kind.replaceAll('-', ' ');
  return attempt > 1 ? `${words}, asked again` : words;
}

export function reasonInWords(reason: string | undefined, status: string): string {
  if (reason !== undefined) return REASONS[reason] ?? reason.replaceAll('-', ' ');
  if (status === 'failed') return 'the provider could not deliver it';
  if (status === 'expired') return 'its time had passed';
  return 'no reason was kept';
}

export function statusInWords(status: string): string {
  return STATUSES[status] ?? status;
}

export function areaInWords(area: string): string {
  return AREAS[area] ?? area;
}

/** Why a case is open: `day-1-check: 4` is an answer to a menu, the rest are terms. */
export function caseReasonInWords(reason: string): string {
  const [kind = '', said = ''] = reason.split(': ');
  if (/^\d$/.test(said)) return `answered ${said} to the ${kindInWords(kind)}`;
  const words = said === '' || said === kind ? kind : `${kindInWords(kind)}: ${said}`;
  return words.replaceAll('-', ' ');
}
