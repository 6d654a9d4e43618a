import { z } from 'zod'

/** Who is looking at what, in one dataset. Nothing is kept: it is told to those who are connected, and forgotten. */
export interface PresenceHub {
  connect(options: PresenceConnectionOptions): PresenceConnection
}

export interface PresenceConnectionOptions {
  /** The user of an `Authorization` value such as `Bearer …`, or null. */
  readonly authenticate: (authorization: string) => string | null
  /** Sends one text frame. */
  readonly send: (text: string) => void
}

export interface PresenceConnection {
  /** Takes one text frame: a JSON-RPC 2.0 request. */
  receive(text: string): void
  /** Tells the other side that the connection lives; call it every 10 s or so. */
  heartbeat(): void
  /** Tells the others that this one has gone. */
  close(): void
}

const request = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
})

const announcement = z.object({ sessionId: z.string().max(100), locations: z.array(z.unknown()).max(50) })

interface Member {
  readonly send: (text: string) => void
  userId: string | undefined
  session: string | undefined
  readonly subscriptions: Set<string>
}

/** A hub that speaks the Studio's presence protocol: roll call, state, disconnect. */
export function createPresenceHub(): PresenceHub {
  const members = new Set<Member>()
  let subscriptions = 0

  const broadcast = (from: Member, message: Readonly<Record<string, unknown>>) => {
    for (const member of members) {
      if (member === from) continue
      for (const subscription of member.subscriptions) {
        member.send(encode({ method: 'presence_subscription', params: { subscription, result: message } }))
      }
    }
  }
  const leave = (member: Member) => {
    if (member.userId !== undefined && member.session !== undefined) {
      broadcast(member, { type: 'disconnect', i: member.userId, m: { session: member.session } })
    }
    member.session = undefined
  }

  /** @returns the result of the call, or the reason why there is none */
  const call = (
    member: Member,
    method: string,
    params: Readonly<Record<string, unknown>>,
    options: PresenceConnectionOptions,
  ): CallOutcome => {
    if (method === 'authorization') {
      member.userId = options.authenticate(String(params.authorization ?? '')) ?? undefined
      return member.userId === undefined ? refused : { result: true }
    }
    if (member.userId === undefined) return refused
    switch (method) {
      case 'presence_subscribe': {
        const id = `subscription-${++subscriptions}`
        member.subscriptions.add(id)
        return { result: id }
      }
      case 'presence_unsubscribe':
        return { result: member.subscriptions.delete(String(params.subscriptionId ?? '')) }
      case 'presence_rollcall':
        member.session = String(params.session ?? '')
        broadcast(member, { type: 'rollCall', i: member.userId, session: member.session })
        return { result: true }
      case 'presence_announce': {
        const parsed = announcement.safeParse(params.data)
        if (!parsed.success) return { error: { code: -32_602, message: 'data needs sessionId and locations.' } }
        member.session = parsed.data.sessionId
        broadcast(member, { type: 'state', i: member.userId, m: parsed.data })
        return { result: true }
      }
      case 'presence_disconnect':
        leave(member)
        return { result: true }
      default:
        return { error: { code: -32_601, message: `There is no method "${method}".` } }
    }
  }

  return {
    connect(options) {
      const member: Member = { send: options.send, userId: undefined, session: undefined, subscriptions: new Set() }
      members.add(member)
      return {
        receive(text) {
          const parsed = parseRequest(text)
          if (parsed === null) return
          const outcome = call(member, parsed.method, parsed.params, options)
          if (parsed.id !== undefined) member.send(encode({ id: parsed.id, ...outcome }))
        },
        heartbeat: () => member.send('♥'),
        close() {
          members.delete(member)
          leave(member)
        },
      }
    },
  }
}

type CallOutcome =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string } }

const refused: CallOutcome = { error: { code: -32_000, message: 'Sign in first: send "authorization".' } }

/** Frames that are no request (the client's own heartbeat, say) need no answer. */
function parseRequest(text: string): z.infer<typeof request> | null {
  try {
    return request.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function encode(message: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ jsonrpc: '2.0', ...message })
}
