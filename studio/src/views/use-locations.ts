import type { ClientPerspective } from '@sanity/client'
import { useEffect, useState } from 'react'
import { of } from 'rxjs'
import { useDocumentStore } from 'sanity'
import type { DocumentLocationsState } from 'sanity/presentation'
import { apiVersion } from '../api-version.ts'
import { findLocations } from '../presentation/locations.ts'

interface Place {
  readonly id: string
  readonly type: string
  readonly perspective: ClientPerspective
}

const nowhere: DocumentLocationsState = { message: 'The site has no page that shows this.', tone: 'caution' }

/** The pages that show a document in a perspective, kept current; undefined until they are known. */
export function useLocations({ id, type, perspective }: Place): DocumentLocationsState | undefined {
  const documents = useDocumentStore()
  const [locations, setLocations] = useState<DocumentLocationsState>()
  const key = String(perspective)

  useEffect(() => {
    const asked = key === 'published' ? key : key.split(',')
    const listen = (query: string) => documents.listenQuery(query, { id }, { apiVersion, perspective: asked })
    const subscription = (findLocations(type, listen) ?? of(nowhere)).subscribe(setLocations)
    return () => {
      subscription.unsubscribe()
      setLocations(undefined)
    }
  }, [documents, id, type, key])

  return locations
}
