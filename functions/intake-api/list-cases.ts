import { readPlaces, writePlaces } from '../../shared/case-cursor.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { ClinicRoster } from '../../shared/domain/clinic.ts';
import { MalformedInput } from '../../shared/domain/refusals.ts';
import { mergedCases } from '../../shared/merged-cases.ts';
import type { Store } from '../../shared/ports.ts';
import type { CaseFilter, CasesAnswer, ListedCase } from '../../shared/web/api-answers.ts';
import { jsonAnswer, type WebAnswer, type WebRequest } from '../../shared/web/http.ts';
import { problem } from '../../shared/web/problem.ts';

type CaseStore = Pick<Store, 'openCases' | 'clientStanding'>;

const filters: Readonly<Record<CaseFilter, (listed: Case) => boolean>> = {
  open: () => true,
  acknowledged: (listed) => listed.status === 'acknowledged',
};

/**
 * `GET /v1/cases?status=&cursor=`: the Cases of all clinics, most urgent first, then oldest first. `open` is every one
 * that is not resolved, the same as no status at all. What was resolved is in its client's timeline alone.
 */
export const listCases =
  ({ store, roster }: { store: CaseStore; roster: ClinicRoster }) =>
  async (request: WebRequest): Promise<WebAnswer> => {
    const status = request.query.status ?? 'open';
    if (!isFilter(status)) return problem(400, [{ path: 'status', message: 'must be open or acknowledged' }]);
    try {
      const places = readPlaces(request.query.cursor, roster.clinics);
      const { cases, next } = await mergedCases(store, places, filters[status]);
      return jsonAnswer(200, {
        cases: await Promise.all(cases.map((listed) => caseJson(store, listed))),
        ...(next ? { cursor: writePlaces(next) } : {}),
      } satisfies CasesAnswer);
    } catch (error) {
      if (!(error instanceof MalformedInput)) throw error;
      return problem(400, [{ path: 'cursor', message: 'was not given out by an earlier answer' }]);
    }
  };

const isFilter = (status: string): status is CaseFilter => Object.hasOwn(filters, status);

const caseJson = async (store: CaseStore, listed: Case): Promise<ListedCase> => {
  const clientId = listed.owner.startsWith('CLIENT#')
    ? (await store.clientStanding(listed.owner))?.profile.clientId
    : undefined;
  const { caseId, code, acuity, reasons, status, openedAt, deadlineAt, acknowledgedAt, acknowledgedBy, step } = listed;
  return {
    caseId,
    code,
    clientId,
    acuity,
    reasons,
    status,
    openedAt,
    deadlineAt,
    acknowledgedAt,
    acknowledgedBy,
    step,
  };
};
