/** A picture, or why there is none. The reason goes into a note for editors. */
export type FoundImage =
  | { readonly state: 'found'; readonly bytes: Uint8Array; readonly address: string }
  | { readonly state: 'missing'; readonly reason: string }

/** Where pictures come from: a folder, the old site, or one after the other. */
export interface ImageSource {
  /** @param addresses of the same picture, the best first */
  find(addresses: readonly string[]): Promise<FoundImage>
  /** Whether `find` would try, without reading or fetching anything. Null: it would. */
  findObstacle(addresses: readonly string[]): Promise<string | null>
  /** What was taken from this address before need not be taken again. */
  readonly isRemote: boolean
}

/** Larger pictures the lake refuses. */
export const largestImage = 50 * 1024 * 1024
