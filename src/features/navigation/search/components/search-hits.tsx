import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Section } from '@/components/layout/section'
import { WithSign } from '@/components/signs/with-sign'
import { ButtonLink } from '@/components/ui/button'
import { ContactText } from '@/components/ui/contact-text'
import { EmptyState } from '@/components/ui/empty-state'
import { SeeAll } from '@/components/ui/see-all'
import { TextLink } from '@/components/ui/text-link'
import { HitAbout } from '@/features/navigation/search/components/hit-about'
import type { Search } from '@/features/navigation/search/find-search-page'
import type { Hit, HitGroup } from '@/features/navigation/search/hits'
import { paths } from '@/lib/paths'

/** The hits of a search by kind, each as the way to its page. */
export function SearchHits({ search: { isAsked, groups, total }, text }: { search: Search; text: string }) {
  const t = useTranslations('search')
  if (!isAsked) {
    return (
      <EmptyState title={t('tooLittle')}>
        <p>{t('tooLittleHelp')}</p>
      </EmptyState>
    )
  }
  const found = t('found', { count: total, text })
  if (total === 0) {
    return (
      <EmptyState
        title={<span role="status">{found}</span>}
        action={<ButtonLink href={paths.services}>{t('services')}</ButtonLink>}
      >
        <p>
          <ContactText>{t('noneHelp')}</ContactText>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <p role="status" className="font-semibold">
        {found}
      </p>
      {groups.map(group => (
        <HitSection key={group.kind} group={group} />
      ))}
    </>
  )
}

function HitSign({ hit: { sign }, children }: { hit: Hit; children: ReactNode }) {
  return sign ? <WithSign service={sign}>{children}</WithSign> : children
}

function HitSection({ group: { title, hits, total, allHref } }: { group: HitGroup }) {
  const t = useTranslations('search')
  const isCut = total > hits.length
  return (
    <Section title={title}>
      <ul className="rows">
        {hits.map(hit => (
          <li key={`${hit.href} ${hit.about}`}>
            <HitSign hit={hit}>
              <TextLink href={hit.href} className="font-semibold">
                {hit.title}
              </TextLink>
            </HitSign>
            {hit.about && (
              <p className="row-note line-clamp-2 max-w-measure">
                <HitAbout hit={hit} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {isCut && allHref && <SeeAll shown={hits.length} total={total} href={allHref} />}
      {isCut && !allHref && <p className="mt-4 text-ink-soft">{t('more', { shown: hits.length, total })}</p>}
    </Section>
  )
}
