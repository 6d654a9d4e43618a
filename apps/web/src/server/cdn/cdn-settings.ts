/** Which shared cache stands before the site, and how it is told what changed. */

import { isIP } from 'node:net'
import { EnvironmentError } from '../../environment.ts'

export type CdnSettings =
  | { kind: 'fastly'; token: string; service: string; api: URL }
  | { kind: 'cloudflare'; token: string; zone: string; api: URL }
  /** Each of these Varnish servers is told. */
  | { kind: 'varnish'; token: string; servers: readonly URL[] }

const names = ['CDN_TOKEN', 'CDN_SERVICE', 'CDN_ZONE', 'CDN_URL'] as const

type Variables = Readonly<Record<string, string | undefined>>

/**
 * @returns null when no shared cache is named: then none is told anything
 * @throws EnvironmentError with one sentence for each variable that is missing or wrong, and without its value
 */
export function readCdnSettings(variables: Variables): CdnSettings | null {
  const problems: string[] = []
  const demand = <Value>(value: Value | null, sentence: string): Value | null => {
    if (value === null) problems.push(sentence)
    return value
  }
  const readToken = () =>
    demand(
      match(variables.CDN_TOKEN, /^[\x21-\x7e]{16,512}$/),
      'Set CDN_TOKEN to the secret that lets the site purge: at least 16 letters, digits or signs, without blanks.',
    )

  const settings = read()
  if (problems.length > 0) throw new EnvironmentError(problems.join(' '))
  return settings

  function read(): CdnSettings | null {
    switch (variables.CDN || null) {
      case null: {
        const stray = names.filter((name) => variables[name])
        if (stray.length > 0)
          problems.push(`Set CDN to fastly, cloudflare or varnish, or leave out ${stray.join(' and ')}.`)
        return null
      }
      case 'fastly': {
        const token = readToken()
        const service = demand(
          match(variables.CDN_SERVICE, /^[a-z0-9]{1,64}$/i),
          'Set CDN_SERVICE to the id of the Fastly service, letters and digits.',
        )
        const api = readApi(variables.CDN_URL || 'https://api.fastly.com')
        return token && service && api ? { kind: 'fastly', token, service, api } : null
      }
      case 'cloudflare': {
        const token = readToken()
        const zone = demand(
          match(variables.CDN_ZONE, /^[0-9a-f]{32}$/i),
          'Set CDN_ZONE to the id of the Cloudflare zone, 32 hexadecimal digits.',
        )
        const api = readApi(variables.CDN_URL || 'https://api.cloudflare.com/client/v4')
        return token && zone && api ? { kind: 'cloudflare', token, zone, api } : null
      }
      case 'varnish': {
        const token = readToken()
        const servers = (variables.CDN_URL ?? '').split(/[\s,]+/).flatMap((text) => (text === '' ? [] : [toUrl(text)]))
        const valid = demand(
          servers.length > 0 && servers.every((url) => url !== null) ? servers : null,
          'Set CDN_URL to the address where the site reaches Varnish, such as http://127.0.0.1:6081, or to several with blanks between them.',
        )
        return token && valid ? { kind: 'varnish', token, servers: valid } : null
      }
      default:
        problems.push('Set CDN to fastly, cloudflare or varnish, or leave it out.')
        return null
    }
  }

  function readApi(text: string): URL | null {
    const url = toUrl(text)
    const isSafe = url !== null && (url.protocol === 'https:' || isThisMachine(url))
    return demand(isSafe ? url : null, 'Set CDN_URL to an address that begins with https://, or leave it out.')
  }
}

function match(value: string | undefined, pattern: RegExp): string | null {
  return value !== undefined && pattern.test(value) ? value : null
}

/** No name and password: fetch would refuse them, and say them in its message. */
function toUrl(text: string): URL | null {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
}
