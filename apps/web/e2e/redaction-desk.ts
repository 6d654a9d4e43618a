import { expect, type Locator, type Page } from '@playwright/test'
import type { DocumentDesk } from './document-desk.ts'
import type { Newsroom } from './newsroom.ts'

/** The redaction dialog as an editor uses it. */
export interface RedactionDesk {
  readonly dialog: Locator
  /** Chooses a file in the image field, as if from a disk. */
  choose(name: string, bytes: Uint8Array): Promise<void>
  /** Drags over the picture; all numbers are parts of its width and height. */
  drag(from: readonly [number, number], to: readonly [number, number]): Promise<void>
  /** Where an area is, as its fields say, in pixels of the picture. */
  readBox(area: RegExp): Promise<{ left: number; top: number; width: number; height: number }>
  answer(faces: string): Promise<void>
  /** Stores, and waits until the dialog is gone. */
  store(): Promise<void>
}

export function openRedactionDesk(page: Page): RedactionDesk {
  const dialog = page.getByRole('dialog', { name: 'Cover what the picture must not show' })
  const stage = dialog.getByRole('application')
  const numberOf = async (name: string) => Number(await dialog.getByRole('spinbutton', { name }).inputValue())
  return {
    dialog,
    async choose(name, bytes) {
      const file = { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }
      await page.getByTestId('figure-file').setInputFiles(file)
      await expect(stage).toBeVisible()
    },
    async drag(from, to) {
      await stage.scrollIntoViewIfNeeded()
      const shown = await stage.boundingBox()
      if (shown === null) throw new Error('The picture is not there.')
      const at = ([x, y]: readonly [number, number]) => [shown.x + x * shown.width, shown.y + y * shown.height] as const
      await page.mouse.move(...at(from))
      await page.mouse.down()
      await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
      await page.mouse.move(...at(to))
      await page.mouse.up()
    },
    async readBox(area) {
      await dialog.getByRole('list', { name: 'Areas' }).getByRole('button', { name: area }).first().click()
      return {
        left: await numberOf('From the left'),
        top: await numberOf('From the top'),
        width: await numberOf('Width'),
        height: await numberOf('Height'),
      }
    },
    answer: (faces) => dialog.getByRole('radio', { name: faces }).check(),
    async store() {
      await dialog.getByRole('button', { name: /^Store/ }).click()
      await expect(dialog).toBeHidden({ timeout: 60_000 })
    },
  }
}

/** Loads the Studio anew: a file that is chosen before the form may be written to is let fall, and what is sent is watched. */
export async function openInFreshStudio({ page, openDocument }: Newsroom, id: string): Promise<void> {
  await page.goto('about:blank')
  await openDocument('story', id)
}

/** Makes a draft of a story, and opens it where its picture is chosen. */
export async function openNewStoryAtPictures(
  { editor, desk }: { readonly editor: Newsroom; readonly desk: DocumentDesk },
  title: string,
): Promise<{ readonly id: string; readonly redaction: RedactionDesk }> {
  const id = await desk.createDraft('story', { title })
  await openInFreshStudio(editor, id)
  await editor.page.getByTestId('group-tab-images').click()
  return { id, redaction: openRedactionDesk(editor.page) }
}

/** Writes down what the page sends from now on, until it is loaded anew, that is no text: pictures and files. */
export async function watchSentBytes(page: Page): Promise<() => Promise<readonly Buffer[]>> {
  await page.evaluate(() => {
    const sent: Promise<number[]>[] = []
    const keep = (body: unknown) => {
      if (body instanceof Blob) sent.push(body.arrayBuffer().then((buffer) => [...new Uint8Array(buffer)]))
      if (body instanceof ArrayBuffer) sent.push(Promise.resolve([...new Uint8Array(body)]))
      if (ArrayBuffer.isView(body)) sent.push(Promise.resolve([...new Uint8Array(body.buffer)]))
    }
    const { send } = XMLHttpRequest.prototype
    XMLHttpRequest.prototype.send = function (body) {
      keep(body)
      send.call(this, body)
    }
    const { fetch } = window
    window.fetch = (input, init) => {
      keep(init?.body)
      return fetch(input, init)
    }
    Object.assign(window, { sentBytes: sent })
  })
  return async () => {
    const lists = await page.evaluate<number[][]>('Promise.all(window.sentBytes)')
    return lists.map((list) => Buffer.from(list))
  }
}
