import { parseWebhook, parseWebhookChange } from './parse-webhook.ts'

const valid = { name: 'site', url: 'https://site.example/api', dataset: 'production', on: ['create'] }

it('takes the shape of the management API, of blueprints, and fills in what is usual', () => {
  const expected = {
    name: 'site',
    description: null,
    url: 'https://site.example/api',
    dataset: 'production',
    rule: { on: ['create'], filter: null, projection: null },
    apiVersion: 'v2021-03-25',
    httpMethod: 'POST',
    headers: {},
    includeDrafts: false,
    includeAllVersions: false,
    isDisabledByUser: false,
    secret: null,
  }
  expect(parseWebhook(valid)).toEqual(expected)
  const { on, ...rest } = valid
  expect(parseWebhook({ ...rest, type: 'document', rule: { on, filter: ' ', projection: null } })).toEqual(expected)
})

it.each([
  ['no name', { name: ' ' }, 'name'],
  ['an address that is none', { url: 'site' }, 'url'],
  ['a file', { url: 'file:///etc/passwd' }, 'url'],
  ['a password in the address', { url: 'https://me:pw@site.example' }, 'url'],
  ['no operation', { on: [] }, 'on'],
  ['another operation', { on: ['publish'] }, 'on'],
  ['a transaction webhook', { type: 'transaction' }, 'type'],
  ['another method', { httpMethod: 'TRACE' }, 'httpMethod'],
  ['a version that is none', { apiVersion: 'latest' }, 'apiVersion'],
  ['a header of its own', { headers: { 'Sanity-Webhook-Signature': 'x' } }, 'headers'],
  ['a host', { headers: { Host: 'x' } }, 'headers'],
  ['two headers in one', { headers: { 'x-a': 'b\r\nx-c: d' } }, 'headers'],
  ['a name of two words', { headers: { 'x a': 'b' } }, 'headers'],
])('refuses %s', (_, more, place) => {
  expect(() => parseWebhook({ ...valid, ...more })).toThrow(
    expect.objectContaining({ kind: 'invalidRequest', message: expect.stringContaining(`"${place}`) }),
  )
})

it('does not show the value of a header that is wrong', () => {
  const parse = () => parseWebhook({ ...valid, headers: { authorization: 'Bearer secret\n' } })
  expect(parse).toThrow(expect.objectContaining({ message: expect.not.stringContaining('Bearer') }))
})

it.each([
  ['filter', { filter: '_type ==' }, 'queryParse'],
  ['projection', { projection: '{' }, 'queryParse'],
  ['filter', { filter: '_id in *[_type == "author"]._id' }, 'invalidRequest'],
  ['projection', { projection: '{"all": count(*)}' }, 'invalidRequest'],
])('says that the %s is wrong: %j', (what, more, kind) => {
  expect(() => parseWebhook({ ...valid, ...more })).toThrow(
    expect.objectContaining({ kind, message: expect.stringContaining(what) }),
  )
})

describe('a change', () => {
  const rule = { on: ['create' as const], filter: '_type == "a"', projection: '{_id}' }

  it('names what it changes, and leaves the rest', () => {
    expect(parseWebhookChange({ isDisabledByUser: true }, rule)).toEqual({ isDisabledByUser: true })
    expect(parseWebhookChange({ secret: 'new' }, rule)).toEqual({ secret: 'new' })
    expect(parseWebhookChange({}, rule)).toEqual({})
  })

  it('may be one of the rule, whole or in parts', () => {
    expect(parseWebhookChange({ filter: null }, rule)).toEqual({ rule: { ...rule, filter: null } })
    expect(parseWebhookChange({ on: ['delete'] }, rule)).toEqual({ rule: { ...rule, on: ['delete'] } })
    expect(parseWebhookChange({ rule: { on: ['update'] } }, rule)).toEqual({
      rule: { on: ['update'], filter: null, projection: null },
    })
  })

  it('is checked like a new webhook', () => {
    expect(() => parseWebhookChange({ url: 'ftp://x' }, rule)).toThrow(
      expect.objectContaining({ kind: 'invalidRequest' }),
    )
    expect(() => parseWebhookChange({ filter: '(' }, rule)).toThrow(expect.objectContaining({ kind: 'queryParse' }))
    expect(() => parseWebhookChange('x', rule)).toThrow(expect.objectContaining({ kind: 'invalidRequest' }))
  })
})
