import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { placeOf } from '@/features/settings/starting/places'
import { type StartingStep, stepsLeft } from '@/features/settings/starting/rules'
import { paths } from '@/lib/paths'

const lookedAt = { mail: paths.adminMail, log: paths.adminLog, accounts: paths.adminAccounts }

/** The first step that is left, in one press. */
export function NextStartingStep({ step }: { step: StartingStep }) {
  const t = useTranslations('starting')
  return (
    <>
      <p className="font-semibold">{t(`step.${step.name}.title`)}</p>
      <ButtonLink href={placeOf[step.name]} variant="primary">
        {t('take')}
      </ButtonLink>
    </>
  )
}

/** How far the portal has come, and what to have at hand for the rest. */
export function StartingProgress({ steps }: { steps: StartingStep[] }) {
  const t = useTranslations('starting')
  const left = steps.filter(({ isDone }) => !isDone)
  return (
    <>
      <p className="font-serif text-2xl font-medium">
        {t('stepsDone', { done: steps.length - stepsLeft(steps), count: steps.length })}
      </p>
      {left.length > 0 ? (
        <Section title={t('atHand')}>
          <ul className="list-disc space-y-2 ps-5 text-ink-soft">
            {left.map(({ name }) => (
              <li key={name}>{t(`step.${name}.atHand`)}</li>
            ))}
          </ul>
        </Section>
      ) : (
        <LookNow />
      )}
    </>
  )
}

/** Where an admin looks once the portal works. */
function LookNow() {
  const t = useTranslations('starting')
  return (
    <Section title={t('lookNow')}>
      <dl className="space-y-4">
        {(['mail', 'log', 'accounts'] as const).map(name => (
          <div key={name}>
            <dt className="font-semibold">
              <TextLink href={lookedAt[name]}>{t(`look.${name}.title`)}</TextLink>
            </dt>
            <dd className="text-ink-soft">{t(`look.${name}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
