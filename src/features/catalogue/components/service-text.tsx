import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Paragraphs } from '@/components/ui/paragraphs'
import { ServiceSteps } from '@/features/catalogue/components/service-steps'
import { ServiceTimeline } from '@/features/catalogue/lifecycle/components/service-timeline'
import type { ServiceContent } from '@/features/catalogue/service-content'
import { textIn } from '@/lib/localized-text'

/** Everything that is said of a service, in reading order; the preview of a draft shows the same. */
export function ServiceText({ content }: { content: ServiceContent }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  return (
    <>
      <Prose text={textIn(locale, content.description)} />
      <Section title={t('gives')}>
        <ul className="max-w-measure space-y-2.5">
          {content.gives.map(item => (
            <li key={item.sv} className="flex gap-3">
              <Icon name="check" className="mt-1 text-moss" />
              <span>{textIn(locale, item)}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('takesPart')}>
        <p className="max-w-measure">{textIn(locale, content.suits)}</p>
        {content.jointAttendance && (
          <Notice className="mt-5" title={t('jointAttendance')}>
            <p>
              {content.jointAttendanceNote
                ? textIn(locale, content.jointAttendanceNote)
                : t('jointAttendanceNote')}
            </p>
          </Notice>
        )}
      </Section>
      <Section title={t('steps')}>
        <ServiceSteps steps={content.steps} />
      </Section>
      <Section title={t('timeline.title', { count: content.occasions.length })}>
        <ServiceTimeline occasions={content.occasions} />
      </Section>
      <Needs needs={content.needs} />
      <Questions questions={content.questions} />
    </>
  )
}

function Prose({ text }: { text: string }) {
  return (
    <div className="prose">
      <Paragraphs texts={text.split('\n\n')} />
    </div>
  )
}

function Needs({ needs }: { needs: ServiceContent['needs'] }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  const kinds = ['people', 'time', 'room'] as const
  return (
    <Section title={t('needs.title')}>
      <DescriptionList
        items={kinds.map(kind => ({ term: t(`needs.${kind}`), description: textIn(locale, needs[kind]) }))}
      />
    </Section>
  )
}

function Questions({ questions }: { questions: ServiceContent['questions'] }) {
  const t = useTranslations('catalogue')
  const locale = useLocale()
  if (questions.length === 0) return null
  return (
    <Section title={t('questions')}>
      <div className="border-t border-line">
        {questions.map(({ question, answer }) => (
          <Disclosure key={question.sv} summary={textIn(locale, question)}>
            <p>{textIn(locale, answer)}</p>
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}
