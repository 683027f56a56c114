import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, type PartyActor } from '@/auth/actor'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { answerSwitchAction } from '@/features/deliveries/mode-switch/actions'
import type { ModeSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { capitalised } from '@/lib/capitalised'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'

/** The questions that a party is asked, each with its two buttons or with the answer that it gave. */
export function OwnSwitches({ switches, actor }: { switches: ModeSwitch[]; actor: Actor }) {
  const t = useTranslations('times.switch')
  const locale = useLocale()
  if (!isParty(actor)) return null
  const own = switches.filter(({ asked }) => asked.includes(actor.party))
  return own.map(asked => (
    <Section
      key={asked.id}
      title={t(`question.${asked.mode}`)}
      lead={t('questionLead', {
        title: textIn(locale, asked.occasion.title),
        day: dayText(locale, asked.endsOn),
        place: asked.place || 'none',
      })}
    >
      <OwnSwitch asked={asked} actor={actor} />
    </Section>
  ))
}

function OwnSwitch({ asked, actor }: { asked: ModeSwitch; actor: PartyActor }) {
  const t = useTranslations('times.switch')
  const parties = useTranslations('common.party')
  const party = parties(actor.party)
  const locale = useLocale()
  const own = asked.answers.find(answer => answer.party === actor.party)
  if (own) {
    const said = { party: capitalised(party, locale) }
    return <p className="font-semibold">{t(own.agrees ? 'givenYes' : 'givenNo', said)}</p>
  }
  if (!actor.canSign) return <p>{t('signatoryAnswers', { party })}</p>
  return (
    <Form action={answerSwitchAction} idempotencyKey={randomUUID()}>
      <input type="hidden" name="switchId" value={asked.id} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="says" value="yes">
          {t('sayYes', { party })}
        </SubmitButton>
        <SubmitButton variant="secondary" name="says" value="no">
          {t('sayNo')}
        </SubmitButton>
      </div>
    </Form>
  )
}
