import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import type { Command } from 'commander'
import { aPicture, useCommandLine } from './cli-test-kit.ts'
import { createLakeProgram } from './create-lake-program.ts'

const commandLine = useCommandLine()
const { run } = commandLine

const seed = async () => ({
  documents: [
    {
      _id: 'door',
      _type: 'page',
      title: 'A door',
      image: { _type: 'figure', _sanityAsset: 'image@demo:door', alt: 'A door' },
    },
    {
      _id: 'wall',
      _type: 'page',
      title: 'A wall',
      image: { _type: 'figure', _sanityAsset: 'image@demo:door', alt: 'A wall' },
    },
  ],
  images: new Map([['door', await aPicture()]]),
})

describe('tokens', () => {
  it('are printed alone on the last line, once', async () => {
    const { code, last } = await run('token create --role administrator')
    expect(code).toBe(0)
    expect(last).toMatch(/^vk_[\w-]{43}$/)
    expect((await run('token list')).lines.join()).not.toContain(last)
  })

  it('with the same label are replaced when asked to', async () => {
    await run('token create --role reader --label site')
    await run('token create --role viewer --label preview')
    await run('token create --role reader --label site --replace')
    const { last } = await run('token list --json')
    expect(
      JSON.parse(last)
        .map(({ label }: { label: string }) => label)
        .sort(),
    ).toEqual(['preview', 'site'])
  })

  it('can be deleted', async () => {
    const { id } = JSON.parse((await run('token create --role reader --json')).last)
    expect((await run(`token delete ${id}`)).code).toBe(0)
    expect((await run('token list --json')).last).toBe('[]')
    expect(await run(`token delete ${id}`)).toMatchObject({
      code: 1,
      error: `There is no token with the id "${id}".\n`,
    })
  })
})

describe('people', () => {
  it('get a link that signs them in', async () => {
    await run('user create --email ada@example.org --role editor')
    const { last } = await run('user signin-link --email ada@example.org --lake-url http://localhost:4000')
    expect(last).toMatch(/^http:\/\/localhost:4000\/signin\/once\?code=[\w-]{43}$/)
  })

  it('are made only where there is nobody, when asked so', async () => {
    await run('user create --email ada@example.org --if-none')
    await run('user create --email bob@example.org --if-none')
    expect(JSON.parse((await run('user list --json')).last)).toMatchObject([
      { email: 'ada@example.org', role: 'editor' },
    ])
  })

  it('that do not exist are named in the error', async () => {
    expect(await run('user signin-link --email eve@example.org')).toMatchObject({
      code: 1,
      error: expect.stringContaining('eve@example.org'),
    })
  })
})

describe('content', () => {
  it('is seeded once, with its images', async () => {
    expect(await run('seed --if-new', { seed })).toMatchObject({
      code: 0,
      last: expect.stringContaining('2 documents'),
    })
    expect((await run('seed --if-new --json', { seed })).last).toBe('{"documents":0,"images":0}')
    const documents = (await run('export')).lines.map((line) => JSON.parse(line))
    const asset = documents.find(({ _type }) => _type === 'sanity.imageAsset')
    expect(documents.find(({ _id }) => _id === 'door').image).toEqual({
      _type: 'figure',
      asset: { _type: 'reference', _ref: asset._id },
      alt: 'A door',
    })
    expect(documents.filter(({ _type }) => _type === 'sanity.imageAsset')).toHaveLength(1)
    expect(existsSync(join(commandLine.folder, 'lake/assets'))).toBe(true)
  })

  it('goes out as text and comes in again', async () => {
    await run('seed', { seed })
    const file = join(commandLine.folder, 'all.ndjson')
    expect((await run(`export --output ${file}`)).code).toBe(0)
    expect((await run(`import ${file} --dataset copy`)).code).toBe(0)
    const withoutRevision = (line: string) => {
      const { _rev, _updatedAt, ...rest } = JSON.parse(line)
      return rest
    }
    const exported = readFileSync(file, 'utf8').trim().split('\n').map(withoutRevision)
    expect((await run('export --dataset copy')).lines.map(withoutRevision)).toEqual(exported)
  })

  it('is imported with the pictures beside the file, and with no others', async () => {
    writeFileSync(join(commandLine.folder, 'door.png'), (await seed()).images.get('door') ?? '')
    const file = join(commandLine.folder, 'in.ndjson')
    const line = (where: string) =>
      JSON.stringify({ _id: 'a', _type: 'page', image: { _sanityAsset: `image@${where}` } })
    writeFileSync(file, line('file://./door.png'))
    expect((await run(`import ${file}`)).code).toBe(0)
    for (const where of ['file:///etc/passwd', 'file://./../../etc/passwd', 'https://example.org/a.png']) {
      writeFileSync(file, line(where))
      expect((await run(`import ${file}`)).code).toBe(1)
    }
  })

  it('is imported whole or not at all', async () => {
    const file = join(commandLine.folder, 'in.ndjson')
    writeFileSync(file, '{"_id":"a","_type":"page"}\n{"_id":\n')
    expect(await run(`import ${file}`)).toMatchObject({ code: 1, error: 'Line 2 is not JSON. Nothing was written.\n' })
    writeFileSync(file, '{"_id":"a","_type":"page"}\n{"_id":"b"}\n')
    expect((await run(`import ${file}`)).code).toBe(1)
    expect((await run('export')).lines).toEqual([])
  })

  it('that a guard refuses is not written, and the editor learns why', async () => {
    const guards = () => [() => [{ documentId: 'door', path: 'title', message: 'Say whose door it is.' }]]
    expect(await run('seed', { seed, guards })).toMatchObject({
      code: 1,
      error: expect.stringContaining('Say whose door it is.'),
    })
  })
})

describe('datasets', () => {
  it('are made, listed and opened to the public', async () => {
    await run('dataset create trial')
    expect((await run('dataset visibility trial public')).code).toBe(0)
    expect(JSON.parse((await run('dataset list --json')).last)).toMatchObject([{ name: 'trial', aclMode: 'public' }])
    expect((await run('dataset visibility trial secret')).code).toBe(1)
    expect((await run('dataset create trial')).code).toBe(1)
  })
})

describe('care', () => {
  it('finds nothing wrong with a lake that is whole', async () => {
    await run('seed', { seed })
    expect(await run('check')).toMatchObject({ code: 0, lines: ['Dataset "production": 3 documents.', 'Assets: 1.'] })
  })

  it('finds an asset that has lost its bytes', async () => {
    await run('seed', { seed })
    rmSync(join(commandLine.folder, 'lake/assets'), { recursive: true })
    expect(await run('check')).toMatchObject({ code: 1, last: expect.stringContaining('has no bytes') })
  })

  it('finds a damaged database', async () => {
    await run('seed', { seed })
    const path = join(commandLine.folder, 'lake/lake.sqlite')
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]))
    expect((await run('check')).code).toBe(1)
  })

  it('makes a backup that can be used like the lake itself', async () => {
    await run('seed', { seed })
    const copy = join(commandLine.folder, 'copy')
    expect((await run(`backup ${copy}`)).code).toBe(0)
    expect((await run(`check --data ${copy}`)).lines).toEqual((await run('check')).lines)
    expect((await run(`export --data ${copy}`)).lines).toEqual((await run('export')).lines)
    expect((await run(`backup ${copy}`)).error).toContain('is not empty')
  })
})

describe('mistakes', () => {
  it.each([
    ['explode', /unknown command/],
    ['token create', /required option/],
    ['token create --role king', /is no role. Choose one of administrator/],
    ['serve --port high', /A port is a whole number/],
    ['export', /There is no lake in/],
    ['import /nowhere.ndjson', /cannot be read/],
    ['user create --email nonsense', /is not an e-mail address/],
  ])('"%s" is explained', async (line, message) => {
    const { code, error } = await run(line)
    expect(code).toBe(1)
    expect(error).toMatch(message)
    expect(error).not.toMatch(/at .*\.ts:\d+/)
  })

  it.each([
    '',
    'serve',
    'token',
    'token create',
    'user',
    'dataset',
    'seed',
    'export',
    'import',
    'check',
    'backup',
    'restore',
    'compact',
  ])('"%s --help" helps', async (command) => {
    const help: string[] = []
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => help.push(String(text)) > 0)
    const { code } = await run(`${command} --help`.trim(), { seed })
    out.mockRestore()
    expect(code).toBe(0)
    expect(help.join('')).toContain('Usage: lake')
  })
})

describe('help', () => {
  const leavesOf = (command: Command, path: readonly string[] = []): (readonly [string, Command])[] =>
    command.commands.length === 0
      ? [[path.join(' '), command]]
      : command.commands.flatMap((child) => leavesOf(child, [...path, child.name()]))

  it.each(leavesOf(createLakeProgram({ seed })))(
    'of "%s" has examples that the command takes',
    async (name, command) => {
      const written: string[] = []
      command.configureOutput({ writeOut: (text) => void written.push(text) })
      command.outputHelp()
      const help = written.join('')
      const lines = help.slice(help.indexOf('Examples:')).match(/(?<=^ {2}lake ).*$/gm) ?? []
      expect(lines.length).toBeGreaterThan(0)
      expect(lines[0]?.startsWith(name)).toBe(true)
      // Every option of an example is one of the command it shows.
      for (const line of lines.filter((each) => each.startsWith(name))) {
        const flags = line.match(/(?<= )--[a-z-]+/g) ?? []
        for (const flag of flags) expect(command.options.flatMap(({ long }) => long ?? [])).toContain(flag)
      }
    },
  )
})

describe('serving', () => {
  it('runs until it is told to stop, keeps others from writing, and answers the real client', async () => {
    await run('seed', { seed })
    const { last: token } = await run('token create --role reader')
    const lake = startServing()
    const { url } = JSON.parse(await lake.firstLine)
    const client = createClient({
      projectId: 'library',
      dataset: 'production',
      apiVersion: '2025-02-19',
      apiHost: url.replace('localhost', '127.0.0.1'),
      useProjectHostname: false,
      useCdn: false,
      token,
    })
    expect(await client.fetch('*[_type == "page"] | order(title).title')).toEqual(['A door', 'A wall'])
    expect(await client.projects.getById('library')).toMatchObject({ id: 'library', displayName: 'The library' })
    await expect(client.projects.getById('vigil')).rejects.toMatchObject({ statusCode: 404 })
    expect(await run('seed', { seed })).toMatchObject({
      code: 1,
      error: expect.stringContaining('in use by the process'),
    })
    expect((await run('token create --role reader')).code).toBe(0)
    expect((await run('check')).code).toBe(0)
    expect((await run('export')).lines).toHaveLength(3)
    const stream = await fetch(`${url.replace('localhost', '127.0.0.1')}/v1/data/listen/production?query=*`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(stream.status).toBe(200)
    expect(await lake.stop()).toBe(0)
    expect((await run('seed', { seed })).code).toBe(0)
  }, 30_000)

  it('says that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code, error } = await run(`serve --port ${port}`)
    other.close()
    expect(code).toBe(1)
    expect(error).toMatch(new RegExp(`^Port ${port} is in use by another program\\. .*--port.*\\n$`))
  })

  it('says that the folder cannot be made', async () => {
    const file = join(commandLine.folder, 'a-file')
    writeFileSync(file, '')
    const { code, error } = await run(`serve --port 0 --data ${join(file, 'lake')}`)
    expect(code).toBe(1)
    expect(error).toContain('cannot be made')
  })
})

/** The lake as a process of its own, run from source. */
function startServing() {
  const program = `
    import { createLakeProgram, runLakeProgram } from ${JSON.stringify(join(__dirname, 'create-lake-program.ts'))}
    const lakeProgram = createLakeProgram({ title: 'The library', projectId: 'library' })
    process.exitCode = await runLakeProgram(lakeProgram, ['serve', '--port', '0', '--json', '--data', ${JSON.stringify(join(commandLine.folder, 'lake'))}])`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const firstLine = new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    child.once('exit', (code) => reject(new Error(`The lake ended with ${code}.`)))
  })
  const stop = () =>
    new Promise<number | null>((resolve) => {
      child.once('exit', resolve)
      child.kill('SIGTERM')
    })
  return { firstLine, stop }
}
