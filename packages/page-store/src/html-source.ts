/** Reads HTML for its meaning but changes it by position, so that everything not touched stays byte for byte as it was. */

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element
export type HtmlComment = DefaultTreeAdapterTypes.CommentNode

/** A half-open range of the source. */
export interface Span {
  start: number
  end: number
}

/** Replaces a span; the text is asked for only when the span is reached. */
export interface Edit extends Span {
  text: () => string
}

/** All nodes of a document in source order, those inside templates too. */
export function parseNodes(html: string): HtmlNode[] {
  const nodes: HtmlNode[] = []
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    for (const node of parent.childNodes) {
      nodes.push(node)
      if (!defaultTreeAdapter.isElementNode(node)) continue
      if ('content' in node) visit(node.content)
      visit(node)
    }
  }
  visit(parse(html, { sourceCodeLocationInfo: true }))
  return nodes
}

export const isElement = defaultTreeAdapter.isElementNode
export const isComment = defaultTreeAdapter.isCommentNode

export function findAttribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

/** Where the whole node stands in the source, or null for what the parser added by itself. */
export function findSpan(node: HtmlNode): Span | null {
  const location = node.sourceCodeLocation
  return location ? { start: location.startOffset, end: location.endOffset } : null
}

/** Where the inside of an element stands, or null unless both of its tags are written out. */
export function findInnerSpan(element: HtmlElement): Span | null {
  const { startTag, endTag } = element.sourceCodeLocation ?? {}
  return startTag && endTag ? { start: startTag.endOffset, end: endTag.startOffset } : null
}

/** The text of an element that holds text only, such as a script. */
export function readText(element: HtmlElement): string {
  return element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('')
}

/** Writes a span of the source with the edits that lie inside it; an edit inside another edit's span is left to that one. */
export function applyEdits(html: string, edits: readonly Edit[], span: Span): string {
  let cursor = span.start
  let result = ''
  const ordered = edits.toSorted((a, b) => a.start - b.start || b.end - a.end)
  for (const edit of ordered) {
    if (edit.start < cursor || edit.end > span.end) continue
    result += html.slice(cursor, edit.start) + edit.text()
    cursor = edit.end
  }
  return result + html.slice(cursor, span.end)
}
