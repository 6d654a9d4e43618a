import type { Look } from './look-as-reader.ts'

export interface LookDescription {
  readonly tone: 'positive' | 'caution' | 'critical'
  readonly text: string
}

/** Says in one sentence what readers get. */
export function describeLook(look: Look, askedAddress: string): LookDescription {
  if (look.state === 'unreachable')
    return { tone: 'critical', text: 'The site did not answer, so nobody can say what readers see. Look again.' }
  const { status, address } = look
  if (status === 404) return { tone: 'caution', text: '404: readers see nothing here.' }
  if (status === 410) return { tone: 'caution', text: '410: this page was taken down; readers see nothing here.' }
  if (status >= 500) return { tone: 'critical', text: `${status}: readers are told to come back in a minute.` }
  if (status !== 200) return { tone: 'caution', text: `${status}: readers do not see a page here.` }
  if (address !== askedAddress)
    return { tone: 'caution', text: `200: readers are led on to ${new URL(address).pathname} and see this page.` }
  return { tone: 'positive', text: '200: readers see this page.' }
}

/**
 * Whether the page was rendered before the document was published last. HTTP tells whole seconds only.
 *
 * @param publishedAt when the document was published last, as the lake says it
 */
export function isOlderThan(look: Look, publishedAt: string | undefined): boolean {
  if (look.state !== 'seen' || look.status !== 200 || look.renderedAt === null || publishedAt === undefined)
    return false
  return look.renderedAt.getTime() < Math.floor(Date.parse(publishedAt) / 1000) * 1000
}
