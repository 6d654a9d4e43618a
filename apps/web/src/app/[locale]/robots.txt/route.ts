import { defaultLocale } from '../../../locales'
import { toMachineAnswer, toMissing } from '../../../machines/machine-answer'
import { writeRobots } from '../../../machines/robots'
import { toAbsoluteUrl } from '../../../page-metadata'

/** What search engines are asked to leave alone. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (locale !== defaultLocale) return toMissing()
  return toMachineAnswer(request, writeRobots(toAbsoluteUrl), {
    contentType: 'text/plain; charset=utf-8',
    syncTags: [],
  })
}
