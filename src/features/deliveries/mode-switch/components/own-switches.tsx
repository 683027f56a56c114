import { randomUUID } from 'node:crypto'
import { useLocale, useTranslations } from 'next-intl'
import { type Actor, isParty, isStaff, type PartyActor } from '@/auth/actor'
import { Form } from '@/components/form/form'
import { SubmitButton } from '@/components/form/submit-button'
import { Section } from '@/components/layout/section'
import { answerSwitchAction } from '@/features/deliveries/mode-switch/actions'
import { SwitchAnswers } from '@/features/deliveries/mode-switch/components/switch-answers'
import type { ShownSwitch } from '@/features/deliveries/mode-switch/switch-rows'
import { capitalised } from '@/lib/capitalised'
import { dayText } from '@/lib/day-text'
import { textIn } from '@/lib/localized-text'
import type { Party } from '@/lib/party'

/** The questions that a party is asked, each with its two buttons or with the answers so far. Staff read those. */
export function OwnSwitches({ switches, actor }: { switches: ShownSwitch[]; actor: Actor }) {
  const t = useTranslations('times.switch')
  const locale = useLocale()
  if (isStaff(actor)) {
    return switches.map(asked => (
      <Section key={asked.id} title={t('titleOf', { title: textIn(locale, asked.occasion.title) })}>
        <SwitchAnswers asked={asked} />
      </Section>
    ))
  }
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
        open: String(asked.outcome === null),
      })}
    >
      <OwnSwitch asked={asked} actor={actor} />
    </Section>
  ))
}

function OwnSwitch({ asked, actor }: { asked: ShownSwitch; actor: PartyActor }) {
  const t = useTranslations('times.switch')
  const parties = useTranslations('common.party')
  const party = parties(actor.party)
  const locale = useLocale()
  const own = asked.answers.find(answer => answer.party === actor.party)
  if (own || asked.outcome) {
    const said = { party: capitalised(party, locale) }
    return (
      <>
        {own && <p className="font-semibold">{t(own.agrees ? 'givenYes' : 'givenNo', said)}</p>}
        {asked.outcome && <p>{t(`settled.${asked.outcome}`)}</p>}
        <Others asked={asked} own={actor.party} />
      </>
    )
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

/** The answers of the other parties. */
function Others({ asked: { asked, answers }, own }: { asked: ShownSwitch; own: Party }) {
  const t = useTranslations('times.switch')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const others = asked.filter(party => party !== own)
  return (
    <ul>
      {others.map(party => {
        const answer = answers.find(one => one.party === party)
        const said = answer ? (answer.agrees ? 'yes' : 'no') : 'none'
        return (
          <li key={party}>
            {t('othersAnswer', { party: capitalised(parties(party), locale), answer: said })}
          </li>
        )
      })}
    </ul>
  )
}
