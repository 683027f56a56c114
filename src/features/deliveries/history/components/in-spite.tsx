import { useLocale, useTranslations } from 'next-intl'
import { clashReasons } from '@/features/deliveries/clashes/rules'
import type { PassedWhy } from '@/features/deliveries/history/history-entry'
import { listText } from '@/lib/list-text'
import { WRITTEN_IN } from '@/lib/written'

/** In the words of the one who gave it. */
export function Why({ said }: { said: string | undefined }) {
  if (!said) return null
  return (
    <p lang={WRITTEN_IN} className="max-w-measure whitespace-pre-line">
      {said}
    </p>
  )
}

/** A deliverer's other work is not for the parties: it is called a clash. */
const named = clashReasons.filter(reason => reason !== 'clash_deliverer')

/** Names all that a time holds in spite of, and says why. */
export function InSpite({ told }: { told: PassedWhy | undefined }) {
  const t = useTranslations('deliveries.history')
  const locale = useLocale()
  if (!told) return null
  const passed = named.filter(reason => told.passed.split(' ').includes(reason))
  const what = new Set(passed.length > 0 ? passed.map(reason => t(`passed.${reason}`)) : [t('passed.clash')])
  return <Why said={t('clashReason', { what: listText(locale, what), reason: told.reason })} />
}
