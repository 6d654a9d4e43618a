import { stayOnThisHost } from './stay-on-this-host.ts'

const before = globalThis.fetch
afterEach(() => {
  globalThis.fetch = before
})

/** Puts a network below the Studio that only says what was asked of it. */
function listenToNetwork(): string[] {
  const asked: string[] = []
  globalThis.fetch = async (input) => {
    asked.push(String(input instanceof Request ? input.url : input))
    return new Response('from the network')
  }
  return asked
}

test('requests to the lake and the site pass', async () => {
  const asked = listenToNetwork()
  stayOnThisHost(['http://localhost:3333', 'http://localhost:3000'])
  const addresses = ['http://localhost:3333/v1/ping', 'http://localhost:3000/api/draft-mode/enable', 'blob:abc']
  for (const address of addresses) expect(await (await fetch(address)).text()).toBe('from the network')
  expect(asked).toEqual(addresses)
})

test('requests with the project in front of the host pass', async () => {
  const asked = listenToNetwork()
  stayOnThisHost(['http://localhost:3333', 'http://127.0.0.1:3333'])
  const addresses = ['http://vigil.localhost:3333/v1/users/me', 'http://vigil.127.0.0.1:3333/v1/users/me']
  for (const address of addresses) expect(await (await fetch(address)).text()).toBe('from the network')
  expect(asked).toEqual(addresses)
})

test('requests to other hosts get an empty answer and never leave', async () => {
  const asked = listenToNetwork()
  stayOnThisHost(['http://localhost:3333'])
  expect(await (await fetch('https://sanity-cdn.com/v1/modules/sanity/latest')).json()).toEqual({})
  expect(await (await fetch(new Request('https://api.sanity.io/vX/intake/feedback'))).json()).toEqual({})
  expect(await (await fetch('http://evillocalhost:3333/v1')).json()).toEqual({})
  expect(asked).toEqual([])
})
