/** What may be done in the model, in the fewest words. */
export type Step =
  | {
      readonly do: 'createRelease' | 'unschedule' | 'publishRelease' | 'archive' | 'unarchive' | 'deleteRelease'
      readonly release: string
    }
  | { readonly do: 'schedule'; readonly release: string; readonly after: number }
  | {
      readonly do: 'addVersion' | 'editVersion'
      readonly release: string
      readonly doc: string
      readonly title: string
    }
  | { readonly do: 'discardVersion' | 'removeWithRelease'; readonly release: string; readonly doc: string }
  | { readonly do: 'createDraft' | 'editDraft'; readonly doc: string; readonly title: string }
  | { readonly do: 'publishDraft' | 'unpublish' | 'deleteDocument'; readonly doc: string }
  | { readonly do: 'passTime'; readonly by: number }

interface ModelVersion {
  readonly title: string
  readonly isRemoval: boolean
}

interface ModelRelease {
  state: 'active' | 'scheduled' | 'published' | 'archived'
  publishAt: number
  failed: boolean
  /** The versions in it, or, once it is over, those that it had. */
  versions: Map<string, ModelVersion>
}

/** The title that no guard lets become public. */
export const secret = 'secret'

/** Releases and documents as editors understand them, written without a look at how the lake does it. */
export class ReleaseModel {
  readonly releases = new Map<string, ModelRelease>()
  readonly drafts = new Map<string, string>()
  readonly published = new Map<string, string>()
  now = 0

  /** @returns whether it may be done; it is done then */
  take(step: Step): boolean {
    switch (step.do) {
      case 'createRelease': {
        if (this.releases.has(step.release)) return false
        this.releases.set(step.release, { state: 'active', publishAt: 0, failed: false, versions: new Map() })
        return true
      }
      case 'schedule':
        return this.#change(step.release, ['active', 'scheduled'], (release) => {
          Object.assign(release, { state: 'scheduled', publishAt: this.now + step.after, failed: false })
        })
      case 'unschedule':
        return this.#change(step.release, ['scheduled'], (release) => {
          Object.assign(release, { state: 'active', failed: false })
        })
      case 'archive':
        return this.#change(step.release, ['active'], (release) => {
          Object.assign(release, { state: 'archived', failed: false })
        })
      case 'unarchive':
        return this.#change(step.release, ['archived'], (release) => {
          release.state = 'active'
        })
      case 'deleteRelease':
        return this.#change(step.release, ['archived', 'published'], () => {
          this.releases.delete(step.release)
        })
      case 'publishRelease': {
        const release = this.releases.get(step.release)
        if (release?.state !== 'active' && release?.state !== 'scheduled') return false
        return this.#publish(release)
      }
      case 'addVersion': {
        const release = this.#open(step.release)
        if (!release || release.versions.has(step.doc)) return false
        release.versions.set(step.doc, { title: step.title, isRemoval: false })
        return true
      }
      case 'editVersion': {
        const release = this.#open(step.release)
        const version = release?.versions.get(step.doc)
        if (!release || !(version || this.published.has(step.doc))) return false
        release.versions.set(step.doc, { title: step.title, isRemoval: version?.isRemoval ?? false })
        return true
      }
      case 'discardVersion':
        return this.#open(step.release)?.versions.delete(step.doc) ?? false
      case 'removeWithRelease': {
        const release = this.#open(step.release)
        const title = this.published.get(step.doc)
        if (!release || title === undefined) return false
        release.versions.set(step.doc, { title: release.versions.get(step.doc)?.title ?? title, isRemoval: true })
        return true
      }
      case 'createDraft': {
        if (this.drafts.has(step.doc)) return false
        this.drafts.set(step.doc, step.title)
        return true
      }
      case 'editDraft': {
        if (!this.drafts.has(step.doc) && !this.published.has(step.doc)) return false
        this.drafts.set(step.doc, step.title)
        return true
      }
      case 'publishDraft': {
        const title = this.drafts.get(step.doc)
        if (title === undefined || title === secret) return false
        this.published.set(step.doc, title)
        return this.drafts.delete(step.doc)
      }
      case 'unpublish': {
        const title = this.published.get(step.doc)
        if (title === undefined) return false
        if (!this.drafts.has(step.doc)) this.drafts.set(step.doc, title)
        return this.published.delete(step.doc)
      }
      case 'deleteDocument': {
        const isInRelease = [...this.releases.values()].some((each) => isOpen(each) && each.versions.has(step.doc))
        if (!this.published.has(step.doc) || isInRelease) return false
        this.drafts.delete(step.doc)
        return this.published.delete(step.doc)
      }
      case 'passTime': {
        this.now += step.by
        const due = [...this.releases].filter(([, each]) => each.state === 'scheduled' && each.publishAt <= this.now)
        const inOrder = due.sort(([a, x], [b, y]) => x.publishAt - y.publishAt || (a < b ? -1 : 1))
        for (const [, release] of inOrder) {
          if (!this.#publish(release)) Object.assign(release, { state: 'active', failed: true })
        }
        return true
      }
    }
  }

  /** Every document that there should be, as one line each. */
  describe(): readonly string[] {
    return [
      ...[...this.published].map(([doc, title]) => `${doc} ${title}`),
      ...[...this.drafts].map(([doc, title]) => `drafts.${doc} ${title}`),
      ...[...this.releases].flatMap(([name, release]) => [
        `_.releases.${name} ${release.state}${release.failed ? ' failed' : ''}`,
        ...(isOpen(release)
          ? [...release.versions].map(
              ([doc, { title, isRemoval }]) => `versions.${name}.${doc} ${title}${isRemoval ? ' removal' : ''}`,
            )
          : []),
      ]),
    ].sort()
  }

  #open(name: string): ModelRelease | undefined {
    const release = this.releases.get(name)
    return release?.state === 'active' ? release : undefined
  }

  #change(name: string, from: readonly ModelRelease['state'][], change: (release: ModelRelease) => void): boolean {
    const release = this.releases.get(name)
    if (!release || !from.includes(release.state)) return false
    change(release)
    return true
  }

  #publish(release: ModelRelease): boolean {
    const versions = [...release.versions]
    if (versions.some(([, { title, isRemoval }]) => title === secret && !isRemoval)) return false
    for (const [doc, { title, isRemoval }] of versions) {
      if (isRemoval) this.published.delete(doc)
      else this.published.set(doc, title)
    }
    Object.assign(release, { state: 'published', failed: false })
    return true
  }
}

function isOpen({ state }: ModelRelease): boolean {
  return state === 'active' || state === 'scheduled'
}
