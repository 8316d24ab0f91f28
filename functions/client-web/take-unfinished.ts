import type { PartOfCheckIn } from '../../shared/domain/check-in.ts';
import type { FormFields } from '../../shared/domain/form-fields.ts';
import type { ReportAnswer } from '../../shared/domain/report.ts';
import type { WebAnswer } from '../../shared/web/http.ts';
import { answersBefore, languagesOf } from './about-form.ts';
import { decideUnfinished, type UnfinishedDecision } from './decide-unfinished.ts';
import type { ClientPorts } from './open-link.ts';
import { optOutOfNumber, type SentTo, takeForm } from './take-form.ts';

/** What came of a form that is not complete. `danger`: staff have been told, and this is what to do now. */
export type UnfinishedTaken = { kind: 'open'; danger?: ReportAnswer } | { kind: 'refused'; answer: WebAnswer };

/** Tells staff of a danger in what could be read of a form that is not complete, once. Anything milder stores nothing. */
export const takeUnfinished = async (
  ports: ClientPorts,
  sentTo: SentTo,
  fields: FormFields,
  answers: PartOfCheckIn,
): Promise<UnfinishedTaken> => {
  const { link, frame } = sentTo.opened;
  const said = JSON.stringify(['unfinished', link.followUpId, answersBefore(fields), answers]);
  const replyId = (await ports.ids()).idOf('reply', said);
  const taken = await takeForm(ports, sentTo, async (current, lost): Promise<UnfinishedDecision> => {
    const optOut = await optOutOfNumber(ports, current.standing);
    const facts = { ...current, ...optOut, answers, replyId, languages: languagesOf(fields, frame.language), lost };
    return decideUnfinished(facts, ports.clock.now());
  });
  if (taken.kind === 'refused') return taken;
  return 'advice' in taken ? { kind: 'open', danger: taken.advice } : { kind: 'open' };
};
