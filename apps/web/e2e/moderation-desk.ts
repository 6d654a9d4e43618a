import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import type { Locator, Page } from '@playwright/test'
import { toPrivateDataset } from '@vigil/safeguarding/private/private-dataset'
import { expect } from './fixtures.ts'
import { runLakeCommand } from './lake-command.ts'
import type { Newsroom } from './newsroom.ts'
import type { System } from './system.ts'

/** What somebody wrote, for a journey. */
export interface SentMessage {
  readonly name: string
  readonly text: string
  readonly sender?: Readonly<Record<string, string | number>>
  readonly receivedOn?: string
}

/** The messages of one campaign, made for one journey. */
export interface MessageBox {
  readonly campaign: string
  readonly records: SanityClient
  /** Puts messages where the form puts them. */
  receive(messages: readonly SentMessage[]): Promise<void>
  /** The message under the name that the journey gave it, as it is now. */
  read(name: string): Promise<Readonly<Record<string, unknown>>>
  idOf(name: string): string
  /** How many messages are in each state. */
  countStates(): Promise<Readonly<Record<string, number>>>
  clear(): Promise<void>
}

export function openMessageBox(content: SanityClient, campaign: string): MessageBox {
  const records = content.withConfig({ dataset: toPrivateDataset('production') })
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    const id = ids.get(name)
    if (id === undefined) throw new Error(`Nobody sent a message "${name}".`)
    return id
  }
  return {
    campaign,
    records,
    idOf,
    async receive(messages) {
      const transaction = records.transaction()
      for (const { name, text, sender = {}, receivedOn = '2026-11-01' } of messages) {
        const _id = `message-${randomUUID()}`
        ids.set(name, _id)
        transaction.create({ _id, _type: 'message', campaign, text, sender, receivedOn, state: 'waiting', copies: 1 })
      }
      await transaction.commit()
    },
    async read(name) {
      const document = await records.getDocument(idOf(name))
      if (!document) throw new Error(`The message "${name}" is not there.`)
      return document
    },
    async countStates() {
      const states = await records.fetch<string[]>('*[_type == "message" && campaign == $campaign].state', { campaign })
      return Object.fromEntries([...new Set(states)].map((state) => [state, states.filter((s) => s === state).length]))
    },
    async clear() {
      await records.delete({ query: '*[_type == "message" && campaign == $campaign]', params: { campaign } })
    },
  }
}

/** The tool as a moderator uses it. */
export interface ModerationDesk {
  readonly tool: Locator
  open(): Promise<void>
  /** The message under the name that the journey gave it. */
  message(name: string): Locator
  tab(name: RegExp): Locator
  /** Presses the tab key until a message has the focus. */
  tabToMessages(): Promise<void>
  /** The message that has the focus. */
  focusedId(): Promise<string | null>
  /** Goes through the list with its keys, down and then up. */
  walkTo(name: string): Promise<void>
}

export function openModerationDesk({ page, goTo }: Newsroom, box: MessageBox): ModerationDesk {
  const tool = page.getByTestId('moderation')
  const focusedId = () =>
    page.evaluate(() => document.activeElement?.closest('[data-message-id]')?.getAttribute('data-message-id') ?? null)
  return {
    tool,
    async open() {
      await goTo(`/moderation/${box.campaign}`)
      await expect(tool.getByRole('tablist')).toBeVisible({ timeout: 60_000 })
    },
    message: (name) => tool.locator(`[data-message-id="${box.idOf(name)}"]`),
    tab: (name) => tool.getByRole('tab', { name }),
    async tabToMessages() {
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press('Tab')
        if (await page.evaluate(() => document.activeElement?.matches('[data-message-id]') === true)) return
      }
      throw new Error('The tab key does not lead to the messages.')
    },
    focusedId,
    async walkTo(name) {
      const id = box.idOf(name)
      for (const key of [...Array(25).fill('j'), ...Array(25).fill('k')]) {
        if ((await focusedId()) === id) return
        await page.keyboard.press(key)
      }
      throw new Error(`The keys do not lead to “${name}”.`)
    },
  }
}

/** Presses a button that saves a file, and reads what was saved. */
export async function savedText(
  page: Page,
  button: Locator,
): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** What the command line writes of the same campaign. */
export async function digestOf(system: System, campaign: string, format: 'csv' | 'ndjson'): Promise<string> {
  const output = join(tmpdir(), `digest-${randomUUID()}.${format}`)
  try {
    await runLakeCommand(system, 'messages', 'digest', '--campaign', campaign, '--format', format, '--output', output)
    return await readFile(output, 'utf8')
  } finally {
    await rm(output, { force: true })
  }
}
