import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { UserError } from '../user-error.ts'

/**
 * @param port the port to listen on
 * @param variable the variable that changes it, for the error
 * @throws UserError when something else listens there
 */
export async function requireFreePort(port: number, variable: string): Promise<void> {
  const reason = await new Promise<string | null>((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })
  if (reason === null) return
  const problem = reason === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${reason})`
  throw new UserError(`Port ${port} ${problem}. Stop that program, or set ${variable} to another port.`)
}

/**
 * Creates the folder when it is missing.
 *
 * @throws UserError when it cannot be created or written
 */
export function requireWritableFolder(folder: string): void {
  try {
    createFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : error
    throw new UserError(
      `The data folder ${folder} cannot be written (${code}). Give this user the right to, or set VIGIL_DATA to another folder.`,
    )
  }
}

// NB: Node's own recursive mkdir never returns where the system says that the parent is missing although it is there,
// as it does below /proc.
function createFolder(folder: string): void {
  if (existsSync(folder)) return
  createFolder(dirname(folder))
  mkdirSync(folder)
}
