import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '../../infra/project-root.ts';

/** Real time of one whole `npm test`. Throws when a test fails, because then the time means nothing. */
export const measureTestRun = async (): Promise<number> => {
  const startedAt = performance.now();
  const [code] = await once(spawn('npm', ['test'], { cwd: PROJECT_ROOT, stdio: 'ignore' }), 'exit');
  if (code !== 0) throw new Error(`npm test ended with ${code}`);
  return performance.now() - startedAt;
};
