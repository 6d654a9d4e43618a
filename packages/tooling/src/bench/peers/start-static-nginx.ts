import { execFile } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryFolder } from '../../repository.ts'
import { findFreePort, type StartedSystem } from '../../system/started-system.ts'
import { startNginx, type StartedWebServer } from '../../system/started-web-server.ts'

export interface StartedNginx extends Pick<StartedWebServer, 'stop'> {
  readonly url: string
}

/** nginx in front of a started system, with the configuration that is shipped. */
export async function startOurNginx({ environment }: Pick<StartedSystem, 'environment'>): Promise<StartedNginx> {
  const port = await findFreePort()
  const program = join(repositoryFolder, 'apps/web/src/web-server-config/main.ts')
  const args = [program, 'nginx', '--listen', `127.0.0.1:${port}`]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...environment } })
  const { stop } = await startNginx({ config: stdout, port })
  return { url: `http://127.0.0.1:${port}`, stop }
}

/** nginx with a plain copy of one stored page, and the fewest words that send it compressed: as fast as static files are. */
export async function startStaticNginx(
  { dataFolder }: Pick<StartedSystem, 'dataFolder'>,
  path: string,
): Promise<StartedNginx> {
  const port = await findFreePort()
  const folder = mkdtempSync(join(tmpdir(), 'vigil-static-'))
  mkdirSync(join(folder, path), { recursive: true })
  for (const name of ['index.html', 'index.html.gz']) {
    const stored = join(dataFolder, 'pages/pages', path, name)
    if (!existsSync(stored)) throw new Error(`${path} is not among the stored pages.`)
    copyFileSync(stored, join(folder, path, name))
  }
  const config = `server {
    listen 127.0.0.1:${port};
    access_log off;
    root ${folder};
    types { text/html html; }
    sendfile on;
    location / {
        gzip_static on;
        try_files $uri/index.html =404;
    }
}
`
  const server = await startNginx({ config, port })
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
