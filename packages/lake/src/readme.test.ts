import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { createAuth } from './auth/create-auth.ts'
import { createLakeProgram } from './cli/create-lake-program.ts'
import { actionTypes } from './core/parse-action.ts'
import { functionNames } from './groq/functions/replace-functions.ts'
import { createLakeHandler } from './http/create-lake-handler.ts'
import { readers } from './images/parameter-readers.ts'
import { createLake } from './lake/create-lake.ts'
import { createMemoryAssetStore } from './storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from './storage/memory/memory-document-store.ts'
import { createWebhooks } from './webhooks/create-webhooks.ts'

const folder = join(__dirname, '..')
const repository = join(folder, '../..')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')

/** What stands in fences like "```ts embed.ts". */
function findCode(info: string): string {
  const code = readme.split(`\n\`\`\`${info}\n`)[1]?.split('\n```')[0]
  if (code === undefined) throw new Error(`The README has no "${info}".`)
  return `${code}\n`
}

/** The words in `backticks` of a paragraph. */
function findWords(beginning: string): readonly string[] {
  const paragraph = readme.split('\n\n').find((text) => text.startsWith(beginning)) ?? ''
  return [...paragraph.matchAll(/`([^`]+)`/g)].flatMap(([, word]) => word ?? [])
}

describe('the README', () => {
  it('shows code that runs and prints what it says', () => {
    const place = mkdtempSync(join(tmpdir(), 'lake-readme-'))
    try {
      symlinkSync(join(repository, 'node_modules'), join(place, 'node_modules'))
      for (const name of ['embed.ts', 'use.ts']) writeFileSync(join(place, name), findCode(`ts ${name}`))
      const printed = execFileSync(process.execPath, ['use.ts'], { cwd: place, encoding: 'utf8' })
      expect(printed).toBe(findCode('text'))
    } finally {
      rmSync(place, { recursive: true })
    }
  }, 60_000)

  it('names every route, and no others', () => {
    const named = [...readme.matchAll(/`((?:(?:GET|POST|PUT|PATCH|DELETE) )+)(\/[^`\s]*)`/g)].flatMap(
      ([, methods = '', path]) =>
        methods
          .trim()
          .split(' ')
          .map((method) => `${method} ${path}`),
    )
    expect([...new Set(named)].sort()).toEqual([...new Set(listRoutes())].sort())
  })

  it('names every function', () => {
    const named = findWords('**GROQ**')
    expect(functionNames.filter((name) => !named.includes(name.replace('global::', '')))).toEqual([])
  })

  it('names every action, and no others', () => {
    let prefix = ''
    const named = findWords('**Actions:**').flatMap((word) => {
      if (!word.endsWith('.')) return [prefix + word]
      prefix = word
      return []
    })
    expect([...named].sort()).toEqual([...actionTypes].sort())
  })

  it('names every image parameter', () => {
    const named = findWords('**Images:**')
    expect(Object.keys(readers).filter((name) => !named.includes(name))).toEqual([])
  })

  it('shows commands and options that are there', () => {
    const shown = [...readme.matchAll(/^(?:TOKEN=\$\()?lake ([^|\n]+)/gm)].map(([, line = '']) =>
      line.trim().split(/\s+/),
    )
    expect(shown.length).toBeGreaterThan(4)
    for (const words of shown) {
      const command = findCommand(createLakeProgram(), words)
      const options = words.filter((word) => word.startsWith('--'))
      const known = command.options.map(({ long }) => long)
      expect({ words, unknown: options.filter((option) => !known.includes(option)) }).toEqual({ words, unknown: [] })
    }
  })

  it('names scripts that are there', () => {
    const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'))
    const named = [...readme.matchAll(/npm run (\w+)/g)].flatMap(([, name]) => name ?? [])
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })

  it('has links that lead somewhere', () => {
    const places = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, place]) => place ?? [])
    const headings = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => `#${toAnchor(title)}`)
    const isThere = (place: string) =>
      place.startsWith('#') ? headings.includes(place) : /^https?:/.test(place) || existsSync(join(folder, place))
    expect(places.filter((place) => !isThere(place))).toEqual([])
  })
})

it('gives each decision a number of its own', () => {
  const numbers = readdirSync(join(folder, 'decisions')).map((name) => name.slice(0, 3))
  expect(numbers).toEqual([...new Set(numbers)])
})

/** As the README writes them: without the API version in front. */
function listRoutes(): readonly string[] {
  const store = createMemoryDocumentStore()
  const lake = createLake({ store })
  const auth = createAuth({ path: ':memory:' })
  const webhooks = createWebhooks({ path: ':memory:', outbox: store.outbox, projectId: 'vigil' })
  const { routes } = createLakeHandler({ lake, auth, webhooks, assets: createMemoryAssetStore() })
  lake.close()
  auth.close()
  return routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace('/:version/', '/')}`)
}

function findCommand(program: Command, words: readonly string[]): Command {
  const [first, ...rest] = words
  const child = program.commands.find((command) => command.name() === first)
  return child ? findCommand(child, rest) : program
}

function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-')
}
