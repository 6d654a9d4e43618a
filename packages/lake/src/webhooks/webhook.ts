/** What happens to a document: the third word of the rule of a webhook. */
export type Operation = 'create' | 'update' | 'delete'

/** What an administrator decides about a webhook, in the words of Sanity's "GROQ-powered webhooks". */
export interface WebhookDefinition {
  readonly name: string
  readonly description: string | null
  readonly url: string
  readonly dataset: string
  readonly rule: WebhookRule
  /** Kept for clients. DIFFERS: filters and projections mean the same in every version. */
  readonly apiVersion: string
  readonly httpMethod: 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'GET'
  readonly headers: Readonly<Record<string, string>>
  readonly includeDrafts: boolean
  readonly includeAllVersions: boolean
  readonly isDisabledByUser: boolean
}

export interface WebhookRule {
  readonly on: readonly Operation[]
  /** A GROQ filter on the document and its change. Null: every document. */
  readonly filter: string | null
  /** A GROQ projection: the body of the request. Null: the document after the change, or the one that was deleted. */
  readonly projection: string | null
}

/** A webhook as it is kept. Its secret is not part of it: nobody reads that again. */
export interface Webhook extends WebhookDefinition {
  readonly id: string
  readonly hasSecret: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

/** A new webhook, or what changes of one. `secret: null` takes the secret away. */
export type WebhookInput = WebhookDefinition & { readonly secret: string | null }
export type WebhookChange = Partial<WebhookInput>

/** Something that a webhook has to be told, and how far it has come. */
export interface WebhookMessage {
  /** Sent as `idempotency-key`: the same in every attempt, and after a crash. */
  readonly id: string
  readonly webhookId: string
  readonly status: 'queued' | 'success' | 'failure'
  readonly createdAt: string
  readonly nextAttemptAt: string | null
  readonly failureCount: number
  readonly resultCode: number | null
  /** The body of the request. */
  readonly payload: string
  readonly headers: Readonly<Record<string, string>>
}

export interface WebhookAttempt {
  readonly id: string
  readonly messageId: string
  readonly webhookId: string
  readonly createdAt: string
  /** In milliseconds. */
  readonly duration: number
  readonly resultCode: number | null
  readonly failureReason: FailureReason | null
  /** The beginning of the answer, or what went wrong before there was one. */
  readonly resultBody: string
}

/** `other`: the request was not sent, because the lake may not send there or the projection could not be made. */
export type FailureReason = 'http' | 'network' | 'timeout' | 'other'
