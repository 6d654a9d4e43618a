import type { DocumentInput } from './document.ts'
import type { PatchOperations } from './mutation.ts'

type Identified = DocumentInput & { readonly _id: string }

/** What editors do to documents, aware of drafts and versions. */
export type DocumentAction =
  | {
      readonly actionType: 'sanity.action.document.create'
      readonly publishedId: string
      readonly attributes: Identified
      readonly ifExists: 'fail' | 'ignore'
    }
  | {
      readonly actionType: 'sanity.action.document.edit'
      /** A draft or a version. */
      readonly draftId: string
      readonly publishedId: string
      readonly patch: PatchOperations
    }
  | {
      readonly actionType: 'sanity.action.document.publish'
      /** A draft or a version. */
      readonly draftId: string
      readonly publishedId: string
      readonly ifDraftRevisionId?: string
      readonly ifPublishedRevisionId?: string
    }
  | {
      readonly actionType: 'sanity.action.document.unpublish'
      readonly draftId: string
      readonly publishedId: string
    }
  | { readonly actionType: 'sanity.action.document.discard'; readonly draftId: string; readonly purge?: boolean }
  | {
      readonly actionType: 'sanity.action.document.delete'
      readonly publishedId: string
      /** All drafts and versions of the document; forgetting one is an error. */
      readonly includeDrafts: readonly string[]
      readonly purge?: boolean
    }
  | {
      readonly actionType: 'sanity.action.document.replaceDraft'
      readonly publishedId: string
      readonly attributes: Identified
    }

/** What editors do to one version of a document. A draft counts as a version here. */
export type VersionAction =
  | {
      readonly actionType: 'sanity.action.document.version.create'
      readonly publishedId: string
      readonly document: Identified
    }
  | {
      readonly actionType: 'sanity.action.document.version.create'
      readonly publishedId: string
      readonly versionId: string
      readonly baseId: string
      readonly ifBaseRevisionId?: string
    }
  | {
      readonly actionType: 'sanity.action.document.version.discard'
      readonly versionId: string
      /** Forget also what the version was. */
      readonly purge?: boolean
    }
  | { readonly actionType: 'sanity.action.document.version.replace'; readonly document: Identified }
  | {
      readonly actionType: 'sanity.action.document.version.unpublish'
      readonly versionId: string
      readonly publishedId: string
    }

/** What editors do to a release, and with it to all versions in it. */
export type ReleaseAction =
  | {
      readonly actionType: 'sanity.action.release.create'
      readonly releaseId: string
      readonly metadata: Readonly<Record<string, unknown>>
    }
  | {
      readonly actionType: 'sanity.action.release.import'
      readonly releaseId: string
      readonly document: DocumentInput
      readonly ifExists: 'fail' | 'ignore' | 'replace'
    }
  | {
      readonly actionType: 'sanity.action.release.edit'
      readonly releaseId: string
      readonly patch: PatchOperations
    }
  | {
      readonly actionType: 'sanity.action.release.schedule'
      readonly releaseId: string
      /** ISO 8601. */
      readonly publishAt: string
    }
  | ReleaseStep<'sanity.action.release.publish'>
  | ReleaseStep<'sanity.action.release.archive'>
  | ReleaseStep<'sanity.action.release.unarchive'>
  | ReleaseStep<'sanity.action.release.unschedule'>
  | ReleaseStep<'sanity.action.release.delete'>

interface ReleaseStep<Type extends string> {
  readonly actionType: Type
  readonly releaseId: string
}

/** A draft-aware operation made of mutations. */
export type Action = DocumentAction | VersionAction | ReleaseAction

/** What only the lake's own timer does, when the time of a release has come. No request can name these. */
export type TimerAction =
  | ReleaseStep<'lake.action.release.run'>
  | (ReleaseStep<'lake.action.release.refuse'> & {
      /** What an editor has to change, for the release document. */
      readonly message: string
    })

/** The action of one type, with its parameters. */
export type ActionOf<Type extends (Action | TimerAction)['actionType']> = Extract<
  Action | TimerAction,
  { readonly actionType: Type }
>
