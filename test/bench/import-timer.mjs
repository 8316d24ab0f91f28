// Prints how many milliseconds of the wall's and of the processor's time the import of one module takes in a fresh process.
const [path] = process.argv.slice(2);
const usedBefore = process.cpuUsage();
const startedAt = performance.now();
await import(path);
const wallMs = performance.now() - startedAt;
const { user, system } = process.cpuUsage(usedBefore);
process.stdout.write(JSON.stringify({ wallMs, cpuMs: (user + system) / 1000 }));
process.exit(0);
