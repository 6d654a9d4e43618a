import { EyeOpenIcon } from '@sanity/icons/EyeOpen'
import type { DocumentActionComponent } from 'sanity'
import { useDocumentPane } from 'sanity/structure'

/** Opens the second review from the menu beside Publish. */
export const secondReviewAction: DocumentActionComponent = ({ draft, published }) => {
  const { openInspector } = useDocumentPane()
  const risk: unknown = (draft ?? published)?.risk
  if (risk !== 'high') return null
  return {
    label: 'Second review…',
    title: 'What somebody who did not write this story looks at before readers see it',
    icon: EyeOpenIcon,
    onHandle: () => openInspector('second-review'),
  }
}

secondReviewAction.displayName = 'SecondReviewAction'
