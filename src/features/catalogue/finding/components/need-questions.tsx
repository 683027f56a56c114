import { useTranslations } from 'next-intl'
import { FilterSelect } from '@/components/form/filter-form'
import { Button } from '@/components/ui/button'
import {
  concerned,
  type NeedAnswers,
  spans,
  stages,
  startings,
  topics,
} from '@/features/catalogue/finding/answers'
import { SUGGESTIONS } from '@/features/catalogue/finding/components/need-search'
import { paths } from '@/lib/paths'

/** Plain questions about the need, not about the catalogue. Each is one row, and may be left without an answer. */
export function NeedQuestions({ answers }: { answers: NeedAnswers }) {
  const t = useTranslations('finding')
  const questions = [
    { name: 'behov', options: topics.map(value => ({ value, label: t(`behov.${value}`) })) },
    { name: 'skede', options: stages.map(value => ({ value, label: t(`skede.${value}`) })) },
    { name: 'vilka', options: concerned.map(value => ({ value, label: t(`vilka.${value}`) })) },
    { name: 'tid', options: spans.map(value => ({ value, label: t(`tid.${value}`) })) },
    { name: 'nar', options: startings.map(value => ({ value, label: t(`nar.${value}`) })) },
  ] as const
  return (
    <form
      method="get"
      action={`${paths.findService()}#${SUGGESTIONS}`}
      className="flex max-w-reading flex-col gap-5"
    >
      <input type="hidden" name="om" value={answers.om ?? ''} />
      {questions.map(({ name, options }) => (
        <FilterSelect
          key={name}
          name={name}
          label={t(`${name}.ask`)}
          value={answers[name] ?? ''}
          all={t('skip')}
          options={options}
        />
      ))}
      <div>
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  )
}
