import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ChangeRoundForm } from '@/features/rounds/components/round-form'
import { findRoundPage } from '@/features/rounds/find-round-page'
import { canBeCalledOff } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/omgangar/[id]/andra'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findChangeableRound(params)
  return { title: (await getTranslations('rounds.form'))('changeTitle') }
})

export default pageOf(async function ChangeRoundPage({ params }: Props) {
  const round = await findChangeableRound(params)
  const [t, locale] = await Promise.all([getTranslations('rounds'), getLocale()])
  const trail = [
    { href: paths.adminRounds, label: t('title') },
    {
      href: paths.adminRound(round.id),
      label: t('roundOf', { service: textIn(locale, round.service.name) }),
    },
    { label: t('form.changeTitle') },
  ]
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('form.changeTitle')}
      lead={t('form.changeLead')}
    >
      <ChangeRoundForm round={round} />
    </Page>
  )
})

async function findChangeableRound(params: Props['params']) {
  const actor = await staffActor()
  const round = await findRoundPage(actor, params)
  return canBeCalledOff(round, dayOf(actor.now)) ? round : notFound()
}
