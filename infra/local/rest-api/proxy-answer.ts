import type { HttpAnswer } from '../http-exchange.ts';

/** Headers a function cannot set itself; API Gateway passes them on under another name. */
const REMAPPED = new Set(['connection', 'content-length', 'date', 'expect', 'host', 'server', 'www-authenticate']);

/** A function's answer to a Lambda proxy event as HTTP; undefined when it is not one, for which API Gateway answers 502. */
export function readProxyAnswer(payload: unknown, requestId: string): HttpAnswer | undefined {
  if (!isObject(payload)) return undefined;
  const { statusCode, body, headers, multiValueHeaders, isBase64Encoded } = payload;
  if (!isStatus(statusCode)) return undefined;
  if (body !== undefined && body !== null && typeof body !== 'string') return undefined;
  const single = readHeaders(headers);
  const multiple = readHeaders(multiValueHeaders);
  if (single === undefined || multiple === undefined) return undefined;
  const sent: Record<string, string | string[]> = { 'content-type': 'application/json', 'x-amzn-requestid': requestId };
  for (const [name, values] of [...single, ...multiple]) {
    const lower = name.toLowerCase();
    if (lower === 'transfer-encoding') continue;
    sent[REMAPPED.has(lower) ? `x-amzn-remapped-${lower}` : lower] = values;
  }
  const text = body ?? '';
  return {
    status: Number(statusCode),
    headers: sent,
    body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text,
  };
}

function isStatus(value: unknown): boolean {
  return /^[1-5]\d\d$/.test(String(value)) && (typeof value === 'number' || typeof value === 'string');
}

function readHeaders(value: unknown): Array<[string, string[]]> | undefined {
  if (value === undefined || value === null) return [];
  if (!isObject(value)) return undefined;
  const headers: Array<[string, string[]]> = [];
  for (const [name, content] of Object.entries(value)) {
    const values = Array.isArray(content) ? content : [content];
    if (values.some((entry) => typeof entry === 'object' && entry !== null)) return undefined;
    headers.push([name, values.map(String)]);
  }
  return headers;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
