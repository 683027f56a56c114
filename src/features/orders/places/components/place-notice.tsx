import { useLocale, useTranslations } from 'next-intl'
import { Notice, type NoticeTone } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import type { PlaceOutlook, PlaceView } from '@/features/orders/places/queries'
import type { PlaceStatus } from '@/features/orders/places/rules'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

const tones: Record<PlaceStatus, NoticeTone> = {
  held: 'info',
  taken: 'success',
  offered: 'info',
  waiting: 'info',
  released: 'info',
}

/** Where the order stands in its round: held, taken, offered, or its turn on the waiting list. */
export function PlaceNotice({ place }: { place: PlaceView }) {
  const t = useTranslations('orders.place')
  const locale = useLocale()
  const { status, untilOn, turn, round } = place
  const key = status === 'held' && untilOn ? 'correcting' : status
  const until = untilOn ? dayText(locale, untilOn) : ''
  return (
    <Notice tone={tones[status]} title={t('title')}>
      <p>
        <Unbroken>{t(key, { day: dayText(locale, round.startsOn), until, turn })}</Unbroken>
      </p>
      {status === 'offered' && <p>{t('who')}</p>}
    </Notice>
  )
}

/** The effect of sending on the order's place, said before it is sent. */
export function PlaceOutlookNotice({ outlook }: { outlook: PlaceOutlook }) {
  const t = useTranslations('orders.place.outlook')
  const locale = useLocale()
  if (outlook.kind === 'missing') return <Notice tone="warning">{t('missing')}</Notice>
  const { kind, round } = outlook
  const values = {
    day: dayText(locale, round.startsOn),
    left: round.placesLeft,
    turn: outlook.kind === 'line' ? outlook.turn : 0,
  }
  return <Notice>{t(kind, values)}</Notice>
}

/** Other orders of the organisation in the round, named before one more takes a place or a turn. */
export function BesideInRound({ outlook }: { outlook: PlaceOutlook | null }) {
  const t = useTranslations('orders')
  if (!outlook || outlook.kind === 'missing' || outlook.beside.length === 0) return null
  const { kind, beside } = outlook
  return (
    <Notice tone="warning" title={t('place.beside.title', { count: beside.length })}>
      <p>{t('place.beside.text', { kind })}</p>
      <ul>
        {beside.map(({ id, number }) => (
          <li key={id}>
            <TextLink href={paths.order(id)}>{t('number', { number })}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
