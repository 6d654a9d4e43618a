import type { WordPressItem } from './wordpress-item.ts'

/** What an item becomes. `leftOut` says why it becomes nothing. */
export type Choice =
  | { readonly kind: 'story' | 'page' | 'attachment' }
  | { readonly kind: 'leftOut'; readonly reason: string }

const reasons: Readonly<Record<string, string>> = {
  nav_menu_item: 'an entry of a menu',
  revision: 'an older version of an article',
  custom_css: 'style sheets of the old site',
  customize_changeset: 'settings of the old site',
  oembed_cache: 'a stored copy of an embedded page',
  user_request: 'a request about personal data',
  wp_block: 'a pattern of blocks',
  wp_template: 'a template of the old site',
  wp_template_part: 'a template of the old site',
  wp_global_styles: 'style sheets of the old site',
  wp_navigation: 'a menu of the old site',
  wp_font_family: 'a font of the old site',
  wp_font_face: 'a font of the old site',
}

/** Posts and pages become drafts, whatever their status was; what was thrown away stays so. */
export function chooseItem({ id, type, status, title, content, isTooLarge }: WordPressItem): Choice {
  if (type === 'attachment') return { kind: 'attachment' }
  if (type !== 'post' && type !== 'page')
    return { kind: 'leftOut', reason: reasons[type] ?? `of a type that a plugin made (${type.slice(0, 40)})` }
  if (status === 'trash') return { kind: 'leftOut', reason: 'in the trash' }
  if (status === 'auto-draft' || status === 'inherit') return { kind: 'leftOut', reason: 'begun and never saved' }
  if (isTooLarge) return { kind: 'leftOut', reason: 'larger than 10 MB' }
  if (title === '' && content.trim() === '') return { kind: 'leftOut', reason: 'empty' }
  if (!/^\d{1,20}$/.test(id)) return { kind: 'leftOut', reason: 'without a number, by which it would be known again' }
  return { kind: type === 'post' ? 'story' : 'page' }
}
