/** What the command line asks for. */

import { parseArgs } from 'node:util'
import { SettingsError } from '../server/settings.ts'
import type { NginxOptions } from './to-nginx-config.ts'
import type { WebServerOptions } from './web-server-setup.ts'

export type WebServerArguments =
  | { program: 'help' }
  | ({ program: 'nginx' } & WebServerOptions & NginxOptions)
  | ({ program: 'caddy' } & WebServerOptions)

export const help = `Prints the configuration with which a web server sends stored pages itself and asks the site for everything else.

  npm run --silent web-server-config -- nginx > /etc/nginx/conf.d/vigil.conf
  npm run --silent web-server-config -- caddy > /etc/caddy/Caddyfile

  --listen [ADDRESS:]PORT  where readers come; by itself 80, with Caddy the name in SITE_URL, certificates included
  --site HOST:PORT         where the site's process listens; by itself 127.0.0.1 and SITE_PORT
  --brotli                 nginx has the module brotli_static (Debian: libnginx-mod-http-brotli-static)

It is made from the same settings as the site: VIGIL_DATA, SITE_PORT, SITE_URL, SITE_ONION_URL, STUDIO_URL or LAKE_URL, from the
environment and the file .env. Write it anew when one of them changes.
`

/** @throws SettingsError with what to write instead */
export function parseArguments(words: readonly string[]): WebServerArguments {
  const { values, positionals } = parse(words)
  if (values.help) return { program: 'help' }
  const [program, ...rest] = positionals
  if (rest.length > 0 || (program !== 'nginx' && program !== 'caddy')) {
    throw new SettingsError(
      'Say for which web server: "npm run web-server-config -- nginx", or caddy. --help says more.',
    )
  }
  const { listen, site, brotli = false } = values
  if (listen !== undefined && !isPlace(listen, { isHostNeeded: false })) {
    throw new SettingsError(`--listen takes a port, or an address and a port: 8080, 127.0.0.1:8080. It is "${listen}".`)
  }
  if (site !== undefined && !isPlace(site, { isHostNeeded: true })) {
    throw new SettingsError(`--site takes a host and a port, such as 127.0.0.1:3000. It is "${site}".`)
  }
  if (program === 'nginx') return { program, listen, site, hasBrotli: brotli }
  if (brotli) throw new SettingsError('--brotli is for nginx. Caddy sends Brotli by itself: leave it out.')
  return { program, listen, site }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        listen: { type: 'string' },
        site: { type: 'string' },
        brotli: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const [, sentence] = /^TypeError(?: \[ERR_PARSE_ARGS_\w+\])?: (.*?)(?:\. |$)/.exec(String(error)) ?? []
    if (sentence === undefined) throw error
    throw new SettingsError(`${sentence}. --help says what there is.`, { cause: error })
  }
}

/** `8080`, `127.0.0.1:8080`, `[::1]:8080`, `site.internal:8080`. */
function isPlace(text: string, { isHostNeeded }: { isHostNeeded: boolean }): boolean {
  const [, host, port] = /^(?:([a-z0-9.-]+|\[[0-9a-f:]+\]):)?(\d{1,5})$/i.exec(text) ?? []
  return Number(port) >= 1 && Number(port) <= 65_535 && (host !== undefined || !isHostNeeded)
}
