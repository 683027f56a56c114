import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { pageOf } from '@/components/layout/page-of'
import { Section } from '@/components/layout/section'

const parts = ['works', 'lacks', 'tested', 'report', 'supervision'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('start')
  return { title: t('accessibility.title') }
}

export default pageOf(async function AccessibilityPage() {
  const t = await getTranslations('start')
  const lines = (part: (typeof parts)[number]) => t(`accessibility.${part}.text`).split('\n')
  return (
    <Page title={t('accessibility.title')} lead={t('accessibility.lead')}>
      {parts.map(part => (
        <Section key={part} title={t(`accessibility.${part}.title`)}>
          <div className="prose">
            {lines(part).map(line => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </Section>
      ))}
    </Page>
  )
})
