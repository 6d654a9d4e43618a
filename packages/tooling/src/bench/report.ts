/** One measurement, beside a peer's in the same run where there is one. */
export interface Row {
  readonly what: string
  readonly unit: string
  readonly ours: number
  readonly better: 'higher' | 'lower'
  readonly peer?: { readonly name: string; readonly value: number }
}

/** How many times better ours is than the peer's; below 1 the peer is ahead. */
export function ratioOf({ ours, better, peer }: Row): number | null {
  if (peer === undefined) return null
  return better === 'higher' ? ours / peer.value : peer.value / ours
}

/** The rows as a table for a terminal. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const ratio = ratioOf(row)
    const theirs = row.peer === undefined ? '–' : `${toNumber(row.peer.value)} ${row.unit}`
    return [
      row.what,
      `${toNumber(row.ours)} ${row.unit}`,
      row.peer?.name ?? '–',
      theirs,
      ratio === null ? '–' : `${toNumber(ratio)}x`,
    ]
  })
  const all = [['what', 'Vigil', 'peer', 'its value', 'ratio'], ...cells]
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
