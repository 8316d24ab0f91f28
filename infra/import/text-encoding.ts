/** How a file's bytes are read, as `TextDecoder` names it. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What the first bytes of a file say. */
export type FirstBytes =
  /** Text; `encoding` is told by a byte order mark, absent when there is none. */
  { readonly kind: 'text'; readonly encoding?: TextEncoding } | { readonly kind: 'refused'; readonly reason: string };

/** Tells text from what only has the name of a CSV. */
export const inspectFirstBytes = (bytes: Buffer): FirstBytes => {
  for (const [mark, encoding] of marks)
    if (bytes.subarray(0, mark.length).equals(Buffer.from(mark))) return { kind: 'text', encoding };
  for (const [start, reason] of otherKinds) if (bytes.toString('latin1').startsWith(start)) return refused(reason);
  if (bytes.includes(0)) return refused('It holds binary data. Export it as CSV.');
  const text = bytes.toString('latin1').trimStart();
  if (/^<(!doctype|html|\?xml|[a-z]+[ >])/i.test(text))
    return refused('It holds a web page or XML, perhaps the sign-in page of the booking system.');
  if (/^(\{\s*["}]|\[\s*[{["\]])/.test(text))
    return refused('It holds JSON. Sessions as JSON go to POST /v1/sessions one by one.');
  return { kind: 'text' };
};

const refused = (reason: string): FirstBytes => ({ kind: 'refused', reason });

const marks: ReadonlyArray<[mark: number[], encoding: TextEncoding]> = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const otherKinds: ReadonlyArray<[start: string, reason: string]> = [
  ['PK\x03\x04', 'It is a ZIP or an Excel workbook. In Excel: Save as, "CSV UTF-8".'],
  ['\xd0\xcf\x11\xe0', 'It is an old Excel workbook. In Excel: Save as, "CSV UTF-8".'],
  ['%PDF', 'It is a PDF.'],
  ['\x1f\x8b', 'It is compressed. Unpack it first.'],
];
