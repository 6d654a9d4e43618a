import type { MatrixLake } from './matrix-lake.ts'

let changes = 0

/** Changes what not everybody may know of, then what readers may. */
export async function changeBehindStream(
  { write }: MatrixLake,
  { withUnpublished, number = ++changes }: { readonly withUnpublished: boolean; readonly number?: number },
): Promise<void> {
  const set = { changed: number }
  for (const dataset of ['production', 'open']) {
    if (withUnpublished) {
      await write(dataset, [{ patch: { id: 'drafts.hidden', set } }], `tx-hidden-${number}`)
      const version = { _id: 'versions.soon.more', _type: 'story', ...set }
      await write(dataset, [{ createOrReplace: version }], `tx-version-${number}`)
    }
    await write(dataset, [{ createOrReplace: { _id: 'note', _type: 'press', ...set } }], `tx-press-${number}`)
    await write(dataset, [{ patch: { id: 'public', set } }], `tx-last-${number}`)
  }
}

/** Reads a stream until it has nothing more to say for a while: what happened before is told before it is silent. */
export async function readStream({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    // A line that begins with a colon says that the stream is alive.
    if ((text.match(/^:/gm) ?? []).length >= 2) break
  }
  return text
}

/** Everything that an answer shows. */
export async function toText(response: Response): Promise<string> {
  const body = Buffer.from(await response.arrayBuffer())
  return `${body.toString('utf8')}\n${toHeaderText(response)}`
}

export function toHeaderText({ headers }: Response): string {
  return [...headers].map(([name, value]) => `${name}: ${value}`).join('\n')
}
