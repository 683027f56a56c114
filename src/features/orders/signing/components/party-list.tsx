import { useTranslations } from 'next-intl'
import { Tag, type Tone } from '@/components/ui/tag'
import { Unbroken } from '@/components/ui/unbroken'
import { BodyName } from '@/features/orders/components/body-name'
import { ContentSince } from '@/features/orders/drafting/components/content-since'
import type { ContentParty } from '@/features/orders/drafting/last-writer'
import type { PartyLine, PartyMark } from '@/features/orders/signing/party-lines'
import type { Party } from '@/lib/party'
import { WRITTEN_IN } from '@/lib/written'
import { useFormatter } from '@/messages/formatter'

const tones: Record<PartyMark, Tone> = {
  awaited: 'waiting',
  signed: 'success',
  declined: 'danger',
  absent: 'neutral',
  void: 'neutral',
  none: 'neutral',
}

export type PartyListProps = {
  lines: PartyLine[]
  isSent: boolean
  /** The awaited parties that nobody can sign for now. */
  unmanned?: Party[]
  /** Of a shared draft: the parties that are content with its text. */
  content?: ContentParty[]
  /** Those who can sign for an awaited party, where the reader may know them. */
  signatories?: PartySignatories[]
}

export type PartySignatories = { party: Party; names: string[] }

const isOf = (line: PartyLine) => (one: PartySignatories) => one.party === line.party

/** Each party, who it is here, and what it has done. Paper has the reason here, and a page in its notice. */
export function PartyList({ lines, isSent, unmanned = [], content = [], signatories = [] }: PartyListProps) {
  const t = useTranslations('orders')
  const format = useFormatter()
  return (
    <ul className="rows close-rows spread-rows">
      {lines.map(line => (
        <li key={line.party}>
          <div className="min-w-0">
            <p className="font-semibold">{t(`partyTitle.${line.party}`)}</p>
            <p className="row-note">
              <BodyName {...line} />
            </p>
            {line.personName && line.actedAt && (
              <p className="text-sm">
                {line.standInFor
                  ? t('standInFor', { name: line.personName, giver: line.standInFor })
                  : line.personName}
                {', '}
                <Unbroken>
                  {format.dateTime(line.actedAt, { dateStyle: 'long', timeStyle: 'short' })}
                </Unbroken>
              </p>
            )}
            <ContentSince party={line.party} content={content} />
            {line.takenBackAt && (
              <p className="text-sm">
                <Unbroken>
                  {t('tookBack', {
                    party: 'none',
                    when: format.dateTime(line.takenBackAt, { dateStyle: 'long' }),
                  })}
                </Unbroken>
              </p>
            )}
            {line.reason && (
              <p lang={WRITTEN_IN} className="hidden text-sm wrap-anywhere whitespace-pre-line print:block">
                {line.reason}
              </p>
            )}
            {signatories.filter(isOf(line)).map(({ names }) => (
              <p key={line.party} className="text-sm">
                {t('send.signatories', { names: format.list(names) })}
              </p>
            ))}
            {unmanned.includes(line.party) && (
              <p className="text-sm font-semibold text-cloudberry">{t('unmanned')}</p>
            )}
          </div>
          {(isSent || line.mark === 'absent') && <Tag tone={tones[line.mark]}>{t(`mark.${line.mark}`)}</Tag>}
        </li>
      ))}
    </ul>
  )
}
