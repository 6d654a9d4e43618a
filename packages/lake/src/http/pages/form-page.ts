import { LakeError } from '../../core/errors.ts'
import type { IsAllowedOrigin } from '../cors.ts'
import type { LakeContext } from '../lake-env.ts'
import { styleHash } from './page.ts'

/** Where the Studio is when nobody says otherwise. */
export const studioPath = '/studio'

/** Keeps other sites from posting these forms, framing them, or reading what is on them. */
export function protectForm(isAllowedOrigin: IsAllowedOrigin) {
  return async (c: LakeContext, next: () => Promise<void>) => {
    const origin = c.req.header('origin')
    if (c.req.method === 'POST' && origin !== undefined && !isAllowedOrigin(origin, c.req.header('host') ?? '')) {
      throw new LakeError('insufficientPermissions', 'This form can only be sent from the page of the lake itself.')
    }
    setPageHeaders(c, "'self'")
    await next()
  }
}

/** Nothing but this page's own style; it is neither kept nor framed. */
export function setPageHeaders(c: LakeContext, formAction: string): void {
  const rules = ["default-src 'none'", `style-src '${styleHash}'`, `form-action ${formAction}`]
  c.header('Content-Security-Policy', [...rules, "frame-ancestors 'none'", "base-uri 'none'"].join('; '))
  c.header('Cache-Control', 'no-store')
  // NB: not `no-referrer`: browsers would send `Origin: null` with the form.
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Content-Type-Options', 'nosniff')
}

/** Sends somebody who just signed in on, with a code that the Studio exchanges for a session. */
export function redirectToStudio(c: LakeContext, url: URL, code: string): Response {
  const target = new URL(url)
  target.hash = `sid=${code}`
  return c.redirect(target.href, 303)
}

/** @throws LakeError `invalidRequest` for anything but a form */
export async function readForm(c: LakeContext): Promise<FormData> {
  try {
    return await c.req.formData()
  } catch (cause) {
    throw new LakeError('invalidRequest', 'Send this as a form.', { cause })
  }
}

/** The text of a field; empty when there is none. */
export function readText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
