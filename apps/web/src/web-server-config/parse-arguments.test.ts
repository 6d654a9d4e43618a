import { parseArguments } from './parse-arguments.ts'

it.each([
  [['nginx'], { program: 'nginx', hasBrotli: false }],
  [['nginx', '--brotli', '--listen', '[::1]:8080'], { program: 'nginx', hasBrotli: true, listen: '[::1]:8080' }],
  [['caddy', '--site', 'site.internal:3000'], { program: 'caddy', site: 'site.internal:3000' }],
  [['--help'], { program: 'help' }],
])('reads %j', (words, wanted) => {
  expect(parseArguments(words)).toEqual(expect.objectContaining(wanted))
})

it.each([
  [[], /Say for which web server/],
  [['apache'], /Say for which web server/],
  [['nginx', 'caddy'], /Say for which web server/],
  [['nginx', '--listen', '0'], /--listen takes a port.*It is "0"/],
  [['nginx', '--listen', '80; include /etc/passwd'], /--listen takes a port/],
  [['nginx', '--site', '3000'], /--site takes a host and a port/],
  [['caddy', '--brotli'], /--brotli is for nginx/],
  [['caddy', '--verbose'], /--verbose.*--help says what there is/],
])('refuses %j', (words, message) => {
  expect(() => parseArguments(words)).toThrow(message)
})
