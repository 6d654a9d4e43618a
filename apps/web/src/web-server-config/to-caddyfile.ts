/** Writes the Caddyfile with which Caddy (2.6 or newer) serves stored pages. */

import { SettingsError } from '../server/settings.ts'
import { htmlType, plainAddress, searchAddresses, toKindPages, type WebServerSetup } from './web-server-setup.ts'

/** @throws SettingsError when something cannot be written in Caddy's language */
export function toCaddyfile(setup: WebServerSetup): string {
  const { folder, onionUrl, pageHeaders, readerHeaders } = setup
  const onion = onionUrl === null ? [] : [`Onion-Location ${quote(onionUrl.origin, '{http.request.orig_uri.path}')}`]
  const unavailable = toKindPages('unavailable')
  return `# Caddy in front of Vigil: stored pages from disk, everything else from the site's process.
# Written by "npm run web-server-config -- caddy". Write it anew after a change of the settings, rather than by hand.

{
	# Who reads what is written down nowhere. No access log is kept, and these would name addresses when something fails.
	log default {
		exclude http.log http.handlers http.stdlib
	}
}

(vigil_site) {
${indent(1, toProxyLines(setup))}
}

${toAddresses(setup).join(', ')} {
${toBind(setup)}	header -Server

	# What is spelt otherwise than a page's address on disk, only the site can read. The draft-mode cookie is an editor's,
	# the site tells it from a made-up one. Readers' browsers name no origin when they open a page, the Studio does.
	@plain {
		method GET HEAD
		vars_regexp {http.request.uri} "^${plainAddress}(?:\\?|$)"
		not vars_regexp {http.request.uri} "^(?:${searchAddresses.join('|')})\\?"
		not header_regexp Cookie __prerender_bypass
		not header Origin *
		not header If-Match *
		not header If-Unmodified-Since *
	}

	route {
		handle @plain {
			root * ${quote(folder)}
			@stored file {path}/index.html
			handle @stored {
				request_header -If-Modified-Since
				request_header -Range
				header Content-Type ${quote(htmlType)}
				header {
${indent(5, [...toHeaderLines(pageHeaders), ...onion, '-Accept-Ranges', 'defer'])}
				}
				rewrite * {path}/index.html
				file_server {
					precompressed br gzip
					disable_canonical_uris
				}
			}
			handle {
				import vigil_site
			}
		}
		handle {
			import vigil_site
		}
	}

	handle_errors {
		# Taken down between looking and reading.
		@gone expression \`{http.error.status_code} in [403, 404]\`
		handle @gone {
			header -Content-Type
			rewrite * {http.request.orig_uri}
			import vigil_site
		}
		# While the site's process starts again, stored pages are there; this is said for the rest.
		handle {
			header Content-Type ${quote(htmlType)}
			header {
${indent(4, toHeaderLines({ ...readerHeaders, 'Retry-After': '30' }))}
			}
${unavailable.others.map(toLanguage).join('\n')}
			handle {
				respond ${quote(unavailable.first)} 503
			}
		}
	}
}
`
}

function toLanguage({ folder, html }: { folder: string; html: string }): string {
  const name = `@in_${folder.slice(1)}`
  return indent(3, [
    `${name} vars_regexp {http.request.orig_uri} "^${folder}(?:[/?#]|$)"`,
    `handle ${name} {`,
    `\trespond ${quote(html)} 503`,
    '}',
  ])
}

function toProxyLines({ site, siteUrl }: WebServerSetup): string[] {
  return [
    `reverse_proxy ${site} {`,
    // Caddy would ask for compressed answers by itself, and unpack them for readers who cannot.
    '\ttransport http {',
    '\t\tcompression off',
    '\t}',
    '\t# Not even the site learns where its readers are.',
    '\theader_up -X-Forwarded-For',
    '\theader_up -X-Real-IP',
    '\theader_up -Forwarded',
    `\theader_up X-Forwarded-Proto ${siteUrl.protocol.slice(0, -1)}`,
    '}',
  ]
}

/** With a name, and `https:`, Caddy gets its certificates by itself. */
function toAddresses({ listen, siteUrl, onionUrl }: WebServerSetup): string[] {
  if (listen !== null) return [`http://:${listen.replace(/^.*:/, '')}`]
  return [siteUrl, onionUrl].flatMap((url) => (url === null ? [] : [`${url.protocol}//${url.hostname}`]))
}

function toBind({ listen }: WebServerSetup): string {
  const address = listen?.replace(/:?\d+$/, '')
  return address ? `\tbind ${address.replace(/[[\]]/g, '')}\n` : ''
}

function toHeaderLines(headers: Readonly<Record<string, string>>): string[] {
  return Object.entries(headers).map(([name, value]) => `${name} ${quote(value)}`)
}

/** @param placeholder written behind the text, as Caddy's own */
function quote(text: string, placeholder = ''): string {
  if (/[{}\\]/.test(text)) {
    throw new SettingsError(
      `Caddy cannot be told of "${text}": braces and backslashes mean something else to it. Choose another name.`,
    )
  }
  return `"${text.replaceAll('"', '\\"')}${placeholder}"`
}

function indent(depth: number, lines: readonly string[]): string {
  return lines.map((line) => '\t'.repeat(depth) + line).join('\n')
}
