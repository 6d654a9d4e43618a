import { findDeniedNames, type NamedText } from '../denied-names/find-denied-names.ts'
import type { PublishCandidate, Rule, RuleContext } from '../finding.ts'
import { isRecord } from '../is-record.ts'
import { publicObjects, publicTexts } from '../public-values.ts'
import { itemsOf, textAt } from '../story.ts'

/** Some names would cost somebody dearly. They are on a list that nobody can read, and appear nowhere. */
export const deniedName: Rule = {
  name: 'denied-name',
  severity: 'blocking',
  *find(document, context) {
    const { privateFacts } = context
    if (privateFacts === undefined) return
    if (privateFacts === 'unavailable') {
      yield {
        path: '',
        message: 'Whether a name stands here that must not be published cannot be looked up now. Try again later.',
      }
      return
    }
    const { deniedNames } = privateFacts
    if (deniedNames === undefined) return
    for (const found of findDeniedNames(textsWithNames(document, context), deniedNames)) {
      const { path, firstWord, lastWord, initials } = found
      const where = firstWord === lastWord ? `word ${firstWord}` : `words ${firstWord} to ${lastWord}`
      yield {
        path,
        message: `A name that must never be published stands here (${where}: ${initials}). Remove it or choose another name.`,
      }
    }
  },
}

function* textsWithNames(document: PublishCandidate, { getDocument }: RuleContext): Generator<NamedText> {
  for (const { path, text, kind } of publicTexts(document)) {
    yield { path, text: kind === 'link' ? decode(text) : text, wording: kind === 'words' ? 'words' : 'joined' }
  }
  // Editors alone see these, but a real name here is a mistake that is about to be made elsewhere.
  for (const { path, value } of itemsOf(document, 'people')) {
    yield { path: `${path}.name`, text: textAt(value, 'name'), wording: 'words' }
  }
  if (getDocument === undefined) return
  for (const { path, value } of publicObjects(document)) {
    const id = assetIdOf(value)
    const asset = id === null ? null : getDocument(id)
    if (asset === null) continue
    for (const field of ['originalFilename', 'label', 'title', 'altText', 'description', 'creditLine']) {
      const wording = field === 'originalFilename' || field === 'label' ? 'joined' : 'words'
      yield { path: path === '' ? 'asset' : `${path}.asset`, text: textAt(asset, field), wording }
    }
  }
}

function assetIdOf({ asset }: PublishCandidate): string | null {
  return isRecord(asset) && typeof asset._ref === 'string' && asset._ref !== '' ? asset._ref : null
}

/** Addresses write letters of other scripts as %D8%B9. */
function decode(link: string): string {
  try {
    return decodeURIComponent(link)
  } catch {
    return link // A lone percent sign: it is read as it stands.
  }
}
