/**
 * One execution environment of one function: loads its bundle on the virtual clock and handles one event at a time.
 * Everything it writes goes to the parent as log lines, in order with its answers.
 */
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { installVirtualDate } from './virtual-date.mjs';

installVirtualDate(workerData.clockMemory);
// The SDK imports `node:http` for this gateway, where on AWS it speaks HTTPS; the import would load a whole WebSocket client.
const http = process.getBuiltinModule('node:http');
for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) Object.defineProperty(http, name, { value: undefined });
// Reading the bundle is a third of a cold start. What V8 made of it lies beside it, checked against its content.
enableCompileCache(join(dirname(workerData.modulePath), '.compiled'));

let requestId;
for (const stream of ['stdout', 'stderr']) {
  process[stream].write = (chunk, encoding, done) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    parentPort.postMessage({ kind: 'log', requestId, text });
    const callback = typeof encoding === 'function' ? encoding : done;
    callback?.();
    return true;
  };
}

let handler;
try {
  const module = await import(pathToFileURL(workerData.modulePath).href);
  handler = module[workerData.handlerName];
  if (typeof handler !== 'function') {
    throw new Error(`${workerData.handlerName} is undefined or not exported`);
  }
  parentPort.postMessage({ kind: 'ready' });
} catch (error) {
  parentPort.postMessage({ kind: 'init-failed', error: describe(error) });
}

parentPort.on('message', async ({ requestId: id, event, functionName, functionArn, memoryMb, deadlineMs }) => {
  requestId = id;
  const context = {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    logGroupName: process.env.AWS_LAMBDA_LOG_GROUP_NAME,
    logStreamName: process.env.AWS_LAMBDA_LOG_STREAM_NAME,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(deadlineMs - performance.timeOrigin - performance.now())),
  };
  try {
    const payload = JSON.stringify(await handler(JSON.parse(event), context));
    parentPort.postMessage({ kind: 'answered', requestId: id, payload: payload ?? 'null' });
  } catch (error) {
    parentPort.postMessage({ kind: 'failed', requestId: id, error: describe(error) });
  }
});

function describe(error) {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: String(error.stack).split('\n') };
}
