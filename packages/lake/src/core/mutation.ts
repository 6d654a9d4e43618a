import type { DocumentInput } from './document.ts'

/** A change inside one document, in the shape of Sanity's mutate API. */
export interface PatchOperations {
  readonly set?: Readonly<Record<string, unknown>>
  readonly setIfMissing?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
  readonly insert?: {
    readonly before?: string
    readonly after?: string
    readonly replace?: string
    readonly items: readonly unknown[]
  }
  readonly inc?: Readonly<Record<string, number>>
  readonly dec?: Readonly<Record<string, number>>
  readonly diffMatchPatch?: Readonly<Record<string, string>>
  readonly merge?: Readonly<Record<string, unknown>>
  readonly ifRevisionID?: string
}

/** A mutation that names the one document it changes. */
export type DocumentMutation =
  | { readonly create: DocumentInput }
  | { readonly createIfNotExists: DocumentInput & { readonly _id: string } }
  | { readonly createOrReplace: DocumentInput & { readonly _id: string } }
  | {
      readonly delete: {
        readonly id: string
        /** Forget also what the document was. */
        readonly purge?: boolean
      }
    }
  | { readonly patch: PatchOperations & { readonly id: string } }

/** Chooses documents by a GROQ query; the lake resolves it to ids inside the transaction. */
export interface QuerySelection {
  readonly query: string
  readonly params?: Readonly<Record<string, unknown>>
}

/** A mutation as a client may send it. */
export type Mutation =
  | DocumentMutation
  | { readonly delete: QuerySelection & { readonly purge?: boolean } }
  | { readonly patch: PatchOperations & QuerySelection }
