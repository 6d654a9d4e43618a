import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '../system/started-system.ts'
import { requireFreePort, requireWritableFolder } from './check-ground.ts'

describe('requireFreePort', () => {
  it('is content with a port that nothing listens on', async () => {
    await expect(requireFreePort(await findFreePort(), 'SITE_PORT')).resolves.toBeUndefined()
  })

  it('says which port is in use and which variable changes it', async () => {
    const server = createServer()
    const port = await new Promise<number>((resolve) => {
      server.listen(0, () => {
        const address = server.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    const attempt = requireFreePort(port, 'LAKE_PORT')
    await expect(attempt).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that program, or set LAKE_PORT`,
    )
    server.close()
  })
})

describe('requireWritableFolder', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'vigil-ground-'))

  it('creates a folder that is missing', () => {
    const missing = join(folder(), 'a', 'b')
    requireWritableFolder(missing)
    expect(statSync(missing).isDirectory()).toBe(true)
  })

  it('says in one sentence that a folder cannot be written', () => {
    const file = join(folder(), 'a-file')
    writeFileSync(file, '')
    expect(() => requireWritableFolder(join(file, 'data'))).toThrow(/cannot be written \(ENOTDIR\).*set VIGIL_DATA/)
  })

  it('answers also where the system denies that the parent is there', () => {
    // Linux has such a folder; elsewhere this is a folder like any other that cannot be made.
    expect(() => requireWritableFolder('/proc/vigil-has-no-place-here')).toThrow(/cannot be written/)
  })
})
