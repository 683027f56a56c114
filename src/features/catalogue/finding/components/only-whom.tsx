import { useLocale, useTranslations } from 'next-intl'
import { WithSign } from '@/components/signs/with-sign'
import { TextLink } from '@/components/ui/text-link'
import { addressOf, type NeedAnswers } from '@/features/catalogue/finding/answers'
import { CommonNeeds } from '@/features/catalogue/finding/components/common-needs'
import { servicesThatMention } from '@/features/catalogue/finding/only-whom'
import type { ServiceView } from '@/features/catalogue/queries'
import { signFacts } from '@/features/catalogue/signs/sign-facts'
import { textIn } from '@/lib/localized-text'
import { paths } from '@/lib/paths'

type OnlyWhomProps = { services: ServiceView[]; answers: NeedAnswers }

/** Where the words say whom it is about: common needs, and the services whose texts hold the words. */
export function OnlyWhom({ services, answers }: OnlyWhomProps) {
  const t = useTranslations('finding')
  const locale = useLocale()
  const { om = '' } = answers
  const mentions = servicesThatMention(services, om, locale)
  return (
    <div className="flex flex-col gap-6">
      <CommonNeeds />
      {mentions.length > 0 && (
        <div>
          <h3 className="text-xl">{t('mentions', { words: om })}</h3>
          <ul className="mt-3 flex flex-col gap-1">
            {mentions.map(({ slug, number, content }) => (
              <li key={slug}>
                <WithSign service={signFacts({ number, content })}>
                  <TextLink href={paths.service(slug, addressOf(answers))}>
                    {textIn(locale, content.name)}
                  </TextLink>
                </WithSign>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
