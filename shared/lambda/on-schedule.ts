import { once } from '../live/once.ts';
import type { Handled } from './handled.ts';
import { logFailed, logHandled } from './log.ts';

/** Runs the use case each time; a run that fails is logged and thrown on, so that the function counts as failed. */
export const onSchedule = (step: string, build: () => () => Promise<Handled>) => {
  const useCase = once(build);
  return async (): Promise<void> => {
    try {
      const { kind, reason } = await useCase()();
      logHandled({ step, kind, reason });
    } catch (error) {
      logFailed({ step }, error);
      throw error;
    }
  };
};
