import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { EditedService } from '@/features/catalogue/editing/queries'
import { LifecycleTag } from '@/features/catalogue/lifecycle/components/lifecycle-tag'
import { moveWordOf } from '@/features/catalogue/lifecycle/rules'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

const columns = ['service', 'state', 'inForce', 'draft', 'goal'] as const

/** Every service as staff keep it: its state, the revision in force, the draft and how far it has come. */
export function ServiceTable({ services }: { services: EditedService[] }) {
  const t = useTranslations('editing.list')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={columns.map(name => ({ name, label: t(name) }))}
      rows={services.map(service => ({
        key: service.number,
        cells: {
          service: (
            <WithSign service={signFacts({ number: service.number, content: service.text })}>
              <span className="me-2 font-normal text-ink-soft">{service.number}</span>
              <TextLink href={paths.adminService(service.slug)}>{textIn(locale, service.name)}</TextLink>
            </WithSign>
          ),
          state: <StateCell service={service} />,
          inForce: <InForceCell service={service} />,
          draft: <DraftCell service={service} />,
          goal: <GoalCell service={service} />,
        },
      }))}
    />
  )
}

type CellProps = { service: EditedService }

function StateCell({ service }: CellProps) {
  const t = useTranslations('editing.list')
  const locale = useLocale()
  const { lifecycle, opensOn, lastOrderOn } = service
  const isComing = lifecycle === 'coming'
  return (
    <>
      <LifecycleTag lifecycle={lifecycle} />
      {isComing && <Note>{opensOn ? t('opens', { day: dayText(locale, opensOn) }) : t('noOpeningDay')}</Note>}
      {lifecycle === 'phasing_out' && lastOrderOn && (
        <Note>{t('lastOrder', { day: dayText(locale, lastOrderOn) })}</Note>
      )}
    </>
  )
}

function InForceCell({ service: { published } }: CellProps) {
  const t = useTranslations('editing.list')
  const locale = useLocale()
  if (!published) return t('unpublished')
  return (
    <>
      {t('revision', { number: published.number })}
      <Note>{t('since', { day: dayText(locale, published.on) })}</Note>
    </>
  )
}

function DraftCell({ service: { draft, obstacles } }: CellProps) {
  const t = useTranslations('editing.list')
  const locale = useLocale()
  if (!draft) return <span className="text-ink-soft">{t('noDraft')}</span>
  const day = draft.savedAt && dayText(locale, dayOf(draft.savedAt))
  return (
    <>
      {t('openDraft', { number: draft.number })}
      {draft.savedBy && day && <Note>{t('saved', { name: draft.savedBy, day })}</Note>}
      <span className="mt-1 block">
        <Tag tone={obstacles.length > 0 ? 'warning' : 'success'}>
          {t('missing', { count: obstacles.length })}
        </Tag>
      </span>
    </>
  )
}

function GoalCell({ service }: CellProps) {
  const t = useTranslations('editing.list')
  const { goal, slug, proposesPhaseOut } = service
  const name = textIn(useLocale(), service.name)
  if (!goal) return <span className="text-ink-soft">{t('noGoal')}</span>
  const word = moveWordOf('phasing_out')
  return (
    <>
      {t(`progress.${goal.unit}`, { reached: goal.reached, count: goal.count })}
      {goal.isReached && (
        <span className="mt-1 block">
          <Tag tone="success">{t('goalReached')}</Tag>
        </span>
      )}
      {proposesPhaseOut && word && (
        <TextLink
          href={paths.adminServiceMove(slug, word)}
          aria-label={t('proposePhaseOut', { name })}
          className="mt-1 block text-sm"
        >
          {t('proposePhaseOutShort')}
        </TextLink>
      )}
    </>
  )
}

function Note({ children }: { children: string }) {
  return <span className="block text-sm text-ink-soft">{children}</span>
}
