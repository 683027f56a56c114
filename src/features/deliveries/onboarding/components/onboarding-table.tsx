import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Onboarding, Stage } from '@/features/deliveries/onboarding/queries'
import { canMove } from '@/features/deliveries/rules'
import { type Day, dateOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { markedOnce } from '@/lib/marked-once'
import { paths } from '@/lib/paths'
import { SHORT_DAY, useFormatter } from '@/messages/formatter'

const columns = ['organisation', 'ordered', 'stages', 'since'] as const

/** Each organisation with its stages and their days, and since when nothing has happened. */
export function OnboardingTable({ rows }: { rows: Onboarding[] }) {
  const t = useTranslations('deliveries.onboarding')
  const format = useFormatter()
  const short = (day: Day) => format.dateTime(dateOf(day), { ...SHORT_DAY, timeZone: 'UTC' })
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(name) }))}
      rows={rows.map(({ orderId, deliveryId, organisation, orderedOn, stages, since, isStuck }) => ({
        key: orderId,
        cells: {
          organisation: (
            <TextLink href={deliveryId ? paths.delivery(deliveryId) : paths.order(orderId)}>
              {organisation}
            </TextLink>
          ),
          ordered: short(orderedOn),
          stages: deliveryId ? (
            <Stages deliveryId={deliveryId} stages={stages} short={short} />
          ) : (
            t('notConfirmed')
          ),
          since: (
            <>
              {short(since)} {isStuck && <Tag tone="warning">{t('stuck')}</Tag>}
            </>
          ),
        },
      }))}
    />
  )
}

type StagesProps = { deliveryId: string; stages: Stage[]; short: (day: Day) => string }

/** The stage that comes next has its two ways on: to its day, and to say that it is done. */
function Stages({ deliveryId, stages, short }: StagesProps) {
  const t = useTranslations('deliveries.onboarding')
  const locale = useLocale()
  const next = stages.find(stage => canMove(stage, 'mark_done'))
  return (
    <ul>
      {stages
        .filter(({ status }) => status !== 'cancelled')
        .map(({ id, title, status, on }) => (
          <li key={id}>
            {markedOnce(t(`stage.${status}`, { title: textIn(locale, title), day: on ? short(on) : 'none' }))}{' '}
            {id === next?.id && <WaysOn {...{ deliveryId, id, status }} title={textIn(locale, title)} />}
          </li>
        ))}
    </ul>
  )
}

type WaysOnProps = { deliveryId: string; id: string; status: Stage['status']; title: string }

function WaysOn({ status, title, ...stage }: WaysOnProps) {
  const t = useTranslations('deliveries')
  return (
    <span className="flex flex-wrap gap-x-4">
      <TextLink href={paths.planOccasion(stage)}>
        {t(status === 'planned' ? 'onboarding.move' : 'plan')} <span className="sr-only">{title}</span>
      </TextLink>
      <TextLink href={paths.markOccasionDone(stage)}>
        {t('markDone')} <span className="sr-only">{title}</span>
      </TextLink>
    </span>
  )
}
