import { toMonth } from '@vigil/prayer-diary/days'
import type { Language } from '../languages/create-language.ts'

export type DiaryNavigationProps = {
  /** The path of this page. */
  path: string
  today: string
  language: Language
}

/** The way between the pages of the prayer diary. */
export function DiaryNavigation({ path, today, language: { paths, text } }: DiaryNavigationProps) {
  const month = toMonth(today)
  const pages = [
    { path: paths.prayer, name: text('diary.today') },
    { path: paths.prayerWeek, name: text('diary.week') },
    { path: paths.prayerMonth(month), name: text('diary.month') },
    { path: paths.answeredPrayer, name: text('diary.answered') },
    { path: paths.prayerBooklet(month), name: text('diary.booklet') },
  ]
  return (
    <nav className="diary-navigation" aria-label={text('diary.pages')}>
      <ul>
        {pages.map((page) => (
          <li key={page.path}>
            <a href={page.path} aria-current={page.path === path ? 'page' : undefined}>
              {page.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
