import { afterAll, describe, expect, it } from 'vitest';
import { type CsvFile, openCsv, rowsOf } from '../../../infra/import/csv-file.ts';
import { csvLine, csvOf, HEADER, openFolder } from './csv-text.ts';

const files = openFolder();
afterAll(() => files.close());

const opened = async (bytes: string | Buffer): Promise<CsvFile> => {
  const csv = await openCsv(files.write(bytes));
  if (csv.kind === 'refused') throw new Error(csv.reason);
  return csv.file;
};
const refusal = async (bytes: string | Buffer): Promise<string> => {
  const csv = await openCsv(files.write(bytes));
  return csv.kind === 'refused' ? csv.reason : 'taken';
};
const rows = async (bytes: string | Buffer) => {
  const all: Array<[line: number, said: unknown]> = [];
  for await (const row of rowsOf(await opened(bytes)))
    all.push([row.line, row.kind === 'row' ? row.fields : row.message]);
  return all;
};
const short = 'Client ID,First name,Phone';

describe('how a file is written', () => {
  const text = 'Client ID,First name,Phone\n1,Zoë,2\n';
  it.each<[string, Buffer, Partial<CsvFile>]>([
    ['UTF-8', Buffer.from(text), { encoding: 'utf-8', encodingAssumed: false }],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`), { encoding: 'utf-8', encodingAssumed: false }],
    ['UTF-16, as Excel saves Unicode text', Buffer.from(`\uFEFF${text}`, 'utf16le'), { encoding: 'utf-16le' }],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), { encoding: 'utf-16be' }],
    ['Windows-1252, assumed', Buffer.from(text, 'latin1'), { encoding: 'windows-1252', encodingAssumed: true }],
  ])('%s', async (_name, bytes, file) => {
    expect(await opened(bytes)).toMatchObject({ ...file, headers: ['Client ID', 'First name', 'Phone'] });
    expect(await rows(bytes)).toEqual([[2, ['1', 'Zoë', '2']]]);
  });

  it('Windows-1252 has its own quotes and euro sign', async () => {
    const bytes = Buffer.concat([Buffer.from(`${short}\n1,`), Buffer.from([0x80, 0x92, 0xe9]), Buffer.from(',2\n')]);
    expect(await rows(bytes)).toEqual([[2, ['1', '€’é', '2']]]);
  });

  it.each([
    [',', `${short}\n1,"a;b;c",2\n`],
    [';', 'Client ID;First name;Phone\n1;"a,b,c";2\n'],
    ['\t', 'Client ID\tFirst name\tPhone\n1\ta,b;c\t2\n'],
    [';', 'sep=;\r\nClient ID;First name;Phone\r\n1;a;2\r\n'],
    [';', '"Client ID";"First name";"Phone, mobile";Email\n1;a;2;3\n'],
  ])('separated by "%s"', async (separator, text) => {
    expect((await opened(text)).separator).toBe(separator);
  });
});

describe('rows and their lines', () => {
  it('begin where an editor counts them, with line breaks in quotes, empty lines and any line ends', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [short, '1,"Ann', 'Bea",2', '', ',,', '3,"say ""hi""",4', '5,x,6'].join(end);
      expect(await rows(text)).toEqual([
        [2, ['1', `Ann${end}Bea`, '2']],
        [6, ['3', 'say "hi"', '4']],
        [7, ['5', 'x', '6']],
      ]);
    }
  });

  it('are counted right when line ends are mixed, and below a line that names the separator', async () => {
    expect(await rows('sep=,\r\nClient ID,First name,Phone\n1,a,2\r\n3,b,4\r5,c,6')).toEqual([
      [3, ['1', 'a', '2']],
      [4, ['3', 'b', '4']],
      [5, ['5', 'c', '6']],
    ]);
  });

  it('keep quotes that stand within a field', async () => {
    expect(await rows(`${short}\n1,Ann "Annie" X,2\n`)).toEqual([[2, ['1', 'Ann "Annie" X', '2']]]);
  });

  it('break off, and say where, at a quote that is never closed', async () => {
    const text = `${short}\n1,a,2\n3,"b,4\n5,c,6\n`;
    expect(await rows(text)).toEqual([
      [2, ['1', 'a', '2']],
      [3, 'a quote that opens in this row is never closed: from here on nothing could be read'],
    ]);
    const long = `${short}\n3,"b,4\n${'5,c,6\n'.repeat(20_000)}`;
    expect((await rows(long)).at(-1)?.[0]).toBe(2);
  });

  it('are the same across the chunks a long file is read in', async () => {
    const many = Array.from({ length: 3000 }, (_, number) => csvLine(number, { name: '"Zoë\nX"' }));
    const found = await rows(csvOf(...many).replaceAll('\n', '\r\n'));
    expect(found).toHaveLength(3000);
    expect(found.at(-1)?.[0]).toBe(2 + 2 * 2999);
  });
});

describe('what is no CSV', () => {
  it.each<[string, string | Buffer, string]>([
    ['nothing', '', 'It is empty.'],
    ['blank lines', '\n \n', 'It is empty.'],
    ['an Excel workbook', Buffer.from('504b030414000600', 'hex'), 'Excel workbook'],
    ['an old Excel workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Excel workbook'],
    ['a PDF', '%PDF-1.7\n', 'a PDF'],
    ['a compressed file', Buffer.from('1f8b0800', 'hex'), 'compressed'],
    ['bytes', Buffer.from([1, 2, 0, 3, 255]), 'binary data'],
    ['a web page', '<!DOCTYPE html>\n<title>Sign in</title>', 'web page'],
    ['JSON', '[{"sessionId":"x"}]', 'JSON'],
    ['a JSON object', '{ "sessions": [] }', 'JSON'],
    ['prose', 'Dear all,\nhere are the sessions; enjoy', 'does not name the columns'],
    ['a CSV without a header', csvLine(1), 'does not name the columns'],
    ['a CSV of something else', 'price,item\n3,tea\n', 'does not name the columns'],
  ])('%s is refused in a sentence', async (_name, bytes, reason) => expect(await refusal(bytes)).toContain(reason));

  it('a folder and a file that is not there', async () => {
    expect(await openCsv(files.folder)).toEqual({ kind: 'refused', reason: 'It is not a file.' });
    expect(await openCsv(`${files.folder}/none.csv`)).toEqual({ kind: 'refused', reason: 'There is no such file.' });
  });

  it('a header alone is a CSV without rows', async () => {
    expect(await rows(`${HEADER}\n`)).toEqual([]);
  });
});
