import { useLocale, useTranslations } from 'next-intl'
import { askedWords, type Standing, wishOf } from '@/features/deliveries/times/asked-words'
import type { WaitingWhy } from '@/features/deliveries/waiting-queries'
import { capitalised } from '@/lib/capitalised'
import type { Day } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { useFormatter } from '@/messages/formatter'

export type Asked = Standing & {
  why: WaitingWhy
  /** On which it was asked. */
  day: Day
}

/** A question about times or the mode in words: that it is asked, or whom it waits for. */
export function useAskedText(): (asked: Asked) => string {
  const t = useTranslations('times.waiting')
  const parties = useTranslations('common.party')
  const format = useFormatter()
  const locale = useLocale()
  return ({ why, day, awaited, wishing, ...asked }) =>
    t(askedWords({ ...asked, why }), {
      day: dayText(locale, day),
      party: asked.signerOf ? parties(asked.signerOf) : '',
      count: awaited.length,
      parties: format.list(awaited.map(one => parties(one))),
      wish: wishOf({ ...asked, wishing }),
      wishing: capitalised(format.list(wishing.map(one => parties(one))), locale),
    })
}
