import { cookies, draftMode } from 'next/headers'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { perspectiveCookie } from '../../../../data/read-perspective'
import { parseReturnPath } from '../../../../preview/return-path'

/** Turns this browser back to what readers see, and to the page it came from. */
export async function GET(request: Request): Promise<never> {
  // Says that this is no page to build in advance.
  await connection()
  const draft = await draftMode()
  draft.disable()
  const jar = await cookies()
  // As it was set: a browser keeps a secure cookie that is deleted without saying so.
  jar.delete({ name: perspectiveCookie, path: '/', httpOnly: true, secure: true, sameSite: 'none' })
  redirect(parseReturnPath(new URL(request.url).searchParams.get('to')))
}
