/** Rows as comma-separated values, the first of them the head. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** Quoted where needed; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
function csvCell(cell: string): string {
  const plain = /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
