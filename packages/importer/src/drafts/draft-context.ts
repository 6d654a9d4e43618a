import type { KeptImage } from '../media/image-keeper.ts'
import type { Photo } from '../recognise/recognised-article.ts'
import type { ExistingCountry } from './draft.ts'

export interface ImportSource {
  readonly _type: 'importSource'
  readonly fileName: string
  /** Of the whole file: tells whether it changed since. */
  readonly fingerprint: string
  readonly importedAt: string
}

export interface DraftContext {
  readonly source: ImportSource
  /** Published countries of the dataset: the only ones that may be linked. */
  readonly existingCountries: readonly ExistingCountry[]
  /** What became of the article's pictures. Default: nobody asked for them. */
  readonly images?: ReadonlyMap<Photo, KeptImage>
}
