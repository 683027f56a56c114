import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import { dayText } from '@/lib/day-text'
import type { DialogueView } from '../call-queries'

/** What has been said, the latest first. */
export function DialogueLog({ dialogues }: { dialogues: DialogueView[] }) {
  const t = useTranslations('interest')
  const locale = useLocale()
  if (dialogues.length === 0) return <p className="text-ink-soft">{t('dialogue.none')}</p>
  const items = dialogues.map(dialogue => ({
    key: dialogue.id,
    title: dayText(locale, dialogue.heldOn),
    at: dialogue.staff,
    state: 'done' as const,
    body: (
      <>
        <p className="whitespace-pre-line">{dialogue.note}</p>
        {dialogue.nextStep && (
          <p className="mt-1 text-ink-soft">
            {dialogue.nextStepOn
              ? t('dialogue.stepOn', { step: dialogue.nextStep, day: dayText(locale, dialogue.nextStepOn) })
              : t('dialogue.step', { step: dialogue.nextStep })}
          </p>
        )}
      </>
    ),
  }))
  return <Timeline items={items} />
}
