import { isFromHere } from './is-from-here.ts'

const siteUrl = new URL('https://vigil.example')

it.each([
  ['a page of this site, in a browser of today', { 'sec-fetch-site': 'same-origin', origin: 'null' }, true],
  ['a page that is loaded again', { 'sec-fetch-site': 'none' }, true],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
  ['a page of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://vigil.example' }, false],
  ['this site, in an older browser', { origin: 'https://vigil.example' }, true],
  ['this site, in an older browser that does not say', { origin: 'null' }, true],
  ['a program that says nothing', {}, true],
  ['another site, in an older browser', { origin: 'https://elsewhere.example' }, false],
  ['this site at another address of its own', { origin: 'http://abc.onion', host: 'abc.onion' }, true],
  ['nonsense', { origin: 'vigil.example' }, false],
])('a form from %s', (_, headers, expected) => {
  expect(isFromHere(headers, siteUrl)).toBe(expected)
})
