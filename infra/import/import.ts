import { runImport } from './run-import.ts';

// npm runs scripts in the project's folder; paths are meant from where the person stands.
const calledFrom = process.env.npm_lifecycle_event === 'import' ? process.env.INIT_CWD : undefined;

process.exitCode = await runImport(process.argv.slice(2), {
  from: calledFrom ?? process.cwd(),
  apiKey: process.env.AFTERCARE_API_KEY,
  nowMs: Date.now(),
  say: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY ? { terminal: process.stderr } : {}),
});
