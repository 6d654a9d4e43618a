import { createLanguage } from '@vigil/ui/languages/create-language'
import { nothingWritten, WriteView } from '@vigil/ui/write-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getWritePage } from '../../../../data/act-pages'
import { readGiven } from '../../../../data/read-given'
import { readPerspective } from '../../../../data/read-perspective'
import { getEnvironment } from '../../../../environment'
import { buildPlaceholder, isLocale } from '../../../../locales'
import { PageFrame } from '../../../../page-frame'
import { createMetadata } from '../../../../page-metadata'
import { createEditAttribute } from '../../../../preview/edit-attribute'
import { givenMessage } from '../../../../write/given-message'

type Props = { params: Promise<{ locale: string; slug: string }> }

// After somebody sent the form it is rendered for them alone; before, it is the same for all, and stored.
export const instant = false

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const { campaign, given } = await findCampaign(decodeURIComponent(slug), locale, perspective)
  if (campaign === null) return {}
  const title = campaign.title ?? language.text('write.title')
  const hasProblems = given?.state.step === 'write' && given.state.problems.length > 0
  const metadata = await createMetadata({
    language,
    path: language.paths.write(campaign.slug),
    perspective,
    title: hasProblems ? language.text('write.errorTitle', { title }) : title,
    description: campaign.introduction,
    text: campaign,
  })
  return given === null ? metadata : { ...metadata, robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const { campaign, given, syncTags } = await findCampaign(decodeURIComponent(slug), locale, perspective)
  if (campaign === null) notFound()
  const environment = getEnvironment()
  return (
    <PageFrame
      language={language}
      path={language.paths.write(campaign.slug)}
      perspective={perspective}
      syncTags={syncTags}
      enhancements={['write']}
    >
      <WriteView
        campaign={campaign}
        state={given?.state ?? nothingWritten}
        canWrite={environment.intakeToken !== null}
        language={language}
        editAttribute={createEditAttribute(environment, perspective)}
      />
    </PageFrame>
  )
}

/** The server gives the campaign along with what was written: then nothing has to be asked of anybody. */
async function findCampaign(slug: string, ...context: [Parameters<typeof getWritePage>[1], string]) {
  const given = await readGiven(givenMessage)
  if (given !== null) return { campaign: given.campaign, given, syncTags: [] }
  const loaded = await getWritePage(slug, ...context)
  return { campaign: loaded.state === 'found' ? loaded.page : null, given: null, syncTags: loaded.syncTags }
}
