import fc from 'fast-check'

/** One request, as the table of routes has it or not. */
export interface FuzzedRequest {
  readonly method: string
  /** With the search. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** Spoils a request in one way. */
export type Damage = (request: FuzzedRequest) => FuzzedRequest

const nastyTexts = [
  '',
  ' ',
  '.',
  '..',
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/lake.sqlite',
  '%00',
  '%',
  '%zz',
  '%ff%fe',
  'drafts.',
  'versions..a',
  '_.releases.',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'null',
  '-1',
  'NaN',
  '1e309',
  '99999999999999999999',
  '\u{1F4A9}',
  '"',
  "' OR 1=1 --",
  'a'.repeat(300),
  'a,'.repeat(200),
  '*[',
  '*{"a": *{"b": *}}[0...10]',
  '*[@ match "*a*b*c*"]',
  '{"a":'.repeat(300),
  '2026-13-45T99:99:99Z',
  'image-0000000000000000000000000000000000000000-1x1-png',
]

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nastyTexts) },
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const anyParameter = fc.constantFrom(
  ...['query', '$id', '$', 'perspective', 'tag', 'returnIds', 'returnDocuments', 'visibility', 'dryRun', 'limit'],
  ...['autoGenerateArrayKeys', 'resultSourceMap', 'fromTime', 'toTime', 'fromTransaction', 'toTransaction', 'reverse'],
  ...['authors', 'revision', 'time', 'lastRevision', 'nextCursor', 'effectFormat', 'includeDrafts', 'enableResume'],
  ...['filename', 'meta', 'label', 'w', 'h', 'rect', 'fit', 'fm', 'q', 'dpr', 'blur', 'sharp', 'bg', 'dl', 'auto'],
  ...['origin', 'sid', 'code', 'excludeContent', 'includeResult', 'lastLiveEventId'],
)
const anyHeader = fc.constantFrom(
  ...['content-type', 'accept', 'range', 'if-none-match', 'if-modified-since', 'last-event-id', 'origin', 'cookie'],
  ...['authorization', 'access-control-request-headers', 'x-forwarded-for', 'x-sanity-app', 'content-encoding'],
)
/** What a header can carry at all. */
const anyHeaderValue = anyText.map((text) => text.replace(/[^\x20-\x7e]/g, '').trim())

const anyNastyJson = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', [], {}, [[]], [null], { _ref: 'public' }, { __proto__: 1 }),
  anyText,
  fc.jsonValue({ maxDepth: 3 }),
  // Deeper than anybody writes by hand.
  fc.constant(JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)),
  fc.constant('x'.repeat(100_000)),
)

const anyPathDamage = fc.tuple(anyText, fc.nat(8)).map(
  ([text, place]): Damage =>
    (request) => {
      const [path = '', search = ''] = split(request.path)
      const segments = path.split('/')
      segments[1 + (place % Math.max(1, segments.length - 1))] = text.startsWith('%') ? text : encode(text)
      return { ...request, path: segments.join('/') + search }
    },
)

const anySearchDamage = fc.tuple(anyParameter, anyText).map(
  ([name, text]): Damage =>
    (request) => {
      const [path = '', search = ''] = split(request.path)
      const parameters = new URLSearchParams(search)
      parameters.set(name, text)
      return { ...request, path: `${path}?${parameters}` }
    },
)

const anyHeaderDamage = fc.tuple(anyHeader, anyHeaderValue).map(
  ([name, value]): Damage =>
    (request) => ({
      ...request,
      headers: { ...request.headers, [name]: value },
    }),
)

const anyMethodDamage = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS').map(
  (method): Damage =>
    (request) => ({ ...request, method }),
)

const anyBytesDamage = fc.tuple(fc.uint8Array({ maxLength: 64 }), fc.nat(), fc.boolean()).map(
  ([bytes, place, isCut]): Damage =>
    (request) => {
      const body = request.body ?? new Uint8Array()
      const at = place % (body.length + 1)
      const rest = isCut ? new Uint8Array() : body.slice(at + bytes.length)
      return { ...request, body: new Uint8Array([...body.slice(0, at), ...bytes, ...rest]) }
    },
)

const anyJsonDamage = fc.tuple(fc.array(fc.nat(), { maxLength: 6 }), anyNastyJson).map(
  ([steps, value]): Damage =>
    (request) => {
      const parsed = parse(request.body)
      return parsed === undefined ? request : { ...request, body: encodeJson(replaceAt(parsed, steps, value)) }
    },
)

export const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 3, arbitrary: anyJsonDamage },
  { weight: 2, arbitrary: anyPathDamage },
  { weight: 2, arbitrary: anySearchDamage },
  anyHeaderDamage,
  anyBytesDamage,
  anyMethodDamage,
)

/** Goes down by the steps, each taken as one of the places that there are, and puts the value there. */
function replaceAt(target: unknown, [step, ...steps]: readonly number[], value: unknown): unknown {
  if (step === undefined || typeof target !== 'object' || target === null) return value
  const names = Object.keys(target)
  const name = names[step % names.length]
  if (name === undefined) return value
  const child = replaceAt(Reflect.get(target, name), steps, value)
  return Array.isArray(target) ? target.with(Number(name), child) : { ...target, [name]: child }
}

function parse(body: Uint8Array | null): unknown {
  try {
    return body === null ? undefined : JSON.parse(new TextDecoder().decode(body))
  } catch {
    return undefined
  }
}

function encodeJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function split(path: string): readonly [string, string] {
  const mark = path.indexOf('?')
  return mark === -1 ? [path, ''] : [path.slice(0, mark), path.slice(mark)]
}

function encode(text: string): string {
  // Half a surrogate pair cannot be encoded.
  return encodeURIComponent(text.toWellFormed())
}
