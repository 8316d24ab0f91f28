import { plainWord } from './cell.ts';

export type CompletionSaid =
  | { readonly kind: 'completed' }
  | { readonly kind: 'notCompleted' }
  | { readonly kind: 'unknown'; readonly message: string };

/**
 * Whether a status says that the session took place. An empty one does, as does a file without the column; a word that
 * is not known is a question, for nobody may get aftercare for a session they did not have.
 */
export const wasCompleted = (status: string, more: readonly string[]): CompletionSaid => {
  const word = plainWord(status);
  if (status === '' || completed.has(word) || more.some((one) => plainWord(one) === word)) return { kind: 'completed' };
  if (notCompleted.has(word)) return { kind: 'notCompleted' };
  return {
    kind: 'unknown',
    message: `"${status}" is not known. If it means that the session took place: --completed-status "${status}"`,
  };
};

const completed = new Set([
  'completed',
  'complete',
  'done',
  'finished',
  'fulfilled',
  'checked-out',
  'termine',
  'terminee',
  'completado',
  'completada',
]);

const notCompleted = new Set([
  ...['cancelled', 'canceled', 'late-cancelled', 'late-canceled', 'late-cancel', 'no-show', 'noshow', 'did-not-attend'],
  ...[
    'booked',
    'scheduled',
    'rescheduled',
    'confirmed',
    'unconfirmed',
    'pending',
    'requested',
    'waitlisted',
    'deleted',
  ],
  ...['annule', 'annulee', 'absent', 'cancelado', 'cancelada', 'no-asistio', 'pendiente', 'confirme', 'confirmado'],
]);
