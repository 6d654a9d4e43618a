import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs the process to its end. */
function run(environment: Record<string, string>): Promise<{ code: unknown; output: string; problem: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(__dirname, 'main.ts')],
      { env: { NODE_ENV: 'test', ...environment } },
      (error, output, problem) => resolve({ code: error?.code ?? 0, output, problem }),
    )
  })
}

it('says in one sentence that the port is taken', async () => {
  const other = createServer().listen(0)
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const folder = mkdtempSync(join(tmpdir(), 'vigil-main-'))
  const { code, output, problem } = await run({
    SANITY_PROJECT_ID: 'vigil',
    SANITY_API_READ_TOKEN: 'read',
    SITE_PORT: String(port),
    VIGIL_DATA: folder,
  })
  expect({ code, output, problem }).toEqual({
    code: 1,
    output: '',
    problem: `Port ${port} is in use by another program. Stop that program, or set SITE_PORT to another port.\n`,
  })
  other.close()
  rmSync(folder, { recursive: true })
})

it('says in one sentence which variable is missing', async () => {
  expect(await run({ SANITY_API_READ_TOKEN: 'read' })).toEqual({
    code: 1,
    output: '',
    problem: 'Set SANITY_PROJECT_ID to the project that holds the content, "vigil" for the embedded lake.\n',
  })
})
