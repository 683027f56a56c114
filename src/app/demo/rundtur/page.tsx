import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { TourChoice } from '@/features/demo/tours/components/tour-choice'
import { placeOf, TOUR_COOKIE } from '@/features/demo/tours/rules'
import { env, isDemo } from '@/lib/env'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('demo'))('tour.title') }
}

export default pageOf(async function ToursPage() {
  if (!isDemo(env())) notFound()
  const [t, jar] = await Promise.all([getTranslations('demo.tour'), cookies()])
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TourChoice left={placeOf(jar.get(TOUR_COOKIE)?.value)} />
    </Page>
  )
})
