import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import type { LogHead } from '@/features/receipts/log/queries'
import { paths } from '@/lib/paths'

/** The head that anyone can write down, and who gets it by mail. */
export function LogHeadSection({ head, address }: { head: LogHead; address: string | null }) {
  const t = useTranslations('receipts.log')
  return (
    <Section title={t('head')} lead={t('headText')}>
      <DescriptionList
        items={[
          { term: t('date'), description: head.date },
          { term: t('hash'), description: <span className="font-mono wrap-anywhere">{head.head}</span> },
          { term: t('chains'), description: head.chains },
          { term: t('events'), description: head.events },
          {
            term: t('public'),
            description: (
              <a className="link" href={paths.logHead}>
                {paths.logHead}
              </a>
            ),
          },
        ]}
      />
      <p className="mt-4 max-w-measure text-ink-soft">
        {address ? t('headAddress', { address }) : t('headNoAddress')}
      </p>
    </Section>
  )
}
