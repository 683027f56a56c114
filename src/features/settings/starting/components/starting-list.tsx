import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { StartingStep, StepName } from '@/features/settings/starting/rules'
import { paths } from '@/lib/paths'

const places: Record<StepName, string> = {
  contact: `${paths.adminSettings}#kontakt`,
  admins: paths.adminAccounts,
  notices: paths.adminNoticeAddresses,
  retention: `${paths.adminSettings}#sparas`,
  log: `${paths.adminSettings}#logg`,
  register: paths.adminOrganisations,
  catalogue: paths.adminServices,
  deliverers: paths.adminNewAccount,
  parties: paths.adminOrganisations,
}

/** Each step with why it is taken, where, and how far it has come. */
export function StartingList({ steps }: { steps: StartingStep[] }) {
  const t = useTranslations('starting')
  return (
    <ol className="border-t border-line">
      {steps.map(({ name, has, needs, isDone }) => (
        <li key={name} className="flex flex-col gap-2 border-b border-line py-4 sm:flex-row sm:gap-6">
          <div className="min-w-0 flex-1">
            <TextLink href={places[name]} className="text-lg font-semibold">
              {t(`step.${name}.title`)}
            </TextLink>
            <p className="mt-1 max-w-measure text-ink-soft">{t(`step.${name}.text`)}</p>
            {name === 'register' && (
              <p className="mt-2">
                <TextLink href={paths.adminImports}>{t('readIn')}</TextLink>
              </p>
            )}
          </div>
          <div>
            {isDone ? (
              <Tag tone="success">{t('done')}</Tag>
            ) : (
              <Tag>{needs > 1 ? t('partly', { has, needs }) : t('left')}</Tag>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
