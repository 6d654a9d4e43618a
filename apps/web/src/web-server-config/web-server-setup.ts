/** What a web server must know to answer readers from the folder of stored pages as the site itself would. */

import { join } from 'node:path'
import { openFolder, plainName } from '@vigil/page-store/page-path'
import { pageCacheControl } from '@vigil/page-store/serve-page'
import { createPaths } from '@vigil/ui/paths'
import { defaultLocale, locales } from '../locales.ts'
import { type KindPage, toKindPage } from '../server/kind-pages.ts'
import { createSecurityHeaders } from '../server/security-headers.ts'
import type { Settings } from '../server/settings.ts'

export interface WebServerSetup {
  /** Whatever lies here, readers may have. */
  folder: string
  /** `host:port` of the site's process, which answers everything else. */
  site: string
  /** `port` or `address:port`; null for the ports that readers' browsers ask by themselves. */
  listen: string | null
  /** The readers' address of the site. */
  siteUrl: URL
  onionUrl: URL | null
  /** Sent with every stored page. */
  pageHeaders: Readonly<Record<string, string>>
  /** Sent with what the web server says itself. */
  readerHeaders: Readonly<Record<string, string>>
}

export interface WebServerOptions {
  listen?: string | undefined
  site?: string | undefined
}

/** Gathers from the site's settings what both web servers are told. */
export function toWebServerSetup(settings: WebServerSettings, { listen, site }: WebServerOptions = {}): WebServerSetup {
  const { reader } = createSecurityHeaders(settings)
  return {
    folder: join(settings.pagesFolder, openFolder),
    site: site ?? `127.0.0.1:${settings.port}`,
    listen: listen ?? null,
    siteUrl: settings.siteUrl,
    onionUrl: settings.onionUrl,
    pageHeaders: { ...reader, 'Cache-Control': pageCacheControl, Vary: 'Accept-Encoding' },
    readerHeaders: { ...reader, 'Cache-Control': 'no-store' },
  }
}

export type WebServerSettings = Pick<Settings, 'pagesFolder' | 'port' | 'siteUrl' | 'onionUrl' | 'studioOrigin'>

export const htmlType = 'text/html; charset=utf-8'

/**
 * The spelling of an address that a web server may look up on disk, query and all. Every other (escapes, capitals,
 * doubled slashes, dots) means something only to the site, and goes there as it was typed.
 */
export const plainAddress = `/(?:${plainName}(?:/${plainName})*)?`

/** Where a query has a meaning. */
export const searchAddresses: readonly string[] = locales.map((locale) => createPaths(locale).search)

/** The kind page that the site would send, for each language: that of the first one, and of those below a folder. */
export function toKindPages(kind: KindPage): { first: string; others: { folder: string; html: string }[] } {
  const others = locales.filter((locale) => locale !== defaultLocale)
  return {
    first: toKindPage(kind, defaultLocale),
    others: others.map((locale) => ({ folder: `/${locale}`, html: toKindPage(kind, locale) })),
  }
}
