import { Card, Stack } from '@sanity/ui'
import type { ComponentProps, ReactNode } from 'react'
import { usePaneRouter } from 'sanity/structure'

interface DocumentLinkProps {
  /** The id of the published document. */
  readonly id: string
  readonly type: string
  /** Whether it is the document that is open now. */
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** Opens a document in the pane beside this one. */
export function DocumentLink({ id, type, isOpen, children }: DocumentLinkProps) {
  return (
    <Card
      as={PaneLink}
      data-as="a"
      childId={id}
      documentType={type}
      aria-current={isOpen ? 'page' : undefined}
      pressed={isOpen}
      selected={isOpen}
      radius={2}
      padding={1}
      __unstable_focusRing
    >
      <Stack gap={1}>{children}</Stack>
    </Card>
  )
}

function PaneLink({ documentType, ...props }: ComponentProps<'a'> & { childId: string; documentType: string }) {
  const { ChildLink } = usePaneRouter()
  return <ChildLink {...props} childParameters={{ type: documentType }} />
}
