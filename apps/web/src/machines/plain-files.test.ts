import { writeRobots } from './robots.ts'
import { writeSecurityTxt } from './security-txt.ts'

const toUrl = (path: string) => `https://site.example${path}`

it('keeps what is made for one reader out of search engines, in every language, and names the sitemap', () => {
  const lines = writeRobots(toUrl).split('\n')
  expect(lines[0]).toBe('User-agent: *')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Disallow: /search',
      'Disallow: /fr/search',
      'Disallow: /ar/exit',
      'Disallow: /shared-preview',
      'Sitemap: https://site.example/sitemap.xml',
    ]),
  )
  // A rule of one slash, or of nothing, would shut everybody out or let everybody in.
  for (const line of lines) expect(line).not.toMatch(/^Disallow:\s*\/?$/)
})

it.each([
  ['2026-11-22T12:00:00Z', '2027-05-01T00:00:00.000Z'],
  ['2026-01-31T23:59:59Z', '2026-07-01T00:00:00.000Z'],
])('says on %s whom to tell of a hole, until less than a year from then', (now, expires) => {
  const languages = ['en', 'fr']
  const text = writeSecurityTxt({ contact: 'mailto:security@site.example', languages, toUrl, now: new Date(now) })
  expect(text.split('\n')).toEqual([
    'Contact: mailto:security@site.example',
    `Expires: ${expires}`,
    'Preferred-Languages: en, fr',
    'Canonical: https://site.example/.well-known/security.txt',
    '',
  ])
  expect(Date.parse(expires) - Date.parse(now)).toBeLessThan(365 * 24 * 3600 * 1000)
})
