import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { DownloadLinks } from '@/components/layout/download-links'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { RoundTable } from '@/features/rounds/components/round-table'
import { listRounds } from '@/features/rounds/queries'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds'))('title') }
}

export default pageOf(async function RoundsPage() {
  const actor = await staffActor()
  const [t, rounds] = await Promise.all([getTranslations('rounds'), listRounds(actor)])
  const isOver = (stage: string) => ['started', 'done', 'cancelled'].includes(stage)
  const ahead = rounds.filter(round => !isOver(round.stage))
  const past = rounds.filter(round => isOver(round.stage)).toReversed()
  const create = (
    <ButtonLink variant="primary" href={paths.adminNewRound}>
      {t('new')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      {rounds.length === 0 ? (
        <EmptyState title={t('empty')} action={create}>
          <p>{t('emptyText')}</p>
        </EmptyState>
      ) : (
        <div>{create}</div>
      )}
      {ahead.length > 0 && (
        <Section title={t('ahead')}>
          <RoundTable rounds={ahead} caption={t('ahead')} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('past')}>
          <RoundTable rounds={past} caption={t('past')} />
        </Section>
      )}
      {rounds.length > 0 && <DownloadLinks shown={paths.adminRounds} />}
    </Page>
  )
})
