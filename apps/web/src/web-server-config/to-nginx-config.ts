/** Writes the configuration with which nginx serves stored pages: a file for the `http` block, such as `conf.d/vigil.conf`. */

import { SettingsError } from '../server/settings.ts'
import { htmlType, plainAddress, searchAddresses, toKindPages, type WebServerSetup } from './web-server-setup.ts'

export interface NginxOptions {
  /** Whether this nginx has the module `brotli_static`, which many have not. */
  hasBrotli: boolean
}

/** @throws SettingsError when something cannot be written in nginx's language */
export function toNginxConfig(setup: WebServerSetup, { hasBrotli }: NginxOptions): string {
  const { folder, site, siteUrl, onionUrl, pageHeaders, readerHeaders } = setup
  const onion = onionUrl === null ? [] : [`add_header Onion-Location ${quote(onionUrl.origin, '$vigil_address')};`]
  return `# nginx in front of Vigil: stored pages from disk, everything else from the site's process.
# Written by "npm run web-server-config -- nginx". Write it anew after a change of the settings, rather than by hand.

upstream vigil_site {
    server ${site};
    keepalive 32;
}

# Each map lets the address of a page through, or answers "/-", where no page ever is: then the site is asked.
# What is spelt otherwise than a page's address on disk, only the site can read; words to look for are no page.
map $request_uri $vigil_address {
    default "/-";
    "~^(?!(?:${searchAddresses.join('|')})\\?)(?<vigil_plain>${plainAddress})(?:\\?|$)" $vigil_plain;
}
map $request_method $vigil_address_read {
    default "/-";
    GET $vigil_address;
    HEAD $vigil_address;
}
# Editors in draft mode. The site tells the real cookie from a made-up one.
map $http_cookie $vigil_address_reader {
    default $vigil_address_read;
    "" $vigil_address_read;
    "~__prerender_bypass" "/-";
}
# The Studio, which may read what readers get. Readers' browsers name no origin when they open a page.
map $http_origin $vigil_address_here {
    default "/-";
    "" $vigil_address_reader;
}
# Conditions that the site does not know.
map "$http_if_match$http_if_unmodified_since" $vigil_page {
    default "/-";
    "" $vigil_address_here;
}

${toKindPageMap('request_uri', 'vigil_unavailable', '^', toKindPages('unavailable'))}
# What cannot be read as an address has none: its language is in the line that was sent.
${toKindPageMap('request', 'vigil_malformed', '^[A-Z]+ ', toKindPages('malformed'))}
server {
${toListenLines(setup)}
    server_name ${toNames(siteUrl, onionUrl)
      .map((name) => quote(name))
      .join(' ')};
    server_tokens off;

    # Who reads what is written down nowhere. Both logs would hold addresses; what is wrong with the site is in its own.
    access_log off;
    error_log /dev/null emerg;

    # Messages to people pass through memory alone, and the site bounds them.
    client_max_body_size 0;
    error_page 400 414 =400 /-malformed;

    # What a location answers with an error is asked of the site, and what the site does not answer is said here.
    recursive_error_pages on;

    location / {
        root ${quote(folder)};
        # NB: no open_file_cache. A page that is taken down is gone with its file. Not try_files: it looks for each file twice.
        rewrite ^ $vigil_page/index.html break;
        error_page 403 404 405 = @vigil_site;

        types {}
        default_type ${quote(htmlType)};
        gzip off;
        gzip_static on;
        gzip_proxied any;
        gzip_http_version 1.0;
${hasBrotli ? '        brotli_static on;\n' : ''}        sendfile on;
        etag on;
        if_modified_since off;
        max_ranges 0;
${indent(2, [...toHeaderLines(pageHeaders), ...onion])}
    }

    location @vigil_site {
        # As it was typed: the site judges spellings.
        proxy_pass http://vigil_site$request_uri;
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_set_header Host $http_host;
        proxy_set_header X-Forwarded-Host $http_host;
        proxy_set_header X-Forwarded-Proto ${siteUrl.protocol.slice(0, -1)};
        # Not even the site learns where its readers are.
        proxy_set_header X-Forwarded-For "";
        proxy_set_header X-Real-IP "";
        proxy_set_header Forwarded "";
        proxy_redirect off;
        proxy_request_buffering off;
        proxy_max_temp_file_size 0;
        gzip off;
        error_page 502 504 = @vigil_unavailable;
    }

    # While the site's process starts again, stored pages are there; this is said for the rest.
    location @vigil_unavailable {
        types {}
        default_type ${quote(htmlType)};
${indent(2, toHeaderLines({ ...readerHeaders, 'Retry-After': '30' }, 'always'))}
        return 503 $vigil_unavailable;
    }

    location = /-malformed {
        internal;
        error_page 404 = @vigil_site;
        default_type ${quote(htmlType)};
${indent(2, toHeaderLines(readerHeaders, 'always'))}
        return 400 $vigil_malformed;
    }
}
`
}

function toListenLines({ listen }: WebServerSetup): string {
  return indent(1, listen === null ? ['listen 80;', 'listen [::]:80;'] : [`listen ${listen};`])
}

function toNames(...addresses: (URL | null)[]): string[] {
  return addresses.flatMap((address) => (address === null ? [] : [address.hostname]))
}

function toHeaderLines(headers: Readonly<Record<string, string>>, when = ''): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} ${quote(value)}${when && ` ${when}`};`)
}

function toKindPageMap(
  source: string,
  variable: string,
  start: string,
  { first, others }: ReturnType<typeof toKindPages>,
): string {
  const lines = others.map(({ folder, html }) => `    "~${start}${folder}(?:[/?# ]|$)" ${quote(html)};\n`)
  return `map $${source} $${variable} {\n    default ${quote(first)};\n${lines.join('')}}\n`
}

/** @param variable written behind the text, as nginx's own */
function quote(text: string, variable = ''): string {
  // nginx has no way to write a dollar that is one.
  if (text.includes('$')) {
    throw new SettingsError(
      `nginx cannot be told of "${text}": the sign $ means something else to it. Choose another name.`,
    )
  }
  return `"${text.replace(/["\\]/g, '\\$&')}${variable}"`
}

function indent(depth: number, lines: readonly string[]): string {
  return lines.map((line) => '    '.repeat(depth) + line).join('\n')
}
