export type CallKind = 'give' | 'write' | 'share' | 'learn'

/** What a short line by itself opens: a call to action, the prayers, or what every page of the source carries. */
export type SectionLabel =
  | { readonly section: 'call'; readonly kind: CallKind }
  | { readonly section: 'pray' }
  | { readonly section: 'boilerplate' }

const labels: readonly { readonly pattern: RegExp; readonly label: SectionLabel }[] = [
  {
    pattern:
      /^(please |will you |how to |ways to )?(pray|prayer|prayers)( points?| requests?| now| with us| with them| today| for .{1,60}| needs)?$/i,
    label: { section: 'pray' },
  },
  {
    pattern: /^(please |will you |how to )?(give|donate)( now| today| online| a gift| generously| to .{1,50})?$/i,
    label: { section: 'call', kind: 'give' },
  },
  { pattern: /^(make|send) a (gift|donation)( today| now)?$/i, label: { section: 'call', kind: 'give' } },
  {
    pattern: /^(please )?write( a letter| a card| a message| letters)?( to .{1,60}| now| today)?$/i,
    label: { section: 'call', kind: 'write' },
  },
  {
    pattern: /^send (a |your )?(message|letter|card|encouragement|note)s?( to .{1,60}| now| today)?$/i,
    label: { section: 'call', kind: 'write' },
  },
  {
    pattern:
      /^(please )?share( this| the)?( story| article| page| post| news)?( on .{1,30}| with .{1,40}| by .{1,30})?$/i,
    label: { section: 'call', kind: 'share' },
  },
  { pattern: /^(find out|learn|discover) more( about .{1,60})?$/i, label: { section: 'call', kind: 'learn' } },
  {
    pattern:
      /^(get involved|related( stories| articles| content| posts)?|you (may|might) also (like|be interested in)|more (stories|news|like this)|latest( news| stories)?|read (more|next)|sign up( .{1,60})?|subscribe( .{1,60})?|(join|get) our (newsletter|mailing list)|newsletter|follow us( .{1,40})?|stay (connected|in touch|informed)|about us|about the author|contact( us)?|support our work|cookies?( policy| settings)?|privacy( policy)?|terms( (and|&) conditions)?|comments?|leave a (comment|reply)|tags?|categories|(c|©|copyright) .{0,80}|all rights reserved.{0,80}|back to top|home|menu|search|skip to .{1,30}|previous( (story|post|article))?|next( (story|post|article))?|print( this)?( page)?)$/i,
    label: { section: 'boilerplate' },
  },
]

/** What this line opens, or null when it opens nothing we know. */
export function findSectionLabel(line: string): SectionLabel | null {
  const words = line
    .replace(/[\s:.!»›→>|]+$/u, '')
    .replace(/^[\s»›→>|]+/u, '')
    .replaceAll('’', "'")
    .trim()
  return labels.find(({ pattern }) => pattern.test(words))?.label ?? null
}
