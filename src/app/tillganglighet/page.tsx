import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'
import { Paragraphs } from '@/components/ui/paragraphs'
import { TextLink } from '@/components/ui/text-link'
import { FooterContact } from '@/features/navigation/components/footer-contact'
import { getContact } from '@/features/settings/queries'
import { env, isDemo } from '@/lib/env'

/** In the order of Digg's template. */
const parts = ['verdict', 'report', 'supervision', 'works', 'lacks', 'burden', 'tested', 'dates'] as const

const REPORT_TO_DIGG = 'https://www.digg.se/tdosanmalan'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('accessibility.title') }
}

export default pageOf(async function AccessibilityPage() {
  const [t, contact] = await Promise.all([getTranslations('start'), getContact()])
  // A demo's figures begin when its story does, before the portal was published.
  const published = t(`accessibility.dates.${isDemo(env()) ? 'inDemo' : 'published'}`)
  const lines = (part: (typeof parts)[number]) => t(`accessibility.${part}.text`).split('\n')
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')}>
      {parts.map(part => (
        <Section key={part} title={t(`accessibility.${part}.title`)}>
          <div className="prose">
            <Paragraphs texts={part === 'dates' ? [published, ...lines(part)] : lines(part)} />
            {part === 'report' && contact && <FooterContact contact={contact} />}
            {part === 'supervision' && (
              <p>
                <TextLink href={REPORT_TO_DIGG}>{t('accessibility.supervision.link')}</TextLink>
              </p>
            )}
          </div>
        </Section>
      ))}
    </Page>
  )
})
