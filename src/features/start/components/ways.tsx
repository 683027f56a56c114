import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { paths } from '@/lib/paths'

const ways = [
  { name: 'hr', href: paths.services },
  { name: 'union', href: paths.overview },
  { name: 'board', href: paths.statistics },
] as const

/** Three kinds of readers, and where each begins. */
export function Ways() {
  const t = useTranslations('start')
  return (
    <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-3">
      {ways.map(({ name, href }) => (
        <li key={name} className="border-t-2 border-line-strong pt-4">
          <h3 className="text-xl">{t(`ways.${name}.title`)}</h3>
          <p className="mt-1.5">{t(`ways.${name}.text`)}</p>
          <p className="mt-3">
            <TextLink href={href}>{t(`ways.${name}.link`)}</TextLink>
          </p>
        </li>
      ))}
    </ul>
  )
}
