/** One measurement, beside a peer's in the same run where there is one. */
export interface Row {
  readonly what: string
  readonly unit: string
  readonly ours: number
  readonly better: 'higher' | 'lower'
  readonly peer?: Peer
}

/** What a peer needed, or in words what it did not do at all while we watched. */
export type Peer = { readonly name: string } & ({ readonly value: number } | { readonly outcome: string })

/** How many times better ours is than the peer's; below 1 the peer is ahead. None where either number is missing. */
export function ratioOf({ ours, better, peer }: Row): number | null {
  if (peer === undefined || !('value' in peer)) return null
  return better === 'higher' ? ours / peer.value : peer.value / ours
}

/** The rows as a table for a terminal. */
export function toTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => {
    const ratio = ratioOf(row)
    return [
      row.what,
      `${toNumber(row.ours)} ${row.unit}`,
      row.peer?.name ?? '–',
      row.peer === undefined ? '–' : toTheirs(row.peer, row.unit),
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

function toTheirs(peer: Peer, unit: string): string {
  return 'outcome' in peer ? peer.outcome : `${toNumber(peer.value)} ${unit}`
}

function toNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en')
  return value.toPrecision(3)
}
