import { readEnvironment } from './environment.ts'

test('the lake is where the page came from, and the site is what the page says', () => {
  document.head.innerHTML = '<meta name="vigil-site-origin" content="http://localhost:4321">'
  expect(readEnvironment()).toMatchObject({ lakeOrigin: location.origin, siteOrigin: 'http://localhost:4321' })
})
