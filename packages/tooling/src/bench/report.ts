/** One comparison, measured in one run. */
export interface Row {
  readonly what: string
  readonly unit: string
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  readonly better: 'higher' | 'lower'
}

/** How many times better ours is; below 1 the peer is ahead. */
export function ratioOf({ ours, theirs, better }: Row): number {
  return better === 'higher' ? ours / theirs : theirs / ours
}

/** The rows as a table for a terminal. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${toNumber(row.ours)} ${row.unit}`,
    row.peer,
    `${toNumber(row.theirs)} ${row.unit}`,
    `${toNumber(ratioOf(row))}x`,
  ])
  const all = [['what', 'Vigil', 'peer', '', 'ratio'], ...cells]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((line) => (line[column] ?? '').length)))
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function toNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toPrecision(3)
}
