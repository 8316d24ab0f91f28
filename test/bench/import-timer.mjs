// Prints how many milliseconds the import of one module takes in a fresh process.
const [path] = process.argv.slice(2);
const startedAt = performance.now();
await import(path);
process.stdout.write(String(performance.now() - startedAt));
process.exit(0);
