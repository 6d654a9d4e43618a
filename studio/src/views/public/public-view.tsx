import { EarthGlobeIcon } from '@sanity/icons/EarthGlobe'
import { useState } from 'react'
import type { UserViewComponent } from 'sanity/structure'
import { readEnvironment } from '../../environment.ts'
import type { DocumentView } from '../document-views.ts'
import { useLocations } from '../use-locations.ts'
import { ViewMessage } from '../view-message.tsx'
import { PublicPage } from './public-page.tsx'
import { usePublicLook } from './use-public-look.ts'

/** The live page as readers get it right now, whatever this browser would be shown. */
const PublicView: UserViewComponent = ({ documentId, document, schemaType }) => {
  const { siteOrigin } = readEnvironment()
  const published = useLocations({ id: documentId, type: schemaType.name, perspective: 'published' })
  // What was never published would be here; looking there proves that readers see nothing.
  const planned = useLocations({ id: documentId, type: schemaType.name, perspective: 'drafts' })
  const [chosenPath, setChosenPath] = useState<string | null>(null)

  const pages = published?.locations?.length ? published.locations : (planned?.locations ?? [])
  const page = pages.find(({ href }) => href === chosenPath) ?? pages[0]
  const address = page === undefined ? null : new URL(page.href, siteOrigin).href
  const { look, lookAgain } = usePublicLook(address, document.published?._rev ?? 'not published')

  if (published === undefined || planned === undefined) return <ViewMessage text="Finding the page…" />
  if (page === undefined || address === null)
    return <ViewMessage text={planned.message ?? 'The site has no page that shows this.'} />
  return (
    <PublicPage
      address={address}
      look={look}
      onLookAgain={lookAgain}
      publishedAt={document.published?._updatedAt}
      pages={pages}
      path={page.href}
      onChoosePage={setChosenPath}
    />
  )
}

export const publicView: DocumentView = {
  id: 'public',
  title: 'What the public sees',
  icon: EarthGlobeIcon,
  component: PublicView,
}
