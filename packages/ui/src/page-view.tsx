import type { Page } from '@vigil/content-queries/pages/page'
import type { EditAttribute } from './edit-attribute.ts'
import type { ImageUrl } from './image-url.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { SectionsView } from './sections-view.tsx'
import { UntranslatedNotice } from './untranslated-notice.tsx'

export type PageViewProps = {
  page: Page
  imageUrl: ImageUrl
  /** The page's address on the web, to pass on and to print. */
  url: string
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** A page that editors built of sections. */
export function PageView({ page, imageUrl, url, language, editAttribute }: PageViewProps) {
  const document = { id: page._id, type: 'page' }
  return (
    <div className="sections-page">
      <header className="page place-header">
        <UntranslatedNotice textLanguage={page.language} language={language} />
        <h1
          className="page-title"
          {...inTextLanguage(page.language, language)}
          data-sanity={editAttribute?.(document, 'title')}
        >
          {page.title}
        </h1>
      </header>
      <SectionsView
        sections={page.sections}
        document={document}
        textLanguage={page.language}
        imageUrl={imageUrl}
        sharing={{ title: page.title, url }}
        language={language}
        editAttribute={editAttribute}
      />
      <p className="print-only">{url}</p>
    </div>
  )
}
