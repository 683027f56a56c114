import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { MailLink } from '@/components/ui/mail-link'
import { TelephoneLink } from '@/components/ui/telephone-link'
import type { OrganisationContact } from '@/features/journey/contact-queries'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'
import { useFormatter } from '@/messages/formatter'

/** The people to call, with their numbers. The staff come to the page for that. */
export function ContactList({ contacts }: { contacts: OrganisationContact[] }) {
  const t = useTranslations('journey.contacts')
  const locale = useLocale()
  const format = useFormatter()
  return (
    <Section title={t('title')}>
      {contacts.length === 0 && <p className="text-ink-soft">{t('none')}</p>}
      <ul className="rows spread-rows even-rows empty:hidden">
        {contacts.map(({ name, email, telephone, services, interestId }) => (
          <li key={email}>
            <span>
              <span className="font-semibold">{name || email}</span>
              <span className="row-note block">
                {format.list(services.map(one => textIn(locale, one.name)))}
              </span>
            </span>
            <span className="flex flex-wrap items-baseline gap-x-4">
              {telephone && <TelephoneLink number={telephone} className="whitespace-nowrap" />}
              <MailLink address={email} />
              {interestId && (
                <ButtonLink href={paths.adminInterest(interestId)}>
                  <span>
                    {t('note')}
                    <span className="sr-only">: {name || email}</span>
                  </span>
                </ButtonLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
