import { createMatrixLake, type MatrixLake } from './matrix-lake.ts'
import type { MatrixRow } from './matrix-row.ts'
import { matrixRows } from './matrix-rows.ts'
import { type Asker, askers } from './matrix-secrets.ts'
import { changeBehindStream, readStream, toHeaderText, toText } from './matrix-streams.ts'

/** Two lakes that differ in what is not published alone. Whoever may not see that must not be able to tell them apart. */
let busy: MatrixLake
let quiet: MatrixLake
beforeAll(async () => {
  busy = await createMatrixLake()
  quiet = await createMatrixLake({ withUnpublished: false })
}, 60_000)
afterAll(async () => {
  await busy.close()
  await quiet.close()
})

// They read, and change nothing. Those whose key is none are refused everywhere, as the matrix shows.
const outside: readonly Asker[] = ['nobody', 'reader', 'press']
const rows = matrixRows.filter(({ usesKeyUp }) => !usesKeyUp)

it.each(outside)(
  '%s gets the same answers whether there is something unpublished or not',
  async (asker) => {
    const differences: string[] = []
    for (const [number, row] of rows.entries()) {
      const answers = [await answer(busy, asker, row, number), await answer(quiet, asker, row, number)]
      if (answers[0] !== answers[1]) differences.push(`${row.route}, ${row.what}:\n${answers.join('\n')}`)
    }
    expect(differences).toEqual([])
  },
  60_000,
)

it('would notice a difference', async () => {
  const asker = askers.find((each) => each === 'viewer') ?? 'viewer'
  const row = rows.find(({ what }) => what === 'how many there are in production')
  if (!row) throw new Error('There is no such row.')
  expect(await answer(busy, asker, row, 0)).not.toBe(await answer(quiet, asker, row, 0))
})

async function answer(lake: MatrixLake, asker: Asker, row: MatrixRow, number: number): Promise<string> {
  const reading = new AbortController()
  const response = await lake.ask(asker, row.path(lake.places), { ...row.init?.(), signal: reading.signal })
  const isOpen = row.isStream && response.ok
  if (isOpen) {
    const withUnpublished = lake === busy
    await changeBehindStream(lake, { withUnpublished, number: 1000 * outside.indexOf(asker) + number })
  }
  const shown = isOpen ? `${await readStream(response)}\n${toHeaderText(response)}` : await toText(response)
  reading.abort()
  return `${response.status} ${normalise(lake, asker, shown)}`
}

/** Takes out what is random by its nature, and how long it took. */
function normalise({ people, places }: MatrixLake, asker: Asker, shown: string): string {
  let text = shown.replaceAll(/"ms":\d+/g, '"ms":0').replaceAll(/\b[tsuw][0-9a-f]{18}\b/g, 'an-id')
  // The last heartbeat may or may not have come.
  text = text.replaceAll(/^:.*\n+/gm, '')
  for (const [name, place] of Object.entries(places)) {
    if (typeof place === 'string' && place.length > 10) text = text.replaceAll(place, name)
  }
  return text.replaceAll(people.keyOf(asker) ?? 'no key', 'key')
}
