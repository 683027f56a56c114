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
      className="grid max-w-reading gap-x-8 gap-y-5 sm:grid-cols-2"
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
      <div className="self-end">
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  )
}
