import { isHtml, isText } from './content-kind.ts'

it.each([
  ['text/html; charset=utf-8', true, true],
  ['Text/HTML', true, true],
  ['application/xhtml+xml', false, true],
  ['application/atom+xml; charset=utf-8', false, true],
  ['application/feed+json', false, true],
  ['application/json', false, true],
  ['text/calendar; charset=utf-8', false, true],
  ['image/svg+xml', false, true],
  ['image/png', false, false],
  ['application/octet-stream', false, false],
])('%s: page %s, text %s', (type, page, text) => {
  expect([isHtml(type), isText(type)]).toEqual([page, text])
})
