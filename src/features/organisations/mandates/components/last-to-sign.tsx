import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { MandateView } from '@/features/organisations/organisation-view'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

export type LastToSignProps = {
  mandate: Pick<MandateView, 'name' | 'isOwn' | 'isLastToSign' | 'standIns'>
  party: Party
  /** How many orders wait for the party's signature, as far as the page knows. */
  waiting: number
}

/** Says before a mandate ends whose right ends with it. Of the last one to sign also that nobody can then, and what waits. */
export function LastToSign({ mandate, party, waiting }: LastToSignProps) {
  const t = useTranslations('organisations.mandate')
  const of = useTranslations('organisations.parties')(party)
  const { name, isOwn, isLastToSign, standIns } = mandate
  const who = isOwn ? 'you' : 'other'
  const too = standIns > 0 && <p>{t('standInToo', { who, name, count: standIns })}</p>
  if (!isLastToSign) return too || null
  return (
    <Notice tone="warning" title={t('last.title', { who, name, party: of })}>
      {too}
      {waiting > 0 && <p>{t('last.waiting', { count: waiting, party: of })}</p>}
      <p>
        {isOwn
          ? t.rich('last.own', {
              invite: text => <TextLink href={paths.invite}>{text}</TextLink>,
            })
          : t('last.other')}
      </p>
    </Notice>
  )
}
