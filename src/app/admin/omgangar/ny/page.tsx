import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { listServices } from '@/features/catalogue/queries'
import { OpenRoundForm } from '@/features/rounds/components/round-form'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rounds.form'))('title') }
}

export default pageOf(async function NewRoundPage() {
  const actor = await staffActor()
  const [t, rounds, all] = await Promise.all([
    getTranslations('rounds.form'),
    getTranslations('rounds'),
    listServices(actor),
  ])
  const services = all
    .filter(({ content }) => content.runsInRounds)
    .map(({ slug, content }) => ({ slug, name: content.name }))
  const trail = [{ href: paths.adminRounds, label: rounds('title') }, { label: t('title') }]
  return (
    <Page breadcrumbs={<Breadcrumbs items={trail} />} title={t('title')} lead={t('lead')}>
      {services.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <OpenRoundForm services={services} idempotencyKey={randomUUID()} />
      )}
    </Page>
  )
})
