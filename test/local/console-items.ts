import type { TableItem } from '../../infra/local/console/clinic-records.ts';

/** Ann as the table has her the day she was treated: a check to come, and a prompt that was skipped. */
export const OWNER = 'CLIENT#ann';
export const SESSION = 'anns-session';

export const followUpItem = (changes: Record<string, unknown> = {}): TableItem => {
  const followUp = {
    followUpId: `${SESSION}.day-1-check.1`,
    subjectKey: SESSION,
    kind: 'day-1-check',
    attempt: 1,
    status: 'planned',
    dueAt: '2026-03-03T15:00:00.000Z',
    ...changes,
  };
  return { PK: OWNER, SK: `NOW#FOLLOWUP#${followUp.followUpId}`, followUp };
};

export const profileItem = (changes: Record<string, unknown> = {}): TableItem => ({
  PK: OWNER,
  SK: 'NOW#PROFILE',
  profile: { clientId: 'ann', firstName: 'Ann', phone: '+12125550142', ...changes },
});

export const sessionItem: TableItem = {
  PK: OWNER,
  SK: `NOW#SESSION#${SESSION}`,
  session: {
    sessionKey: SESSION,
    sessionId: 'ann-1',
    completedAt: '2026-03-02T19:00:00.000Z',
    treatment: { device: 'pen', needleDepthMm: 1.5, areas: ['face'] },
  },
};

export const clientItems = (profile: Record<string, unknown> = {}): TableItem[] => [
  profileItem(profile),
  sessionItem,
  followUpItem(),
  followUpItem({
    followUpId: `${SESSION}.booking-prompt.1`,
    kind: 'booking-prompt',
    status: 'skipped',
    reason: 'booked',
    dueAt: '2026-03-02T16:00:00.000Z',
  }),
];

export const openCaseItem = (changes: Record<string, unknown> = {}): TableItem => ({
  PK: OWNER,
  SK: 'NOW#CASE',
  case: {
    caseId: 'case-1',
    code: 'A7',
    clinicId: 'main',
    acuity: 'urgent',
    reasons: ['day-1-check: 4'],
    status: 'open',
    openedAt: '2026-03-02T20:00:00.000Z',
    deadlineAt: '2026-03-02T20:30:00.000Z',
    step: 1,
    pagesFrom: '2026-03-02T20:00:00.000Z',
    nextStepAt: '2026-03-03T20:05:00.000Z',
    ...changes,
  },
});

export const resolvedCaseItem = (): TableItem => ({
  ...openCaseItem({ status: 'resolved', resolvedBy: 'nadia', outcome: 'advised-at-home' }),
  SK: 'LOG#2026-03-03T16:00:00.000Z#case#case-1',
});

export const replyItem: TableItem = {
  PK: OWNER,
  SK: 'LOG#2026-03-03T16:00:00.000Z#reply#r',
  reply: { at: '2026-03-03T16:00:00.000Z', channel: 'sms', acuity: 'fine' },
};
