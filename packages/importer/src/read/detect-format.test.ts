import { detectFormat } from './detect-format.ts'

it.each([
  ['story.html', 'anything', 'html'],
  ['STORY.HTM', 'anything', 'html'],
  ['export.ndjson', 'anything', 'ndjson'],
  ['export.jsonl', 'anything', 'ndjson'],
  ['page.txt', '<!DOCTYPE html><p>Story', 'html'],
  ['page.txt', '\ufeff \n<!-- saved -->\n<html><p>Story', 'html'],
  ['page.txt', '<article><h1>Story</h1></article>', 'html'],
  ['page.txt', '{"_type":"story"}', 'ndjson'],
  ['page.txt', 'A story about <html> and {braces}', 'crawledText'],
  ['page', 'A story', 'crawledText'],
])('%s that begins with %j is read as %s', (name, text, format) => {
  expect(detectFormat(name, text)).toBe(format)
})
