import { useActiveReleases, useDocumentVersions } from 'sanity'
import { findSchedule, type Schedule } from './find-schedule.ts'

/** The schedule of a document, kept current. */
export function useSchedule(publishedId: string): Schedule | null {
  const { data: releases } = useActiveReleases()
  const { data: versionIds } = useDocumentVersions({ documentId: publishedId })
  return findSchedule(releases, versionIds)
}
