import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { placeOf } from '@/features/settings/starting/places'
import type { StartingStep } from '@/features/settings/starting/rules'
import { paths } from '@/lib/paths'

/** Each step with why it is taken, where, and how far it has come. */
export function StartingList({ steps }: { steps: StartingStep[] }) {
  const t = useTranslations('starting')
  return (
    <ol className="border-t border-line">
      {steps.map((step, index) => (
        <li key={step.name} className="flex gap-4 border-b border-line py-5">
          <span aria-hidden="true" className="w-7 shrink-0 font-serif text-lg text-ink-soft tabular-nums">
            {index + 1}
          </span>
          <div className="min-w-0 flex-1">
            <div className="flex flex-col items-start gap-2 sm:flex-row sm:items-baseline sm:justify-between sm:gap-6">
              <TextLink href={placeOf[step.name]} className="text-lg font-semibold">
                {t(`step.${step.name}.title`)}
              </TextLink>
              <StepState step={step} />
            </div>
            <p className="mt-1 max-w-measure text-ink-soft">{t(`step.${step.name}.text`)}</p>
            {step.name === 'register' && (
              <p className="mt-2">
                <TextLink href={paths.adminImports}>{t('readIn')}</TextLink>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function StepState({ step: { isDone, has, needs } }: { step: StartingStep }) {
  const t = useTranslations('starting')
  if (isDone) return <Tag tone="success">{t('done')}</Tag>
  return <Tag>{needs > 1 ? t('partly', { has, needs }) : t('left')}</Tag>
}
