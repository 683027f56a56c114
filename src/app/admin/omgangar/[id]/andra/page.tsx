import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { ButtonLink } from '@/components/ui/button'
import { ChangeRoundForm } from '@/features/rounds/components/round-form'
import { StageTag } from '@/features/rounds/components/stage-tag'
import { findRoundPage } from '@/features/rounds/find-round-page'
import { canBeCalledOff } from '@/features/rounds/rules'
import { dayOf } from '@/lib/dates'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/omgangar/[id]/andra'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  await findRoundPage(await staffActor(), params)
  return { title: (await getTranslations('rounds.form'))('changeTitle') }
})

export default pageOf(async function ChangeRoundPage({ params }: Props) {
  const actor = await staffActor()
  const round = await findRoundPage(actor, params)
  const [t, locale] = await Promise.all([getTranslations('rounds'), getLocale()])
  const trail = [
    { href: paths.adminRounds, label: t('title') },
    {
      href: paths.adminRound(round.id),
      label: t('roundOf', { service: textIn(locale, round.service.name) }),
    },
    { label: t('form.changeTitle') },
  ]
  if (!canBeCalledOff(round, dayOf(actor.now))) {
    return (
      <Page
        breadcrumbs={<Breadcrumbs items={trail} />}
        title={t('form.notNow')}
        lead={<StageTag stage={round.stage} />}
        nextStep={
          <ButtonLink variant="primary" href={paths.adminRound(round.id)}>
            {t('form.back')}
          </ButtonLink>
        }
      />
    )
  }
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
