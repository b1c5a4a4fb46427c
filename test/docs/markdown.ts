/** A Markdown table. Cells are Markdown; what would break out of a cell, or be taken for HTML, is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/`[^`]*`|</g, (match) => (match === '<' ? '&lt;' : match))
}
