import { useTranslations } from 'next-intl'
import type { DemoPerson } from '@/auth/demo-people'
import { Section } from '@/components/layout/section'
import { Button } from '@/components/ui/button'
import { TillField } from '@/features/account/sign-in/components/till-field'

export function DemoPeople({ people, till }: { people: DemoPerson[]; till: string }) {
  const t = useTranslations('auth.demo')
  return (
    <Section title={t('title')} lead={people.length > 0 ? t('lead') : t('none')}>
      <ul className="divide-y divide-line border-y border-line">
        {people.map(person => (
          <li key={person.persona} className="py-3">
            <DemoPersonForm person={person} till={till} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DemoPersonForm({ person, till }: { person: DemoPerson; till: string }) {
  const t = useTranslations('auth.demo')
  return (
    <form
      method="post"
      action="/api/demo/sign-in"
      className="flex flex-col gap-2 sm:flex-row sm:items-center sm:justify-between sm:gap-6"
    >
      <input type="hidden" name="persona" value={person.persona} />
      <TillField till={till} />
      <p className="text-ink-soft first-letter:uppercase">
        <ActsAs actor={person.actor} />
      </p>
      <Button type="submit" className="shrink-0">
        {t('button', { name: person.name })}
      </Button>
    </form>
  )
}

function ActsAs({ actor }: { actor: DemoPerson['actor'] }) {
  const t = useTranslations('auth.demo')
  const common = useTranslations('common')
  if (actor.role === 'anonymous' || actor.role === 'system') return null
  if (actor.role !== 'party') return common(`role.${actor.role}`)
  const values = { party: common(`party.${actor.party}`), organisation: actor.organisation.name }
  return actor.canSign ? t('signatory', values) : t('preparer', values)
}
