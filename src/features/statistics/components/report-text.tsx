import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import type { Parity } from '@/features/statistics/board/board'
import type { ProgrammeFigures } from '@/features/statistics/figures-schema'
import { parityParagraph, reportParagraph } from '@/features/statistics/report-paragraph'

const languages = ['sv', 'en'] as const

type ReportTextProps = { figures: ProgrammeFigures; parity?: Parity }

/** The figures in words, in both languages. */
export function ReportText(props: ReportTextProps) {
  const t = useTranslations('statistics')
  return (
    <Section title={t('paragraph.title')} lead={t('paragraph.lead')}>
      <ReportWords {...props} />
    </Section>
  )
}

/** The same folded, on a page that has said it at its top. */
export function FoldedReportText(props: ReportTextProps) {
  const t = useTranslations('statistics')
  return (
    <Disclosure summary={t('paragraph.folded')}>
      <ReportWords {...props} />
    </Disclosure>
  )
}

/** One press copies a whole paragraph. */
function ReportWords({ figures, parity }: ReportTextProps) {
  const t = useTranslations('statistics')
  const textIn = (language: (typeof languages)[number]) =>
    [reportParagraph(language, figures), ...(parity ? [parityParagraph(language, parity)] : [])].join(' ')
  return (
    <div className="flex flex-col gap-6">
      {languages.map(language => (
        <div key={language}>
          <h3 className="mb-1.5 text-lg">{t(`paragraph.${language}`)}</h3>
          <p lang={language} className="max-w-reading select-all border-s-2 border-line-strong ps-5">
            {textIn(language)}
          </p>
          <CopyButton
            text={textIn(language)}
            label={t('paragraph.copy', { language })}
            done={t('paragraph.copied')}
          />
        </div>
      ))}
    </div>
  )
}
