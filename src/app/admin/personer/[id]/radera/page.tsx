import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { adminActor } from '@/auth/current-actor'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { DoneNotice } from '@/components/layout/done-notice'
import { Page } from '@/components/layout/page'
import { metadataOf, pageOf } from '@/components/layout/page-of'
import { StepBar } from '@/components/layout/step-bar'
import { ErasurePreview } from '@/features/personal-data/erasure/components/erasure-preview'
import { ErasureState, ErasureStep } from '@/features/personal-data/erasure/components/erasure-steps'
import { findErasurePage } from '@/features/personal-data/find-person-page'
import { doneText } from '@/lib/done'
import { paths } from '@/lib/paths'

type Props = PageProps<'/admin/personer/[id]/radera'>

export const generateMetadata = metadataOf(async ({ params }: Props): Promise<Metadata> => {
  const { name } = await findErasurePage(await adminActor(), params)
  return { title: (await getTranslations('personalData'))('erasure.title', { name }) }
})

export default pageOf(async function ErasurePage({ params, searchParams }: Props) {
  const erasure = await findErasurePage(await adminActor(), params)
  const [t, { klart }] = await Promise.all([getTranslations('personalData'), searchParams])
  const { personId, name, state, obstacles, isOneself, erasedAt } = erasure
  const trail = [
    { href: paths.adminPeople, label: t('people.title') },
    { href: paths.adminPerson(personId), label: name },
    { label: t('erasure.short') },
  ]
  const canPress = state === 'waits' || (state === 'none' && !isOneself && obstacles.length === 0)
  return (
    <Page
      breadcrumbs={<Breadcrumbs items={trail} />}
      title={t('erasure.title', { name })}
      lead={erasedAt ? undefined : t('erasure.lead')}
      nextStep={canPress && <ErasureStep erasure={erasure} />}
      bar={state === 'waits' && <StepBar />}
    >
      {!erasedAt && <DoneNotice text={doneText(t, klart)} />}
      <ErasureState erasure={erasure} />
      {!erasedAt && <ErasurePreview erasure={erasure} />}
    </Page>
  )
})
