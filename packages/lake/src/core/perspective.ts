/** `published`, `drafts`, `raw`, or a stack such as `['rSummer', 'drafts']` (first wins, published is always last). */
export type Perspective = 'raw' | 'published' | 'drafts' | readonly string[]
