import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { BodyName } from '@/features/orders/components/body-name'
import { ContentSince } from '@/features/orders/drafting/components/content-since'
import { useGapText } from '@/features/orders/drafting/components/gap-text'
import { begunIn } from '@/features/orders/drafting/draft-answers'
import { FEW_WORDS, wordsIn } from '@/features/orders/drafting/few-words'
import type { ContentParty } from '@/features/orders/drafting/last-writer'
import { obstacleOf, type PartyStanding } from '@/features/orders/drafting/pre-flight'
import type { PreFlight } from '@/features/orders/drafting/queries'
import type { OrderView } from '@/features/orders/queries'
import { paths } from '@/lib/paths'
import { withPlace } from '@/lib/place'
import { useFormatter } from '@/messages/formatter'

type PreFlightListProps = Pick<PreFlight, 'standings'> & {
  /** The parties that are content with the text. */
  content?: ContentParty[]
  /** Where a party is not ready for sending, the button that asks those who may appoint someone. */
  askFor?: (standing: PartyStanding) => ReactNode
}

/** Before sending: each party, who may sign for it, and what is missing. */
export function PreFlightList({ standings, content = [], askFor }: PreFlightListProps) {
  return (
    <ul className="border-t border-line">
      {standings.map(standing => (
        <li key={standing.party} className="border-b border-line py-3">
          <Standing standing={standing} />
          <ContentSince party={standing.party} content={content} />
          {obstacleOf(standing) && askFor?.(standing)}
        </li>
      ))}
    </ul>
  )
}

function Standing({ standing }: { standing: PartyStanding }) {
  const t = useTranslations('orders')
  const format = useFormatter()
  const obstacle = obstacleOf(standing)
  const names = format.list(standing.signatories.map(person => person.name))
  return (
    <>
      <p className="font-semibold">{t(`partyTitle.${standing.party}`)}</p>
      {standing.bodyName && (
        <p className="text-sm text-ink-soft">
          <BodyName {...standing} />
        </p>
      )}
      {standing.representation === 'no_counterpart' && <p>{t('send.absent')}</p>}
      {obstacle && <Notice tone="warning">{t(`send.obstacle.${obstacle}`)}</Notice>}
      {!obstacle && names && <p>{t('send.signatories', { names })}</p>}
    </>
  )
}

export function MissingFields({ orderId, missing }: { orderId: string } & Pick<PreFlight, 'missing'>) {
  const t = useTranslations('orders')
  const gapText = useGapText()
  if (missing.length === 0) return null
  return (
    <Notice tone="warning" title={t('send.missing')}>
      <ul className="space-y-1">
        {missing.map(gap => (
          <li key={gap.field}>
            <TextLink href={withPlace(paths.correctOrder(orderId), `avrop-${gap.field}`)}>
              {`${t(`field.${gap.field}`)}: ${gapText(gap)}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Answers of few words, to look over. They stop nothing. */
export function ShortAnswers({ order: { id, content } }: { order: Pick<OrderView, 'id' | 'content'> }) {
  const t = useTranslations('orders')
  const short = begunIn(content)
  if (short.length === 0) return null
  return (
    <Notice title={t('send.short.title')}>
      <p>{t('send.short.text', { count: FEW_WORDS })}</p>
      <ul className="space-y-1">
        {short.map(field => (
          <li key={field}>
            <TextLink href={paths.questionOf(id, field)}>
              {`${t(`field.${field}`)}: ${t('send.short.words', { count: wordsIn(content[field]) })}`}
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
