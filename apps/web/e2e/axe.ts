import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import axeCore from 'axe-core'

/** Where axe looks, and for what. Default: the whole page, for everything. */
export interface Look {
  readonly include?: string
  readonly exclude?: string
  readonly rules?: readonly string[]
}

/** The rules about colours, which are all that a scheme changes. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong, a line for each rule. */
export async function findViolations(page: Page, { include, exclude, rules }: Look = {}): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axeCore.source)
  // NB: otherwise each look brings axe along anew, and opens another page to put its findings together. The price: it
  // does not look into frames, of which these pages have none.
  const axe = new AxeBuilder({ page, axeSource: 'true' }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (rules !== undefined) axe.withRules([...rules])
  if (include !== undefined) axe.include(include)
  if (exclude !== undefined) axe.exclude(exclude)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)
}
