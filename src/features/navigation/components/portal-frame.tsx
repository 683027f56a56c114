import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Actor, isParty } from '@/auth/actor'
import { Banner } from '@/components/layout/banner'
import { SiteFooter } from '@/components/layout/site-footer'
import { SkipLink } from '@/components/layout/skip-link'
import { TextLink } from '@/components/ui/text-link'
import { Unbroken } from '@/components/ui/unbroken'
import { FooterContact } from '@/features/navigation/components/footer-contact'
import { ActingAs, HeaderActions } from '@/features/navigation/components/header-actions'
import { PortalHeader } from '@/features/navigation/components/portal-header'
import { placesFor } from '@/features/navigation/rules'
import { SearchWay } from '@/features/navigation/search/components/search-way'
import type { Contact } from '@/features/settings/rules'
import { paths } from '@/lib/paths'

export type PortalFrameProps = {
  actor: Actor
  demo: boolean
  /** The step of a demo's tour, where the reader is in one. */
  tour?: ReactNode
  /** Notifications that the actor has not read. */
  unread: number
  contact: Contact | null
  children: ReactNode
}

/** The frame round every page. It shows the place, the reader's role, and the kind of data. */
export function PortalFrame({ actor, demo, tour, unread, contact, children }: PortalFrameProps) {
  const t = useTranslations('common')
  return (
    <>
      <SkipLink />
      {demo && <DemoBanner />}
      {tour}
      <PortalHeader
        homeHref={paths.start}
        portalName={t('portalName')}
        navigation={placesFor(actor.role).map(({ name, href }) => ({ href, label: t(`places.${name}`) }))}
        actingAs={<ActingAs actor={actor} />}
        search={<SearchWay />}
        actions={<HeaderActions actor={actor} unread={unread} />}
        menuNews={unread > 0 ? t('unread') : undefined}
      />
      {isParty(actor) && (
        // The menu of a phone is closed, and each page says as whom one acts.
        <section
          aria-label={t('actingAsLabel')}
          data-frame
          data-print="hide"
          className="border-b border-line bg-surface px-5 py-2 text-sm lg:hidden"
        >
          <ActingAs actor={actor} />
        </section>
      )}
      {children}
      <PortalFooter demo={demo} contact={contact} />
    </>
  )
}

function DemoBanner() {
  const t = useTranslations('common')
  return (
    <Banner label={t('demo.label')}>
      <strong>{t('demo.label')}</strong>
      <span className="max-sm:sr-only">{t('demo.meaning')}</span>
      <TextLink href={paths.tours}>{t('demo.tour')}</TextLink>
    </Banner>
  )
}

function PortalFooter({ demo, contact }: Pick<PortalFrameProps, 'demo' | 'contact'>) {
  const t = useTranslations('common')
  const links = [
    { href: paths.services, label: t('places.services') },
    { href: paths.howItWorks, label: t('footer.howItWorks') },
    { href: paths.news, label: t('footer.news') },
    { href: paths.statistics, label: t('places.statistics') },
    { href: paths.verify, label: t('footer.verify') },
    { href: paths.accessibility, label: t('footer.accessibility') },
    ...(demo ? [{ href: paths.demoInbox, label: t('demo.inbox') }] : []),
  ]
  return (
    <SiteFooter links={links} note={<Unbroken>{t('footer.note')}</Unbroken>}>
      <p className="font-serif text-lg">{t('footer.title')}</p>
      <p className="text-ink-soft">{t('footer.about')}</p>
      {contact && <FooterContact contact={contact} />}
    </SiteFooter>
  )
}
