import { getEnvironment } from '../../../../environment'
import { defaultLocale, locales } from '../../../../locales'
import { toMachineAnswer, toMissing } from '../../../../machines/machine-answer'
import { writeSecurityTxt } from '../../../../machines/security-txt'
import { toAbsoluteUrl } from '../../../../page-metadata'

/** Whom to tell of a hole; only where somebody answers. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  const { securityContact: contact } = getEnvironment()
  if (locale !== defaultLocale || contact === null) return toMissing()
  const text = writeSecurityTxt({ contact, languages: locales, toUrl: toAbsoluteUrl, now: new Date() })
  return toMachineAnswer(request, text, { contentType: 'text/plain; charset=utf-8', syncTags: [] })
}
