import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { admitLateAction } from '@/features/rounds/actions'
import type { RoundView } from '@/features/rounds/queries'

/** The organisations that have shown interest and stand outside, each to be let in with one press. */
export function LateJoiners({ round }: { round: RoundView }) {
  const t = useTranslations('rounds.late')
  if (round.interested.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="border-t border-line">
      {round.interested.map(({ id, name, isAdmitted }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
          <span className="min-w-0">{name}</span>
          {isAdmitted ? (
            <span className="text-ink-soft">{t('admitted')}</span>
          ) : (
            <ActionForm
              action={admitLateAction}
              fields={{ roundId: round.id, organisationId: id }}
              label={t('admit')}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
