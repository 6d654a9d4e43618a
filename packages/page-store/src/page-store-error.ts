/** What can be wrong with the folder of a page store; `kind` is stable, the message says who must do what. */
export class PageStoreError extends Error {
  readonly kind: 'inUse' | 'notWritable'

  constructor(kind: PageStoreError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PageStoreError'
    this.kind = kind
  }
}
