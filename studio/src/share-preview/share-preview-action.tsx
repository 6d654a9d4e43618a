import { ShareIcon } from '@sanity/icons/Share'
import { textOf } from '@vigil/content-model/field-of'
import { useState } from 'react'
import type { DocumentActionComponent } from 'sanity'
import { SharePreviewPanel } from './share-preview-panel.tsx'
import { usePreviewLinks } from './use-preview-links.ts'

/** Shares what is drafted with somebody who has no account. */
export const sharePreviewAction: DocumentActionComponent = ({ id, draft, version }) => {
  const [isOpen, setIsOpen] = useState(false)
  const shared = version ?? draft
  return {
    label: 'Share preview',
    title: shared === null ? 'Nothing here is unpublished: share the page itself' : 'Make a link that shows this draft',
    icon: ShareIcon,
    disabled: shared === null,
    onHandle: () => setIsOpen(true),
    dialog: isOpen &&
      shared !== null && {
        type: 'dialog',
        header: 'Share a preview',
        width: 'medium',
        onClose: () => setIsOpen(false),
        content: <SharePreview publishedId={id} documentId={shared._id} risk={textOf(shared, 'risk')} />,
      },
  }
}

sharePreviewAction.displayName = 'SharePreviewAction'

interface SharePreviewProps {
  readonly publishedId: string
  readonly documentId: string
  readonly risk: string
}

function SharePreview({ publishedId, documentId, risk }: SharePreviewProps) {
  return <SharePreviewPanel {...usePreviewLinks(publishedId, documentId)} warning={findWarning(risk)} />
}

function findWarning(risk: string): string | null {
  if (risk === 'low') return null
  return risk === 'medium' || risk === 'high'
    ? `The risk of this story is ${risk}. Send the link only to people who must see it, by a way that others do not read, and end it when they have.`
    : 'Nobody has assessed the risk of this story yet. Send the link only to people who must see it.'
}
