import { createMatrixLake, type MatrixLake } from './matrix-lake.ts'
import type { MatrixRow } from './matrix-row.ts'
import { matrixRows } from './matrix-rows.ts'
import { type Asker, askers, secrets } from './matrix-secrets.ts'
import { changeBehindStream, readStream, toHeaderText, toText } from './matrix-streams.ts'

/** They need a lake of their own. */
const writing: readonly Asker[] = ['desk', 'contributor', 'editor', 'administrator']

describe('the access matrix', () => {
  it('has rows for every route, and no others', async () => {
    const lake = await createMatrixLake()
    const answering = lake.handler.routes.filter(({ method }) => method !== 'ALL')
    const routes = [...new Set(answering.map(({ method, path }) => `${method} ${path}`))]
    const inTable = new Set(matrixRows.map(({ route }) => route))
    expect(routes.filter((route) => !inTable.has(route))).toEqual([])
    expect([...inTable].filter((route) => !routes.includes(route))).toEqual([])
    await lake.close()
  })

  describe('of those who can change nothing', () => {
    let lake: MatrixLake
    beforeAll(async () => {
      lake = await createMatrixLake()
    }, 60_000)
    afterAll(() => lake.close())

    it.each(askers.filter((asker) => !writing.includes(asker)))(
      'gives %s what they may see, and nothing else',
      async (asker) => expect(await askEverything(lake, asker)).toEqual([]),
      60_000,
    )
  })

  it.each(writing)(
    'gives %s what they may see and do, and nothing else',
    async (asker) => {
      const lake = await createMatrixLake()
      expect(await askEverything(lake, asker)).toEqual([])
      await lake.close()
    },
    60_000,
  )

  it('would notice what is shown by mistake', async () => {
    const lake = await createMatrixLake()
    const shown = await toText(await lake.ask('editor', '/v1/data/query/production?query=*&perspective=raw'))
    expect(findSecrets(lake, 'editor', shown)).toEqual([])
    expect(findSecrets(lake, 'reader', shown)).toContain('shows the secret "draft"')
    expect(findSecrets(lake, 'editor', `${shown}${lake.people.keyOf('reader')}`)).toEqual(['shows a key'])
    await lake.close()
  })
})

async function askEverything(lake: MatrixLake, asker: Asker): Promise<readonly string[]> {
  const problems: string[] = []
  for (const row of matrixRows) problems.push(...(await ask(lake, asker, row)))
  return [...problems, ...findLogged(lake)]
}

/** Asks, and says what is wrong with the answer. */
async function ask(lake: MatrixLake, asker: Asker, row: MatrixRow): Promise<readonly string[]> {
  const { route, what, path, init, expected, isStream, usesKeyUp } = row
  const reading = new AbortController()
  const response = await lake.ask(asker, path(lake.places), { ...init?.(), signal: reading.signal })
  const shown = isStream && response.ok ? await readChanges(lake, response) : await toText(response)
  reading.abort()
  if (usesKeyUp) lake.people.renew(asker)
  const isExpected = response.status === expected[asker]
  const status = isExpected ? [] : [`${response.status} instead of ${expected[asker]}: ${shown.slice(0, 200)}`]
  return [...status, ...findSecrets(lake, asker, shown)].map((problem) => `${route}, ${what}: ${problem}`)
}

async function readChanges(lake: MatrixLake, response: Response): Promise<string> {
  await changeBehindStream(lake, { withUnpublished: true })
  return `${await readStream(response)}\n${toHeaderText(response)}`
}

function findSecrets({ people }: MatrixLake, asker: Asker, shown: string): readonly string[] {
  const isSeen = (visibleTo: readonly Asker[]) => visibleTo.includes(asker)
  const planted = Object.entries(secrets).filter(
    ([, { text, visibleTo }]) => shown.includes(text) && !isSeen(visibleTo),
  )
  const keys = people.allKeys().filter((key) => shown.includes(key))
  return [...planted.map(([name]) => `shows the secret "${name}"`), ...keys.map(() => 'shows a key')]
}

/** Nobody may see in the log what is in documents, who anybody is, or what opens anything. */
function findLogged(lake: MatrixLake): readonly string[] {
  const log = lake.log()
  const planted = Object.entries(secrets).filter(([, { text }]) => log.includes(text))
  const keys = lake.people.allKeys().filter((key) => log.includes(key))
  const errors = log.includes('error: ') ? [log.slice(log.indexOf('error: ')).slice(0, 500)] : []
  return [...planted.map(([name]) => `the log shows "${name}"`), ...keys.map(() => 'the log shows a key'), ...errors]
}
