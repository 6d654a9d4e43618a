import { createOriginCheck } from './cors.ts'

const isAllowed = createOriginCheck(['https://newsroom.example.org'])

it.each([
  ['http://localhost:3333', 'its own page'],
  ['http://localhost:5173', 'a development server of this machine'],
  ['http://127.0.0.1:3000', 'this machine by number'],
  ['http://vigil.localhost:3333', 'a sub-domain of localhost'],
  ['https://newsroom.example.org', 'a website that is configured'],
  ['https://lake.example.org', 'its own page behind a proxy'],
])('allows %s, %s', (origin) => {
  expect(isAllowed(origin, 'lake.example.org')).toBe(true)
})

it.each([
  ['https://evil.example.org', 'a stranger'],
  ['https://newsroom.example.org.evil.org', 'a longer name'],
  ['http://newsroom.example.org', 'a configured name without TLS'],
  ['https://localhost.evil.org', 'localhost as a sub-domain'],
  ['https://evillocalhost', 'a name that ends alike'],
  ['null', 'a page without an origin'],
  ['', 'nothing'],
  ['file://localhost', 'a file'],
  ['javascript://localhost/%0aalert(1)', 'a script'],
])('does not allow %s, %s', (origin) => {
  expect(isAllowed(origin, 'lake.example.org')).toBe(false)
})
