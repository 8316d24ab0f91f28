import type { CheckInForm } from '../../shared/domain/check-in.ts';
import type { FollowUpKind } from '../../shared/domain/follow-up.ts';

/** Which questions a check asks. */
export const formOf = (kind: FollowUpKind): CheckInForm => (kind === 'week-1-check' ? 'week' : 'day');
