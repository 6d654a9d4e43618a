/**
 * Prints the configuration with which nginx or Caddy serve stored pages: `npm run web-server-config -- nginx`.
 * It is made from the settings of the site, the file `.env` included.
 */

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { EnvironmentError } from '../environment.ts'
import { SettingsError } from '../server/settings.ts'
import { help, parseArguments } from './parse-arguments.ts'
import { readWebServerSettings } from './read-web-server-settings.ts'
import { toCaddyfile } from './to-caddyfile.ts'
import { toNginxConfig } from './to-nginx-config.ts'
import { toWebServerSetup } from './web-server-setup.ts'

const repository = fileURLToPath(new URL('../../../../', import.meta.url))

try {
  process.stdout.write(print(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof EnvironmentError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

function print(words: readonly string[]): string {
  const wanted = parseArguments(words)
  if (wanted.program === 'help') return help
  const file = join(repository, '.env')
  const written = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
  const setup = toWebServerSetup(readWebServerSettings({ ...written, ...process.env }, repository), wanted)
  return wanted.program === 'nginx' ? toNginxConfig(setup, wanted) : toCaddyfile(setup)
}
