/** A sentence in which the source itself says what it withholds. */
export interface Statement {
  readonly field: 'identityStatement' | 'provenanceStatement'
  readonly sentence: string
}

const notSaying =
  "(?:can(?:'t| ?not)|could(?:n't| not)|(?:are|were|am)(?:n't| not)? (?:un)?able to|do(?:n't| not)|will(?: not)|won't|must not|may not)"

const provenance = [
  new RegExp(
    String.raw`\b${notSaying} (?:identify|say|reveal|disclose|explain|tell|share|name|publish|confirm)\b[^.]*\b(?:how|where|which|source|way|route)\b`,
    'i',
  ),
  /\bfor (?:security|safety|protection) reasons\b/i,
  /\bfor (?:the |their |his |her )?(?:security|safety|protection)\b[^.]*\b(?:with(?:held|hold)|not (?:say|named|published|disclosed))\b/i,
]

const identity = [
  new RegExp(String.raw`\b${notSaying} know (?:who|the name|his name|her name|their names?)\b`, 'i'),
  /\b(?:has|have|is|are) not been identified\b|\b(?:un|not )identified\b/i,
  /\bnames?\b[^.]{0,60}\b(?:changed|withheld)\b|\bnot (?:his|her|their) real names?\b|\bpseudonyms?\b/i,
]

/**
 * Finds sentences that say why something is not told: who somebody is, or how a picture or a story was obtained. On our
 * pages these are fields of their own, so that they are never lost in an edit.
 */
export function findStatements(text: string): Statement[] {
  return toSentences(text).flatMap((sentence): Statement[] => {
    const words = sentence.replaceAll('’', "'")
    if (identity.some((pattern) => pattern.test(words))) return [{ field: 'identityStatement', sentence }]
    if (provenance.some((pattern) => pattern.test(words))) return [{ field: 'provenanceStatement', sentence }]
    return []
  })
}

function toSentences(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter((sentence) => sentence !== '')
}
