import { toSlug } from './slug.ts'

it.each([
  ['North Korean songs: carried out', 'north-korean-songs-carried-out'],
  ['The weaver’s last thread', 'the-weavers-last-thread'],
  ['  Été à  Zürich – 2026! ', 'ete-a-zurich-2026'],
  ['السجن', ''],
  [`${'a long title '.repeat(10)}`, 'a-long-title-a-long-title-a-long-title-a-long-title-a-long-title-a-long-title-a'],
])('the slug of "%s" is "%s"', (title, slug) => {
  expect(toSlug(title)).toBe(slug)
})
