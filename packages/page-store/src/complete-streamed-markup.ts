/**
 * Does on the server what React's streaming scripts do in a browser.
 *
 * A streamed page holds `<!--$?--><template id="B:0"></template>fallback<!--/$-->` where content was still missing, later
 * `<div hidden id="S:0">content</div>` and a script that calls `$RC("B:0","S:0")` to move it there. `$RS` fills a
 * `<template id="P:0">` the same way. Stored pages have no scripts, so the moves are made here.
 *
 * NB: this is React's private language. The tests render with the installed React, so a change there fails them.
 */

import {
  type Edit,
  findAttribute,
  findInnerSpan,
  findSpan,
  type HtmlComment,
  type HtmlElement,
  type HtmlNode,
  isComment,
  isElement,
  readText,
  type Span,
} from './html-source.ts'

export type Completion =
  | { state: 'complete'; edits: (write: (span: Span) => string) => Edit[] }
  | { state: 'incomplete'; reason: string }

interface Move {
  kind: string
  target: string
  segment: string | undefined
}

/** Finds the edits that put every streamed segment in its place, or says what is missing. */
export function completeStreamedMarkup(nodes: readonly HtmlNode[]): Completion {
  const comments = nodes.filter(isComment)
  const elements = nodes.filter(isElement)
  if (comments.some(({ data }) => data === '$!')) {
    return { state: 'incomplete', reason: 'a part of the page failed to render and waits for a browser to try again' }
  }
  const segments = new Map(elements.filter(isSegment).map((element) => [findAttribute(element, 'id'), element]))
  const holes = new Map(elements.filter(isHole).map((element) => [findAttribute(element, 'id'), element]))
  const moves = elements.filter((element) => element.tagName === 'script').flatMap(readMoves)
  const styles = new Set(elements.filter(isStyleSheet).map((element) => findAttribute(element, 'href')))

  const pieces: { hole: Span; content: Span; isBoundary: boolean }[] = []
  const removals: Span[] = []
  for (const { kind, target, segment: id } of moves) {
    const hole = holes.get(target)
    const segment = segments.get(id ?? '')
    if (kind === 'RX' && hole) return { state: 'incomplete', reason: `the part "${target}" failed to render` }
    if (!hole || !segment || kind === 'RX') continue
    const span = kind === 'RS' ? findSpan(hole) : findBoundary(hole, comments)
    const content = findInnerSpan(segment)
    const whole = findSpan(segment)
    if (!span || !content || !whole) return { state: 'incomplete', reason: `the part "${target}" is cut off` }
    pieces.push({ hole: span, content, isBoundary: kind !== 'RS' })
    removals.push(whole)
    holes.delete(target)
    segments.delete(id ?? '')
  }
  const [missing] = holes.keys()
  if (missing) return { state: 'incomplete', reason: `the part "${missing}" never arrived` }
  const [left] = segments.keys()
  if (left) return { state: 'incomplete', reason: `the part "${left}" has no place to go` }
  const lateStyle = elements
    .filter(isScript)
    .flatMap(readLateStyles)
    .find((href) => !styles.has(href))
  if (lateStyle) return { state: 'incomplete', reason: `the style sheet "${lateStyle}" would be added by a script` }

  return {
    state: 'complete',
    edits: (write) => [
      ...removals.map((span) => ({ ...span, text: () => '' })),
      ...pieces.map(({ hole, content, isBoundary }) => ({
        ...hole,
        text: () => (isBoundary ? `<!--$-->${write(content)}<!--/$-->` : write(content)),
      })),
    ],
  }
}

const boundaryStarts = new Set(['$', '$?', '$~', '$!', '&'])
const boundaryEnds = new Set(['/$', '/&'])

/** From the comment that opens the boundary around this template to the one that closes it. */
function findBoundary(template: HtmlElement, comments: readonly HtmlComment[]): Span | null {
  const start = findSpan(template)?.start
  const siblings = comments.filter((comment) => comment.parentNode === template.parentNode)
  const opening = siblings.findLast((comment) => (findSpan(comment)?.end ?? Infinity) <= (start ?? 0))
  if (!opening || !['$?', '$~'].includes(opening.data)) return null
  let depth = 0
  for (const comment of siblings.slice(siblings.indexOf(opening))) {
    if (boundaryStarts.has(comment.data)) depth += 1
    if (boundaryEnds.has(comment.data)) depth -= 1
    if (depth === 0) {
      const [from, to] = [findSpan(opening), findSpan(comment)]
      return from && to ? { start: from.start, end: to.end } : null
    }
  }
  return null
}

function isScript(element: HtmlElement): boolean {
  return element.tagName === 'script'
}

// Segments of tables and drawings are wrapped in more than a div; no page of ours streams those, so they count as missing.
function isSegment(element: HtmlElement): boolean {
  return (
    element.tagName === 'div' &&
    findAttribute(element, 'hidden') !== null &&
    /^S:/.test(findAttribute(element, 'id') ?? '')
  )
}

function isHole(element: HtmlElement): boolean {
  return element.tagName === 'template' && /^[BP]:/.test(findAttribute(element, 'id') ?? '')
}

function isStyleSheet(element: HtmlElement): boolean {
  return element.tagName === 'link' && findAttribute(element, 'rel') === 'stylesheet'
}

function readMoves(script: HtmlElement): Move[] {
  return [...readText(script).matchAll(/\$(R[CSRX])\("([^"]*)"(?:,"([^"]*)")?/g)].map(
    ([, kind = '', target = '', segment]) => ({ kind, target, segment }),
  )
}

function readLateStyles(script: HtmlElement): string[] {
  return [...readText(script).matchAll(/\$RR\("[^"]*","[^"]*",(\[\[.*?\]\])\)/g)].flatMap(([, list = '[]']) => {
    const sheets: unknown = JSON.parse(list)
    return Array.isArray(sheets) ? sheets.map((sheet) => String(Array.isArray(sheet) ? sheet[0] : sheet)) : []
  })
}
