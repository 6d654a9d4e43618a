import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { generateExport, writePictures } from './generate-export.ts'
import { startImport } from './run-import.ts'
import { startLake } from './start-lake.ts'

export interface CrashReport {
  /** How often the importer was killed before it was done. */
  readonly kills: number
  readonly stories: number
  readonly expectedStories: number
  /** Published documents besides pictures, which an import never writes. */
  readonly published: number
  /** Drafts that an editor changed and that were other than that in the end. */
  readonly overwritten: number
  /** Pictures of the export, and those that the dataset has. */
  readonly pictures: number
  readonly assets: number
  /** Whether every document that drafts refer to is there. */
  readonly dangling: readonly string[]
}

/**
 * Imports an export into a real lake and kills the importer again and again, at random moments, while an editor
 * changes what has come already; then lets it finish.
 */
export async function runImportCrashRounds(
  rounds: number,
  { posts, pictures, random = Math.random }: { posts: number; pictures: number; random?: () => number },
  onRound: (round: number) => void = () => {},
): Promise<CrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-import-crash-'))
  await using lake = await startLake()
  try {
    const file = join(folder, 'export.xml')
    writeFileSync(file, [...generateExport({ posts, pictures })].join(''))
    writePictures(join(folder, 'uploads'), pictures)
    const editor = await lake.createClient('editor')
    const token = (await lake.createClient('contributor')).config().token
    const environment = { ...lake.environment, SANITY_API_WRITE_TOKEN: token }
    const args = [file, '--media', join(folder, 'uploads'), '--json']
    const ask = <Found>(query: string) => editor.fetch<Found>(query, {}, { perspective: 'raw' })
    const countStories = () => ask<number>('count(*[_type == "story"])')
    const edited = new Set<string>()
    let kills = 0
    for (let round = 1; round <= rounds; round++) {
      const running = startImport(args, environment)
      let isOver = false
      void running.ended.then(() => {
        isOver = true
      })
      // Some moment between this round's first story and its last.
      const enough = (await countStories()) + 1 + random() * (posts / (rounds + 1))
      while (!isOver && (await countStories()) < enough) await wait(random() * 60)
      if (!isOver) {
        running.kill('SIGKILL')
        kills += 1
      }
      await running.ended
      const [story] = await ask<{ _id: string }[]>('*[_type == "story" && title != "Edited"] | order(_id)[0...1]{_id}')
      if (story !== undefined) {
        await editor.patch(story._id).set({ title: 'Edited' }).commit()
        edited.add(story._id)
      }
      onRound(round)
    }
    const { code, output, errors } = await startImport(args, environment).ended
    if (code !== 0) throw new Error(`The last import ended with ${code}: ${errors}${output}`)
    const ids = await ask<string[]>('*[]._id')
    const stories = await ask<{ _id: string; title: string }[]>('*[_type == "story"]{_id, title}')
    const titles = new Map(stories.map(({ _id, title }) => [_id, title]))
    const known = new Set(ids.map((id) => id.replace(/^drafts\./, '')))
    const references = await ask<string[]>('*[_type == "story"].topics[]._ref')
    const assets = await ask<number>('count(*[_type == "sanity.imageAsset"])')
    const published = await ask<number>(
      'count(*[!(_id in path("drafts.**")) && _type in ["story", "page", "topic", "redirect"]])',
    )
    return {
      kills,
      stories: stories.length,
      expectedStories: posts - Math.floor(posts / 50),
      published,
      overwritten: [...edited].filter((id) => titles.get(id) !== 'Edited').length,
      pictures: Math.min(pictures, Math.floor(posts / 3)),
      assets,
      dangling: references.filter((id) => !known.has(id)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
