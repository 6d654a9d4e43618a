import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryFolder } from '@vigil/tooling/repository'
import { expect, type Locator, type Page } from '@playwright/test'

const folder = join(repositoryFolder, 'studio/guide/pictures')
/** What somebody on a slow line is willing to wait for. */
const mostBytes = 150_000
/** Tried one after the other until the picture is small enough. */
const qualities = [0.85, 0.75, 0.6, 0.45]

export interface PictureOptions {
  /** What the picture shows: the smallest part of the window that holds all of these. */
  readonly of: readonly Locator[]
  /** Pixels around it; outside the window there are none. */
  readonly margin?: number
  /** So much of the window instead, from the left upper corner of these. */
  readonly size?: { readonly width: number; readonly height: number }
}

/** Keeps a part of the window as a picture of the guide, once everything in it has arrived. */
export async function keepPicture(page: Page, name: string, { of, margin = 0, size }: PictureOptions): Promise<void> {
  for (const part of of) await expect(part).toBeVisible()
  await page.mouse.move(0, 0)
  await settle(page)
  const clip = { ...(await frame(page, of, margin)), ...size }
  const png = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.webp`), await toWebp(page, name, png))
}

/** Waits until nothing is on its way: no list half loaded, no picture half drawn, no message over it. */
async function settle(page: Page): Promise<void> {
  await expect(page.locator('[data-ui="Spinner"]:visible, [data-ui="Skeleton"]:visible')).toHaveCount(0)
  await expect(page.locator('[data-ui="Toast"]')).toHaveCount(0)
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all([...document.images].filter(({ complete }) => !complete).map((image) => image.decode()))
  })
}

async function frame(page: Page, of: readonly Locator[], margin: number) {
  const window = page.viewportSize() ?? { width: 0, height: 0 }
  const boxes = await Promise.all(
    of.map(async (part) => (await part.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }),
  )
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin)
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin)
  const right = Math.min(window.width, Math.max(...boxes.map(({ x, width }) => x + width)) + margin)
  const bottom = Math.min(window.height, Math.max(...boxes.map(({ y, height }) => y + height)) + margin)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The browser draws it anew, which needs no other program. */
async function toWebp(page: Page, name: string, png: Buffer): Promise<Buffer> {
  const drawer = await page.context().newPage()
  try {
    for (const quality of qualities) {
      const encoded = await drawer.evaluate(encodeWebp, { source: png.toString('base64'), quality })
      const webp = Buffer.from(encoded, 'base64')
      if (webp.byteLength <= mostBytes) return webp
    }
  } finally {
    await drawer.close()
    // A page in the background draws nothing that can wait.
    await page.bringToFront()
  }
  throw new Error(`The picture "${name}" is larger than ${mostBytes} bytes. Let it show less.`)
}

/** Runs in the page. */
async function encodeWebp({ source, quality }: { source: string; quality: number }): Promise<string> {
  const response = await fetch(`data:image/png;base64,${source}`)
  const bitmap = await createImageBitmap(await response.blob())
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0)
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality })
  const bytes = new Uint8Array(await webp.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
