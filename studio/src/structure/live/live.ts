/** What is known now of something that can change at any time. */
export type Live<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string; readonly retry: () => void }
  | { readonly state: 'found'; readonly value: T }

/** Makes something of what was found; everything else stays as it is. */
export function mapLive<T, R>(live: Live<T>, make: (value: T) => R): Live<R> {
  return live.state === 'found' ? { state: 'found', value: make(live.value) } : live
}
