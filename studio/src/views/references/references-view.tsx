import { LinkIcon } from '@sanity/icons/Link'
import { Box, Container, Stack } from '@sanity/ui'
import type { UserViewComponent } from 'sanity/structure'
import type { DocumentView } from '../document-views.ts'
import { useQuery } from '../use-query.ts'
import { DocumentLink } from './document-link.tsx'
import { groupByDocument, referencedIdsOf, type StoredDocument } from './document-states.ts'
import { ReferenceList } from './reference-list.tsx'

// Both ask for stored documents as they are, so that drafts and versions that point here are seen too.
const incomingQuery =
  '*[references($id) && !(_type in path("sanity.**"))] | order(_updatedAt desc)[0...500]{ _id, _type }'
const outgoingQuery =
  '*[_id in $ids || _id in $draftIds || (_id in path("versions.**") && string::split(_id, ".")[2] in $ids)]{ _id, _type }'

/** Which documents point to this one, and to which it points. */
const ReferencesView: UserViewComponent = ({ documentId, document }) => {
  const outgoingIds = referencedIdsOf(document.displayed)
  const incoming = useQuery<StoredDocument[]>({ query: incomingQuery, params: { id: documentId } })
  const outgoing = useQuery<StoredDocument[]>({
    query: outgoingQuery,
    params: { ids: outgoingIds, draftIds: outgoingIds.map((id) => `drafts.${id}`) },
  })
  const found = outgoing && groupByDocument(outgoing)
  return (
    <Box padding={4} paddingBottom={6}>
      <Container width={1}>
        <Stack gap={6}>
          <ReferenceList
            title="Points to this document"
            documents={incoming && groupByDocument(incoming).filter(({ id }) => id !== documentId)}
            emptyText="No document points to this one."
            renderLink={renderLink}
          />
          <ReferenceList
            title="This document points to"
            documents={found?.toSorted((a, b) => outgoingIds.indexOf(a.id) - outgoingIds.indexOf(b.id))}
            missingIds={found && outgoingIds.filter((id) => found.every((document) => document.id !== id))}
            emptyText="This document points to no other."
            renderLink={renderLink}
          />
        </Stack>
      </Container>
    </Box>
  )
}

const renderLink = (id: string, type: string) => <DocumentLink id={id} type={type} />

export const referencesView: DocumentView = {
  id: 'references',
  title: 'References',
  icon: LinkIcon,
  component: ReferencesView,
}
