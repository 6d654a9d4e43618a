import { type Article, type ArticleBlock, type LeftOut, textOfBlock, toExcerpt } from '../article.ts'
import { ImportError } from '../import-error.ts'
import { findDate, type RecognisedDate } from './date.ts'
import { findSectionLabel } from './section-labels.ts'

/** Longer first paragraphs are the story already. */
const longestStandfirst = 320

export interface Head {
  readonly title: string
  readonly isTitleGuessed: boolean
  readonly date: RecognisedDate | null
  readonly standfirst: string | null
  readonly leftOut: readonly LeftOut[]
  /** Everything after headline, date and standfirst. */
  readonly rest: readonly ArticleBlock[]
}

/** Recognises what stands above the story: date, headline and standfirst, in any order that pages use. */
export function recogniseHead(article: Article): Head {
  const bodyStart = article.blocks.findIndex(({ kind }) => kind !== 'line' && kind !== 'heading')
  const above = bodyStart === -1 ? article.blocks : article.blocks.slice(0, bodyStart)
  const body = bodyStart === -1 ? [] : article.blocks.slice(bodyStart)
  const lines = above.map(textOfBlock)
  const date = (article.date === undefined ? null : findDate(article.date)) ?? firstOf(lines, findDate)
  const candidates = lines.filter(
    (line) => findDate(line) === null && !isByline(line) && findSectionLabel(line) === null,
  )
  const title = article.title ?? longestOf(candidates)
  const leftOut = lines
    .filter((line) => line !== title && findDate(line) === null)
    .map((line) => ({
      excerpt: toExcerpt(line),
      reason: isByline(line)
        ? 'It names an author; whose name appears on a story is decided by an editor.'
        : 'It is a short line above the story, such as a section name.',
    }))
  if (title !== undefined) return { title, isTitleGuessed: false, date, leftOut, ...splitStandfirst(article, body) }
  const guessed = guessTitle(body)
  if (guessed === null) {
    throw new ImportError(
      'notAnArticle',
      'No headline and no paragraph was recognised in it, so there is no story to import.',
    )
  }
  return { title: guessed, isTitleGuessed: true, date, leftOut, standfirst: null, rest: body }
}

function splitStandfirst(article: Article, body: readonly ArticleBlock[]): Pick<Head, 'standfirst' | 'rest'> {
  if (article.standfirst !== undefined) return { standfirst: article.standfirst, rest: body }
  const [first, ...rest] = body
  const isStandfirst =
    first?.kind === 'paragraph' &&
    textOfBlock(first).length <= longestStandfirst &&
    rest.some(({ kind }) => kind === 'paragraph')
  return isStandfirst ? { standfirst: textOfBlock(first), rest } : { standfirst: null, rest: body }
}

function guessTitle(body: readonly ArticleBlock[]): string | null {
  const paragraph = body.find(({ kind }) => kind === 'paragraph')
  const sentence = paragraph && /^.*?[.!?](?=\s|$)/s.exec(textOfBlock(paragraph))?.[0]
  return sentence ? toExcerpt(sentence.replace(/\.$/, ''), 100) : null
}

function isByline(line: string): boolean {
  return /^(?:[Bb]y|[Ww]ords by|[Ww]ritten by|[Rr]eported by|[Aa]uthor:) \p{Lu}/u.test(line) && line.length < 80
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line)
    if (found !== null) return found
  }
  return null
}

function longestOf(lines: readonly string[]): string | undefined {
  return lines.toSorted((a, b) => b.length - a.length)[0]
}
