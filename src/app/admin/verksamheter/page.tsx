import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { staffActor } from '@/auth/current-actor'
import { DayAhead } from '@/components/layout/day-ahead'
import { OldAddress } from '@/components/layout/old-address'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { KeepLinks } from '@/features/organisations/register/components/keep-links'
import { RegisterBrowser } from '@/features/organisations/register/components/register-browser'
import { canKeepRegister } from '@/features/organisations/register/policy'
import { listOrganisations } from '@/features/organisations/register/queries'
import { registerFilter } from '@/features/organisations/register/register-filter'
import { ViewLinks } from '@/features/saved-views/components/view-links'
import { ViewSaved } from '@/features/saved-views/components/view-saved'
import { listSavedViews } from '@/features/saved-views/queries'
import { dayOf, isDay } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { paths } from '@/lib/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations'))('register.title') }
}

export default pageOf(async function OrganisationsPage({ searchParams }: PageProps<'/admin/verksamheter'>) {
  const actor = await staffActor()
  const asked = await searchParams
  const filter = registerFilter.read(asked)
  const today = dayOf(actor.now)
  const day = filter.asOf && isDay(filter.asOf) ? filter.asOf : undefined
  const asOf = day && day <= today ? day : undefined
  const [t, locale, register, views] = await Promise.all([
    getTranslations('organisations.register'),
    getLocale(),
    listOrganisations(actor, { ...filter, asOf }),
    listSavedViews(actor, 'organisations'),
  ])
  return (
    <Page
      title={t('title')}
      ways={
        <>
          {canKeepRegister(actor) && <KeepLinks />}
          <ViewLinks
            views={views}
            shown={registerFilter.write(paths.adminOrganisations, { ...filter, page: 1 })}
          >
            <TextLink href={paths.adminNoticeAddresses}>{t('noticeAddresses')}</TextLink>
          </ViewLinks>
        </>
      }
      width="list"
    >
      <ViewSaved klart={asked.klart} />
      <OldAddress isOld={registerFilter.asksInVain(asked)} />
      <DayAhead day={day} today={today} />
      {filter.asOf && !day && (
        <Notice tone="danger" role="alert">
          {t('notADay')}
        </Notice>
      )}
      {asOf && <Notice>{t('stands', { day: dayText(locale, asOf) })}</Notice>}
      <RegisterBrowser filter={{ ...filter, asOf }} register={register} today={today} />
    </Page>
  )
})
