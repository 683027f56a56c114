import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { InterestStateTag } from '@/features/interest/components/interest-state-tag'
import type { InterestView } from '@/features/interest/queries'
import { paths } from '@/lib/paths'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

/** A row as the page hands it over: the service's name and sign are the catalogue's to draw. */
export type InterestRow = { interest: InterestView; name: string; sign: ReactNode }

export function InterestList({ rows }: { rows: InterestRow[] }) {
  const t = useTranslations('interest')
  const format = useFormatter()
  return (
    <ul className="border-b border-line">
      {rows.map(({ interest, name, sign }) => (
        <li key={interest.id} className="flex gap-5 border-t border-line py-6">
          {sign}
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <h2 className="text-xl">
                <TextLink href={paths.interest(interest.id)} className="row-way">
                  {name}
                </TextLink>
              </h2>
              <InterestStateTag state={interest.state} />
            </div>
            <p lang={WRITTEN_IN} className="mt-1.5 line-clamp-3 max-w-measure">
              {interest.need}
            </p>
            <p className="mt-2 text-sm text-ink-soft">
              {t('shown', {
                name: interest.shownBy,
                day: format.dateTime(interest.createdAt, { dateStyle: 'long' }),
                timing: interest.timing,
                state: interest.state,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
