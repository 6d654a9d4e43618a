import { fromString } from '@sanity/util/paths'
import { useCallback } from 'react'
import { getPublishedId } from 'sanity'
import { useRouter } from 'sanity/router'
import { useOpenField } from '../../safety/findings/use-open-field.ts'
import type { Place } from './use-site-connection.ts'

/** Leads from a text of the preview to its field: of this document in its form, of another one in a form of its own. */
export function useEditText(documentId: string): (place: Place) => void {
  const { navigateIntent } = useRouter()
  const openField = useOpenField()

  return useCallback(
    ({ id, type, path }: Place) => {
      if (getPublishedId(id) === documentId) openField(fromString(path))
      else navigateIntent('edit', { id: getPublishedId(id), type, path })
    },
    [documentId, navigateIntent, openField],
  )
}
