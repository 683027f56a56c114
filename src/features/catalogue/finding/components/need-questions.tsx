import { useTranslations } from 'next-intl'
import { Choice } from '@/components/form/choice'
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

/** Plain questions about the need, not about the catalogue; each may be left without an answer. */
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
    <form method="get" action={`${paths.findService()}#${SUGGESTIONS}`} className="flex flex-col gap-8">
      <input type="hidden" name="om" value={answers.om ?? ''} />
      {questions.map(({ name, options }) => (
        <fieldset key={name} className="min-w-0">
          <legend className="mb-1.5 text-lg font-semibold">{t(`${name}.ask`)}</legend>
          <div className="grid gap-x-8 sm:grid-cols-2">
            {[...options, { value: '', label: t('skip') }].map(({ value, label }) => (
              <Choice
                key={value}
                id={`${name}-${value || 'skip'}`}
                type="radio"
                name={name}
                value={value}
                label={label}
                defaultChecked={(answers[name] ?? '') === value}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button type="submit">{t('show')}</Button>
      </div>
    </form>
  )
}
