import type { Case, Owner } from '../../shared/domain/case.ts';
import type { Write } from '../../shared/domain/change.ts';
import type { Clinic } from '../../shared/domain/clinic.ts';
import { oneValue, wordsIn } from '../../shared/domain/form-fields.ts';
import { StoredInstant } from '../../shared/domain/schema.ts';
import { RaceNotWon, untilCommitted } from '../../shared/until-committed.ts';
import { readForm } from '../../shared/web/form-body.ts';
import type { WebAnswer, WebRequest } from '../../shared/web/http.ts';
import { path } from '../../shared/web/path.ts';
import { type CaseWords, caseWords, type NoticeWords } from './case-words.ts';
import { clinicTime } from './clinic-time.ts';
import type { AccessDecision } from './decide-access.ts';
import { decideResolve, decideTake, type ResolveDecision, type TakeDecision } from './decide-case-work.ts';
import { ownerOfPage, ownerPage } from './owner-page.ts';
import { accessTo, type CasePorts, clientAnswer } from './show-client.ts';
import type { SignedIn } from './signed-in.ts';
import type { Said } from './views/client-page.tsx';
import { notFoundPage } from './views/not-found.tsx';

type Parameters = Readonly<Record<string, string>>;

/** `POST .../acknowledge`: the Case is the reader's. Pressing twice is the same as once. */
export const takeCaseOnPage =
  (ports: CasePorts) =>
  async (request: WebRequest, parameters: Parameters, signedIn: SignedIn): Promise<WebAnswer> => {
    const fields = await readForm(request);
    const asked = { caseId: oneValue(fields, 'case') ?? '', acuity: oneValue(fields, 'acuity') ?? '' };
    return await worked(ports, ownerOfPage(parameters), signedIn, 'taken', async (access) =>
      decideTake({ access, role: signedIn.role, roster: ports.roster, ...asked }, ports.clock.now()),
    );
  };

/** `POST .../resolve`: the Case ends as the form says, unless something has come in that the reader has not seen. */
export const resolveCase =
  (ports: CasePorts) =>
  async (request: WebRequest, parameters: Parameters, signedIn: SignedIn): Promise<WebAnswer> => {
    const fields = await readForm(request);
    const asked = {
      caseId: oneValue(fields, 'case') ?? '',
      seen: oneValue(fields, 'seen') ?? '',
      outcome: oneValue(fields, 'outcome'),
      note: wordsIn(fields, 'note'),
    };
    const openedAt = oneValue(fields, 'opened') ?? '';
    const { store, clock, roster } = ports;
    return await worked(
      ports,
      ownerOfPage(parameters),
      signedIn,
      'resolved',
      async (access) => {
        const facts = access.kind === 'open' ? await endingOf(store, access, { caseId: asked.caseId, openedAt }) : {};
        return decideResolve({ access, role: signedIn.role, roster, ...asked, ...facts }, clock.now());
      },
      asked,
    );
  };

/** What is known of the Case of a form beside its owner's standing: the newest reply to it, or how it ended. */
const endingOf = async (
  store: CasePorts['store'],
  { standing: { owner, openCase } }: Extract<AccessDecision, { kind: 'open' }>,
  { caseId, openedAt }: Pick<Case, 'caseId' | 'openedAt'>,
) => {
  if (openCase?.caseId === caseId) {
    const [newestReply] = await store.repliesSince(owner, openCase.openedAt, 1);
    return { newestReply };
  }
  const told = StoredInstant.safeParse(openedAt).success && /^[a-z2-7]{26}$/.test(caseId);
  return { resolved: told ? await store.resolvedCase({ owner, caseId, openedAt }) : undefined };
};

type WorkDecision = TakeDecision | ResolveDecision;

/** Reads, decides and writes, again when somebody else was first; then leads to the page, or shows it with what is wrong. */
const worked = async (
  ports: CasePorts,
  owner: Owner | undefined,
  signedIn: SignedIn,
  done: 'taken' | 'resolved',
  decide: (access: AccessDecision) => Promise<WorkDecision>,
  sent?: Said['sent'],
): Promise<WebAnswer> => {
  if (!owner) return notFoundPage(signedIn, ports.publicUrl);
  const decision = await untilCommitted(ports.store, async () => {
    const decided = await decide(await accessTo(ports, owner, signedIn));
    return { decision: decided, ...writeOf(decided) };
  }).catch((error: unknown) => {
    if (!(error instanceof RaceNotWon)) throw error;
    return { kind: 'refuse', reason: 'try-again' } as const;
  });
  if (decision.kind !== 'refuse')
    return { status: 303, headers: { location: `${path(ports.publicUrl, ownerPage(owner))}?done=${done}` }, body: '' };
  const access = await accessTo(ports, owner, signedIn);
  if (access.kind !== 'open') return notFoundPage(signedIn, ports.publicUrl);
  const said: Said = {
    status: statusOf[decision.reason],
    notice: noticeOf(decision, access.clinic, ports.clock.now()),
    ...(sent ? { sent: { outcome: sent.outcome, note: sent.note } } : {}),
  };
  return await clientAnswer(ports, access, signedIn, { said });
};

const writeOf = (decision: WorkDecision): { write?: Write } =>
  decision.kind === 'acknowledge' || decision.kind === 'resolve' ? { write: decision.write } : {};

type Refusal = Extract<WorkDecision, { kind: 'refuse' }> | { kind: 'refuse'; reason: 'try-again' };

const statusOf: Record<Refusal['reason'], number> = {
  unknown: 404,
  'other-clinic': 403,
  role: 403,
  closed: 409,
  risen: 409,
  'taken-by-colleague': 409,
  'something-new': 409,
  'no-outcome': 400,
  'note-missing': 400,
  'note-too-long': 400,
  'try-again': 503,
};

const noticeOf = (refusal: Refusal, clinic: Clinic, now: string): NoticeWords => {
  const words: CaseWords = caseWords[clinic.language];
  if (refusal.reason === 'unknown') return words.notFound;
  if (refusal.reason !== 'taken-by-colleague') return words.refused[refusal.reason];
  return words.refused.takenBy(refusal.by?.name ?? words.people.formerColleague, clinicTime(refusal.at, now, clinic));
};
