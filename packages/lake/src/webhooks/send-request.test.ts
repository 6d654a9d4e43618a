import { type SendOptions, sendRequest } from './send-request.ts'
import { createTargetPolicy, kindOfAddress } from './target-policy.ts'
import { openTarget, type Target } from './webhook-test-kit.ts'

let target: Target
beforeEach(async () => {
  target = await openTarget()
})
afterEach(() => target.close())

const send = (url: string, options: Partial<SendOptions> = {}) =>
  sendRequest(
    { url, method: 'POST', headers: {}, body: '{}' },
    { policy: createTargetPolicy([target.origin]), timeoutMilliseconds: 500, ...options },
  )
const port = () => new URL(target.origin).port

it.each([
  ['8.8.8.8', 'public'],
  ['2606:4700::1111', 'public'],
  ['::ffff:8.8.8.8', 'public'],
  ['127.0.0.1', 'private'],
  ['127.9.9.9', 'private'],
  ['::1', 'private'],
  ['::ffff:127.0.0.1', 'private'],
  ['10.0.0.1', 'private'],
  ['172.31.255.255', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['fd12::1', 'private'],
  ['169.254.169.254', 'forbidden'],
  ['::ffff:169.254.169.254', 'forbidden'],
  ['::ffff:a9fe:a9fe', 'forbidden'],
  ['64:ff9b::a9fe:a9fe', 'forbidden'],
  ['2002:a9fe:a9fe::1', 'forbidden'],
  ['fe80::1', 'forbidden'],
  ['fd00:ec2::254', 'forbidden'],
  ['100.100.100.200', 'forbidden'],
  ['0.0.0.0', 'forbidden'],
  ['::', 'forbidden'],
  ['224.0.0.1', 'forbidden'],
  ['255.255.255.255', 'forbidden'],
  ['no address', 'forbidden'],
])('%s is %s', (address, kind) => expect(kindOfAddress(address)).toBe(kind))

it('sends to what was allowed', async () => {
  expect(await send(target.origin)).toMatchObject({ resultCode: 200, failureReason: null })
})

it.each([
  ['http://169.254.169.254/latest/meta-data/'],
  ['http://[::ffff:169.254.169.254]/'],
  ['http://[fe80::1]/'],
  // Other ways to write the same address.
  ['http://2852039166/'],
  ['http://0xa9fea9fe/'],
  ['http://0251.0376.0251.0376/'],
  ['http://0.0.0.0/'],
])('never sends to %s, also when somebody allowed it', async (url) => {
  const policy = createTargetPolicy([new URL(url).origin])
  expect(await send(url, { policy })).toMatchObject({ resultCode: null, failureReason: 'other' })
})

it('refuses a name of which one address is not allowed', async () => {
  const url = `http://site.example:${port()}/`
  const policy = createTargetPolicy([])
  const resolve = async () => ['8.8.8.8', '127.0.0.1']
  expect(await send(url, { policy, resolve })).toMatchObject({ failureReason: 'other' })
  expect(target.received).toEqual([])
})

it('connects to the address that was judged, not to what the name becomes afterwards', async () => {
  const url = `http://site.example:${port()}/`
  const resolve = async () => ['127.0.0.1']
  const policy = createTargetPolicy([`http://site.example:${port()}`])
  expect(await send(url, { policy, resolve })).toMatchObject({ resultCode: 200 })
  expect(target.received[0]?.headers.host).toBe(`site.example:${port()}`)
})

it('follows no redirect', async () => {
  target.answer = ({ path }) =>
    path === '/' ? { status: 307, headers: { location: '/elsewhere' }, body: 'x' } : { status: 200 }
  expect(await send(target.origin)).toMatchObject({ resultCode: 307, failureReason: 'http' })
  expect(target.received.map(({ path }) => path)).toEqual(['/'])
})

it('waits for a name that does not come no longer than for an answer', async () => {
  const resolve = () => new Promise<never>(() => {})
  expect(await send('http://slow.example/', { resolve, timeoutMilliseconds: 50 })).toMatchObject({
    failureReason: 'timeout',
  })
})

it('takes the status of an answer whose body never ends', async () => {
  const { createServer } = await import('node:http')
  const endless = createServer((_, response) => void response.writeHead(200).write('begins'))
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve))
  const address = endless.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const outcome = await send(origin, { policy: createTargetPolicy([origin]), timeoutMilliseconds: 3000 })
  expect(outcome).toMatchObject({ resultCode: 200, failureReason: null, resultBody: 'begins' })
  endless.closeAllConnections()
  await new Promise((resolve) => endless.close(resolve))
})
