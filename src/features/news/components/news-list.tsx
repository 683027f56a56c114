import { useLocale } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { newsText } from '@/features/news/news-text'
import type { NewsItem } from '@/features/news/rules'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The news, the newest first, each item leading to its service. */
export function NewsList({ items }: { items: readonly NewsItem[] }) {
  const locale = useLocale()
  const format = useFormatter()
  return (
    <ol className="border-t border-line">
      {items.map(item => {
        const { title, text } = newsText(item, locale)
        return (
          <li
            key={item.id}
            className="grid gap-x-8 gap-y-1 border-b border-line py-5 sm:grid-cols-[9rem_minmax(0,1fr)]"
          >
            <time dateTime={item.at.toISOString()} className="text-sm text-ink-soft sm:pt-1">
              {format.dateTime(item.at, { dateStyle: 'long' })}
            </time>
            <div className="min-w-0 max-w-measure">
              <h2 className="text-xl">
                <TextLink href={paths.service(item.service.slug)}>{title}</TextLink>
              </h2>
              <p className="mt-1">{text}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
