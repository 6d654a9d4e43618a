import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { useCommandLine } from '@vigil/lake/cli/cli-test-kit'
import { withLake } from '@vigil/lake/cli/open-lake'
import type { CommandContext } from '@vigil/lake/cli/command-context'
import { toAccess } from '@vigil/lake/auth/roles'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { messagesCommand } from './messages-command.ts'

const commandLine = useCommandLine()
const run = (line: string) => commandLine.run(line, { commands: [messagesCommand], restrictedSuffix: privateSuffix })

const decided = { state: 'approved', decidedBy: 'user-9', decidedAt: '2026-11-20T10:00:00.000Z' }
const message = (n: number, fields: object) => ({
  ...{ _id: `message-${n}`, _type: 'message', campaign: 'letters', text: `Text ${n}`, sender: {}, copies: 1 },
  ...{ receivedOn: `2026-11-0${n}`, state: 'waiting' },
  ...fields,
})

beforeEach(async () => {
  const context: CommandContext = {
    ...{ title: '', projectId: 'vigil', guards: () => [], derivations: () => [], roles: [], authors: [], services: [] },
    ...{ routes: [], environment: {}, print: () => {}, restrictedSuffix: privateSuffix },
    progress: { isTerminal: false, write: () => {} },
  }
  const { access } = { access: toAccess('ada', 'administrator') }
  await withLake(join(commandLine.folder, 'lake'), context, async ({ lake }) => {
    lake.createDataset('production')
    const campaign = { _type: 'messageCampaign', allowedFields: ['firstName'] }
    await lake
      .dataset('production')
      .mutate(
        [
          { create: { ...campaign, _id: 'letters', title: 'Letters of light' } },
          { create: { ...campaign, _id: 'drafts.letters', title: 'A later title' } },
          { create: { ...campaign, _id: 'drafts.planned', title: 'Planned' } },
        ],
        { access },
      )
    await lake.dataset(`production${privateSuffix}`).mutate(
      [
        message(3, { ...decided, text: '=Later, "friend"', decidedAt: '2026-11-21T10:00:00.000Z' }),
        message(1, { ...decided, sender: { firstName: 'Ruth', age: 31 } }),
        message(2, { ...decided, text: 'Peace, Ruth Jones', redactedText: 'Peace, …' }),
        message(4, {}),
        message(5, { ...decided, campaign: 'others' }),
      ].map((create) => ({ create })),
      { access: { ...access, grants: access.grants.map((grant) => ({ ...grant, datasets: ['*'] })) } },
    )
  })
})

const csv = [
  'campaign,day,text,firstName',
  'Letters of light,2026-11-01,Text 1,Ruth',
  'Letters of light,2026-11-02,"Peace, …",',
  `Letters of light,2026-11-03,"'=Later, ""friend""",`,
  '',
].join('\r\n')

it('prints the approved messages of a campaign as CSV', async () => {
  const { code, lines } = await run('messages digest --campaign letters')
  expect([code, lines.map((line) => `${line}\n`).join('')]).toEqual([0, csv])
})

it('writes them to a file that only its owner can read', async () => {
  const output = join(commandLine.folder, 'letters.csv')
  const { code, lines } = await run(`messages digest --campaign letters --output ${output}`)
  expect([code, readFileSync(output, 'utf8'), statSync(output).mode & 0o777]).toEqual([0, csv, 0o600])
  expect(lines).toEqual([
    `3 messages are in ${output}.`,
    'For what is approved later, give --since 2026-11-21T10:00:00.000Z the next time.',
  ])
  expect(await run(`messages digest --campaign letters --output ${output}`)).toMatchObject({ code: 1 })
})

it('prints NDJSON, also of what came later alone', async () => {
  const { lines } = await run('messages digest --campaign letters --format ndjson --since 2026-11-20T10:00:00Z')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { campaign: 'Letters of light', day: '2026-11-03', text: '=Later, "friend"' },
  ])
})

it('knows a campaign that was never published', async () => {
  expect((await run('messages digest --campaign planned')).lines).toEqual(['campaign,day,text,firstName\r'])
  expect((await run('messages digest --campaign planned --format ndjson')).lines).toEqual([])
})

it.each([
  ['messages digest', /--campaign/],
  ['messages digest --campaign nothing', /There is no message campaign "nothing"/],
  ['messages digest --campaign letters --format xml', /csv, ndjson/],
  ['messages digest --campaign letters --since soon', /such as 2026/],
])('refuses "%s"', async (line, reason) => {
  const { code, error, lines } = await run(line)
  expect([code, lines]).toEqual([1, []])
  expect(error).toMatch(reason)
  expect(existsSync(join(commandLine.folder, 'letters.csv'))).toBe(false)
})
