import type { CustomValidator } from '@sanity/types'
import { textOf } from '../field-of.ts'

const othersQuery = `count(*[_type == "redirect" && from == $from && !(_id in [$id, "drafts." + $id])])`

/** Two redirects from one address would lead readers to either page; which one, nobody could say. */
export const explainSecondRedirect: CustomValidator<string | undefined> = async (from, { document, getClient }) => {
  if (!from) return true
  const id = textOf(document, '_id').replace(/^drafts\./, '')
  try {
    const others = await getClient({ apiVersion: '2025-02-19' }).fetch<number>(
      othersQuery,
      { from, id },
      { perspective: 'raw', tag: 'second-redirect' },
    )
    return others === 0
      ? true
      : 'Another redirect has this old address already. Change that one, or write another address.'
  } catch {
    // Any failed request: the Studio itself says that it is offline.
    return true
  }
}
