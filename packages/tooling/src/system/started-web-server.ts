import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A web server that is installed on this machine, run with a configuration of its own. */
export interface StartedWebServer {
  /** What it printed so far; once it has stopped, what it wrote into its access log as well. */
  log(): string
  stop(): Promise<void>
}

export interface WebServerOptions {
  readonly config: string
  /** On which the configuration listens, at 127.0.0.1. */
  readonly port: number
}

/** Whether a program is there; tests of it say that they are skipped when it is not. */
export function isInstalled(program: 'nginx' | 'caddy' | 'wrk' | 'h2load'): boolean {
  return spawnSync(program, [program === 'caddy' ? 'version' : '-v'], { stdio: 'ignore' }).error === undefined
}

/**
 * @param modules names of dynamic modules, as files below nginx's own folder of them
 * @throws Error with what nginx printed, when it does not take the configuration
 */
export async function startNginx({
  config,
  port,
  modules = [],
}: WebServerOptions & { readonly modules?: readonly string[] }): Promise<StartedWebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-nginx-'))
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(join(folder, 'vigil.conf'), config)
  writeFileSync(
    join(folder, 'nginx.conf'),
    [
      ...modules.map((name) => `load_module modules/${name}.so;`),
      // Started by root it would give up its rights, and could not read a folder of root's.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off; worker_processes 1;',
      `pid ${folder}/pid; error_log stderr notice;`,
      'events { worker_connections 1024; }',
      'http {',
      ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
      `access_log ${folder}/access.log;`,
      // h2load does not come back once its connection was closed.
      'keepalive_requests 10000000;',
      `include ${folder}/vigil.conf;`,
      '}',
    ].join('\n'),
  )
  const args = ['-p', '/usr/share/nginx', '-c', join(folder, 'nginx.conf'), '-e', 'stderr']
  return startProgram('nginx', args, { folder, port, environment: {} })
}

/** @throws Error with what Caddy printed, when it does not take the configuration */
export async function startCaddy({ config, port }: WebServerOptions): Promise<StartedWebServer> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-caddy-'))
  const file = join(folder, 'Caddyfile')
  writeFileSync(file, config)
  const adapted = spawnSync('caddy', ['adapt', '--config', file, '--adapter', 'caddyfile'], { encoding: 'utf8' })
  if (adapted.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`Caddy does not take the configuration.\n${adapted.stderr}`)
  }
  // Its interface for changes always takes the same port, which another Caddy may have.
  const quiet = { ...JSON.parse(adapted.stdout), admin: { disabled: true, config: { persist: false } } }
  writeFileSync(join(folder, 'caddy.json'), JSON.stringify(quiet))
  const environment = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
  return startProgram('caddy', ['run', '--config', join(folder, 'caddy.json')], { folder, port, environment })
}

interface Program {
  readonly folder: string
  readonly port: number
  readonly environment: Readonly<Record<string, string>>
}

async function startProgram(
  program: string,
  args: readonly string[],
  { folder, port, environment }: Program,
): Promise<StartedWebServer> {
  const child = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const accessLog = join(folder, 'access.log')
  const stop = async () => {
    if (isRunning(child)) {
      // Closed, not only ended: what it printed last has come then.
      const ended = once(child, 'close')
      child.kill('SIGTERM')
      await ended
    }
    if (existsSync(accessLog)) log += readFileSync(accessLog, 'utf8')
    rmSync(folder, { recursive: true, force: true })
  }
  while (!(await isListening(port))) {
    if (!isRunning(child)) {
      await stop()
      throw new Error(`${program} ended while starting.\n${log}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return { log: () => log, stop }
}

function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
