import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ruleDescriptions } from '@vigil/safeguarding/rule-descriptions'

const folder = import.meta.dirname
const guide = readFileSync(join(folder, 'README.md'), 'utf8')
const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, words = '', file = '']) => ({ words, file }))
const links = [...guide.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/g)].map(([, target = '']) => target)

test('every picture is there, and every file in the folder is shown', () => {
  const files = readdirSync(join(folder, 'pictures')).map((name) => `pictures/${name}`)
  expect(pictures.map(({ file }) => file).toSorted()).toEqual(files.toSorted())
  expect(files.length).toBeGreaterThan(0)
})

test('every picture says in words what it shows', () => {
  expect(pictures.filter(({ words }) => words.length < 20)).toEqual([])
})

test('the pictures come over a slow line', () => {
  const sizes = pictures.map(({ file }) => statSync(join(folder, file)).size)
  expect(sizes.filter((size) => size > 150_000)).toEqual([])
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
})

test('every link leads to a page, and to a heading of it', () => {
  const broken = links.filter((target) => {
    const [path = '', anchor] = target.split('#')
    const file = path === '' ? join(folder, 'README.md') : join(folder, path)
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(readFileSync(file, 'utf8')).includes(anchor))
  })
  expect(broken).toEqual([])
  expect(links).toContain('../../packages/importer/README.md')
})

test('the list of chapters names every chapter, in its order', () => {
  const listed = [...guide.matchAll(/^\d+\. \[[^\]]+\]\(#([^)]+)\)$/gm)].map(([, anchor]) => anchor)
  const chapters = anchorsOf(guide).slice(1)
  expect(listed).toEqual(chapters)
})

test('the rules are called what they are called', () => {
  const [, table = ''] = /<!-- rules:[^>]*-->([\s\S]*?)<!-- \/rules -->/.exec(guide) ?? []
  const named = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, title = '']) => title).slice(1)
  const titles: readonly string[] = Object.values(ruleDescriptions).map(({ title }) => title)
  expect(named.filter((title) => !titles.includes(title))).toEqual([])
  expect(named.length).toBeGreaterThan(5)
})

/** Words of Sanity's own Studio, of keyboards, and words that are strong without naming anything. */
const ofOthers = [
  ...['Add item', 'Dark', 'Discard changes', 'Queries', 'Unpublish now', 'Shift+Tab', 'Ctrl+Option+P', 'Go to …'],
  ...['All chapters', 'When it says no', 'Real names', 'A picture that readers see already', 'A call to action'],
]

test('whatever the guide says to press is called so in the Studio', () => {
  const repository = dirname(dirname(folder))
  const words = ['studio/src', 'packages/content-model/src', 'packages/safeguarding/src']
    .flatMap((path) => listSources(join(repository, path)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const strong = [...guide.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, text = '']) =>
    text.replaceAll('\n', ' ').split(' › '),
  )
  const unknown = strong.filter((text) => !/[.?]$/.test(text) && !ofOthers.includes(text))
  expect(unknown.filter((text) => !words.includes(text.replace(/^“(.*)”$/, '$1')))).toEqual([])
})

test('the front page leads here', () => {
  const frontPage = join(dirname(dirname(folder)), 'README.md')
  expect(readFileSync(frontPage, 'utf8')).toContain('(studio/guide/README.md)')
})

function listSources(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** How a heading is addressed, as GitHub makes it of its words. */
function anchorsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}
