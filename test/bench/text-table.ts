/** A table for a terminal: a column is as wide as its widest cell; numbers stand right. */
export const textTable = (title: string, heads: readonly string[], rows: ReadonlyArray<readonly string[]>): string => {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? '').length)));
  const isNumeric = heads.map((_, column) => rows.every((cells) => /^[+-]?[\d.]*( |$)/.test(cells[column] ?? '')));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [title, line(heads), rule, ...rows.map(line), ''].join('\n');
};
