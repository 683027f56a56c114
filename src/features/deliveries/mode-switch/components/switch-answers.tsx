import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { ShownSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { dayText } from '@/lib/day-text'

/** Staff's view of an open question: which party has answered how, and until when it is open. */
export function SwitchAnswers({ asked }: { asked: ShownSwitch }) {
  const t = useTranslations('times.switch')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const rows = asked.asked.map(party => {
    const answer = asked.answers.find(one => one.party === party)
    const said = answer ? t(answer.agrees ? 'yes' : 'no') : t('silent')
    return { key: party, cells: { party: parties(party), answer: said } }
  })
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-measure">
        {asked.outcome
          ? t(`settled.${asked.outcome}`)
          : t(`open.${asked.mode}`, { day: dayText(locale, asked.endsOn) })}
      </p>
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          { name: 'party', label: t('party') },
          { name: 'answer', label: t('answer') },
        ]}
        rows={rows}
      />
    </div>
  )
}
