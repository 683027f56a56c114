import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { MandateView } from '@/features/organisations/organisation-view'
import type { Party } from '@/lib/party'
import { paths } from '@/lib/paths'

export type LastToSignProps = {
  mandate: Pick<MandateView, 'name' | 'isOwn' | 'isLastToSign'>
  party: Party
  /** How many orders wait for the party's signature, as far as the page knows. */
  waiting: number
}

/** Says before the last mandate to sign ends that nobody can sign then, and what waits for it. */
export function LastToSign({ mandate: { name, isOwn, isLastToSign }, party, waiting }: LastToSignProps) {
  const t = useTranslations('organisations')
  if (!isLastToSign) return null
  const of = t(`parties.${party}`)
  return (
    <Notice tone="warning" title={t('mandate.last.title', { who: isOwn ? 'you' : 'other', name, party: of })}>
      {waiting > 0 && <p>{t('mandate.last.waiting', { count: waiting, party: of })}</p>}
      <p>
        {isOwn
          ? t.rich('mandate.last.own', {
              invite: text => <TextLink href={paths.invite}>{text}</TextLink>,
            })
          : t('mandate.last.other')}
      </p>
    </Notice>
  )
}
