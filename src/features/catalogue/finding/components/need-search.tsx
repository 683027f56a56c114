import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { LONGEST_NEED, type NeedAnswers } from '@/features/catalogue/finding/answers'
import { paths } from '@/lib/paths'

/** Where the answer to a need stands on its page: a phone goes there at once. */
export const SUGGESTIONS = 'forslag'

/** The need in one's own words, first of all. The text follows into interest and order. */
export function NeedSearch({ answers = {} }: { answers?: NeedAnswers }) {
  const t = useTranslations('finding.own')
  const { om, ...others } = answers
  return (
    <search>
      <form
        method="get"
        action={`${paths.findService()}#${SUGGESTIONS}`}
        className="flex max-w-reading flex-col gap-2"
      >
        <label htmlFor="om" className="font-serif text-2xl">
          {t('ask')}
        </label>
        <p id="om-hint" className="text-sm text-ink-soft">
          {t('hint')}
        </p>
        <div className="flex gap-3 max-sm:flex-col">
          <input
            id="om"
            name="om"
            type="search"
            defaultValue={om}
            maxLength={LONGEST_NEED}
            aria-describedby="om-hint"
            className="control min-w-0 flex-1 max-sm:flex-none"
          />
          <Button type="submit" variant="primary">
            {t('find')}
          </Button>
        </div>
        <Kept answers={others} />
      </form>
    </search>
  )
}

/** The answers that another form of the page has been given. */
export function Kept({ answers }: { answers: NeedAnswers }) {
  return Object.entries(answers).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  )
}
