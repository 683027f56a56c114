import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { callFilter } from '@/features/interest/calls/call-filter'
import { NextStep } from '@/features/interest/calls/components/call-list'
import type { CallView } from '@/features/interest/calls/queries'
import type { Day } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

const MOST_SHOWN = 5

/** The reader's own next steps whose day has come, each with the one thing to do. */
export function DueCalls({ calls, today }: { calls: CallView[]; today: Day }) {
  const t = useTranslations('interest.calls')
  const locale = useLocale()
  if (calls.length === 0) return null
  return (
    <Section
      title={t('ownDue')}
      action={
        <TextLink href={callFilter.write(paths.adminInterests, { turn: 'due', page: 1 })}>
          {t('seeAllDue')}
        </TextLink>
      }
    >
      <ul className="rows split-rows">
        {calls.slice(0, MOST_SHOWN).map(call => (
          <li key={call.interestId}>
            <div className="min-w-0">
              <p id={`samtal-${call.interestId}`} className="font-semibold">
                {call.organisation}
              </p>
              <p className="row-note">{textIn(locale, call.serviceName)}</p>
              <div className="mt-1">
                <NextStep call={call} today={today} />
              </div>
            </div>
            <ButtonLink
              href={paths.adminInterest(call.interestId)}
              aria-describedby={`samtal-${call.interestId}`}
              className="shrink-0 self-start"
            >
              {t('take')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
