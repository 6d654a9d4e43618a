import { type Article, textOfBlock } from '../article.ts'
import { ImportError } from '../import-error.ts'
import { type CountryMentions, findCountries } from './countries.ts'
import { recogniseHead } from './head.ts'
import type { RecognisedArticle } from './recognised-article.ts'
import { recogniseSections } from './sections.ts'
import { findStatements } from './statements.ts'

/**
 * Gives every part of an article its meaning. Pure: it decides nothing about the newsroom, and what it does not
 * understand is in `leftOut` with the reason.
 */
export function recogniseArticle(article: Article): RecognisedArticle {
  const head = recogniseHead(article)
  const sections = recogniseSections(head.rest)
  if (sections.body.length === 0 && head.standfirst === null) {
    throw new ImportError(
      'notAnArticle',
      'No paragraph of a story was recognised in it, so there is nothing to import.',
    )
  }
  const bodyText = sections.body.map(textOfBlock).join('\n')
  return {
    title: head.title,
    isTitleGuessed: head.isTitleGuessed,
    date: head.date,
    standfirst: head.standfirst,
    ...sections,
    statements: findStatements([head.standfirst ?? '', bodyText].join('\n')),
    ...divideCountries(findCountries([head.title, head.standfirst ?? ''].join('\n')), findCountries(bodyText)),
    ...(article.address === undefined ? {} : { address: article.address }),
    leftOut: [...article.leftOut, ...head.leftOut, ...sections.leftOut],
  }
}

/** The head says what a story is about. Where it names no country, the one that the body names most often is it. */
export function divideCountries(inHead: CountryMentions, inBody: CountryMentions) {
  const most = Math.max(0, ...inBody.values())
  const mainCountries =
    inHead.size > 0 ? inHead : new Map([...inBody].filter(([, count]) => count === most && count > 1))
  const otherCountries = new Map([...inBody].filter(([code]) => !mainCountries.has(code)))
  return { mainCountries, otherCountries }
}
