import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { Paragraphs } from '@/components/ui/paragraphs'
import { TextLink } from '@/components/ui/text-link'
import { FooterContact } from '@/features/navigation/components/footer-contact'
import { getContact } from '@/features/settings/queries'
import { paths } from '@/lib/paths'

const parts = ['members', 'cost', 'order', 'mandate'] as const
const ways = { members: paths.requestAccess, cost: paths.services }
const steps = ['find', 'interest', 'order', 'sign', 'deliver', 'evaluate'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start.howItWorks')
  return { title: t('title'), description: t('lead') }
}

export default pageOf(async function HowItWorksPage() {
  const [t, contact] = await Promise.all([getTranslations('start.howItWorks'), getContact()])
  return (
    <Page title={t('title')} lead={t('lead')}>
      {parts.map(part => (
        <Section key={part} title={t(`${part}.title`)}>
          <div className="prose">
            <Paragraphs texts={t(`${part}.text`).split('\n')} />
            {(part === 'members' || part === 'cost') && (
              <p>
                <TextLink href={ways[part]}>{t(`${part}.link`)}</TextLink>
              </p>
            )}
          </div>
        </Section>
      ))}
      <Section title={t('steps.title')}>
        <div className="prose">
          <ol>
            {steps.map(step => (
              <li key={step}>{t(`steps.${step}`)}</li>
            ))}
          </ol>
          <p>
            <TextLink href={paths.findService()}>{t('steps.link')}</TextLink>
          </p>
        </div>
      </Section>
      <Section title={t('ask.title')}>
        <div className="prose">
          <p>{t('ask.text')}</p>
          {contact && <FooterContact contact={contact} />}
        </div>
      </Section>
    </Page>
  )
})
