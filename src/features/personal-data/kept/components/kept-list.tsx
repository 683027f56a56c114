import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/section'
import { Disclosure } from '@/components/ui/disclosure'
import type { KeptRow, KeptRows, PersonalData } from '@/features/personal-data/kept/queries'
import {
  isToldByDay,
  type KeptGroup,
  type KeptOf,
  keptGroupNames,
  keptGroups,
  settingOf,
} from '@/features/personal-data/kept/rules'
import type { Retention } from '@/features/settings/rules'
import { dayOf } from '@/lib/dates'
import { dayText } from '@/lib/day-text'
import { WRITTEN_IN } from '@/lib/written'

/** All that is kept of a person by what it is about; what there is nothing of is not named. */
export function KeptList({ kept, days }: Pick<PersonalData, 'kept' | 'days'>) {
  return keptGroupNames
    .filter(group => keptGroups[group].some(kind => kept[kind]))
    .map(group => <KeptSection key={group} group={group} kept={kept} days={days} />)
}

type KeptSectionProps = Pick<PersonalData, 'kept' | 'days'> & { group: KeptGroup }

function KeptSection({ group, kept, days }: KeptSectionProps) {
  const t = useTranslations('personalData.group')
  return (
    <Section title={t(group)}>
      {keptGroups[group].map(kind => {
        const rows = kept[kind]
        return rows && <KeptDisclosure key={kind} kind={kind} rows={rows} days={days} />
      })}
    </Section>
  )
}

type KeptDisclosureProps = { kind: KeptOf; rows: KeptRows; days: Retention }

/** Why it is kept and for how long, with the newest rows. */
function KeptDisclosure({ kind, rows: { total, newest }, days }: KeptDisclosureProps) {
  const t = useTranslations('personalData')
  const setting = settingOf(kind)
  return (
    <Disclosure summary={t('count', { kind: t(`kind.${kind}`), count: total })}>
      <p className="text-ink-soft">
        {t(`why.${kind}`)} {setting ? t('keptDays', { days: days[setting] }) : t('keptWith')}
      </p>
      {isToldByDay(kind) ? (
        <LatestDay rows={newest} />
      ) : (
        <NewestRows rows={newest} rest={total - newest.length} />
      )}
    </Disclosure>
  )
}

function LatestDay({ rows: [latest] }: { rows: KeptRow[] }) {
  const t = useTranslations('personalData')
  const locale = useLocale()
  return latest?.at && <p className="mt-3">{t('latest', { day: dayText(locale, dayOf(latest.at)) })}</p>
}

function NewestRows({ rows, rest }: { rows: KeptRow[]; rest: number }) {
  const t = useTranslations('personalData')
  return (
    <ul className="mt-3 space-y-1">
      {rows.map(row => (
        <li key={row.place}>
          <KeptLine row={row} />
        </li>
      ))}
      {rest > 0 && <li className="text-ink-soft">{t('more', { count: rest })}</li>}
    </ul>
  )
}

function KeptLine({ row: { at, facts } }: { row: KeptRow }) {
  const t = useTranslations('personalData')
  const parties = useTranslations('common.party')
  const locale = useLocale()
  const { order, party, organisation, name, subject } = facts
  const said = [
    at && dayText(locale, dayOf(at)),
    order && t('order', { number: order }),
    party && parties(party),
  ]
  // These stand as they are kept.
  const kept = [organisation, name ?? subject].filter(Boolean).join(' · ')
  return (
    <>
      {said.filter(Boolean).join(' · ')}
      {kept && said.some(Boolean) && ' · '}
      {kept && <span lang={WRITTEN_IN}>{kept}</span>}
    </>
  )
}
