import { prayerPath } from '@vigil/ui/paths'
import { PrayerView } from '@vigil/ui/prayer-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPrayerPage } from '../../../data/pages'
import { readPerspective } from '../../../data/read-perspective'
import { getEnvironment } from '../../../environment'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return createMetadata({ path: prayerPath, perspective: await readPerspective(), title: 'Prayer' })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const perspective = await readPerspective()
  const prayer = await getPrayerPage(perspective)
  if (prayer.state !== 'found') notFound()
  return (
    <PageFrame path={prayerPath} perspective={perspective} syncTags={prayer.syncTags}>
      <PrayerView {...prayer.page} editAttribute={createEditAttribute(getEnvironment(), perspective)} />
    </PageFrame>
  )
}
