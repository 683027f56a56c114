import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'
import { ContactText } from '@/components/ui/contact-text'
import { withSoftHyphens } from '@/lib/soft-hyphens'

export type PageProps = {
  title: ReactNode
  /** Small line over the title: what kind of page this is. */
  eyebrow?: ReactNode
  lead?: ReactNode
  /** Beside the title on wide screens: a large ring or a service's sign. */
  sign?: ReactNode
  breadcrumbs?: ReactNode
  /** The context column. */
  aside?: ReactNode
  /** The one thing to do: top of the context column. On a phone it is a line and a press, fixed at the bottom. */
  nextStep?: ReactNode
  /**
   * One line and one press, fixed at the bottom of a phone in the place of a larger step. The step then stands
   * after what is to be read, and hides nothing of it.
   */
  bar?: ReactNode
  /** The step says how things stand: on a phone it comes under the title, before what is to be read. */
  isStepFirst?: boolean
  /** In the place of the portal's menu and foot, on a page with one short errand. */
  bare?: ReactNode
  /** Beside the title of a list where there is room: its kept views, and the ways to others like it. */
  ways?: ReactNode
  /**
   * A list is wide, and begins high: its title, ways and filter stand close. A whole page takes the context column's
   * room too, below the step. On a phone its step lies on nothing of it.
   */
  width?: 'reading' | 'wide' | 'list' | 'whole'
  children?: ReactNode
}

/** The place of a larger step on its page, to which the bar leads. */
export const NEXT_STEP = 'nasta-steg'

/** On a phone the sign stands beside the title alone, and the lead has the whole width. */
const signed = {
  header: 'max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-y-0',
  words: 'max-sm:contents',
  lead: 'max-sm:col-span-2',
  sign: 'max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1 max-sm:[&_svg]:size-14',
}

function PageTitle({ title, eyebrow, lead, sign, ways }: PageProps) {
  const looks = sign ? signed : undefined
  return (
    <header className={classNames('page-title', looks?.header)}>
      <div className={looks?.words}>
        {eyebrow && <div className="mb-3 text-sm font-semibold text-ink-soft">{eyebrow}</div>}
        <h1 className="text-3xl">{typeof title === 'string' ? withSoftHyphens(title) : title}</h1>
        {lead && (
          <div className={classNames('page-lead', looks?.lead)}>
            {typeof lead === 'string' ? <ContactText>{lead}</ContactText> : lead}
          </div>
        )}
      </div>
      {ways && <div className="page-ways">{ways}</div>}
      {sign && <div className={looks?.sign}>{sign}</div>}
    </header>
  )
}

const widths = { reading: '', wide: '', list: 'page-list', whole: 'page-whole' }

type Stand = 'first' | 'below' | 'fixed'
const STANDS: Record<Stand, string> = {
  first: 'next-step-first',
  below: 'next-step-below',
  fixed: 'next-step-fixed',
}

// Its place is the same on every page: first in the context column, or near the thumb on a phone. There it
// comes to rest after the content, so that it never covers the end of the page.
function NextStep({ bar, stands, children }: { bar: ReactNode; stands: Stand; children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <>
      {bar && (
        <div data-print="hide" className="next-bar">
          {bar}
        </div>
      )}
      <section
        id={stands === 'fixed' ? undefined : NEXT_STEP}
        aria-label={t('nextStep')}
        data-print="hide"
        className={classNames('next-step', STANDS[stands])}
      >
        <div>{children}</div>
      </section>
    </>
  )
}

function standOf({ bar, isStepFirst, width }: PageProps): Stand {
  if (isStepFirst) return 'first'
  return bar || width === 'whole' ? 'below' : 'fixed'
}

export function Page(props: PageProps) {
  const { aside, nextStep, bar, breadcrumbs, bare, width = 'reading', children } = props
  const hasContext = Boolean(aside || nextStep)
  const column = classNames('min-w-0', width === 'reading' && 'max-w-reading')
  return (
    <main
      id="innehall"
      tabIndex={-1}
      data-bare={bare ? true : undefined}
      className={classNames('page', hasContext && 'page-with-context', widths[width])}
    >
      {bare}
      {breadcrumbs}
      <div className={hasContext ? 'page-columns' : undefined}>
        <div className={column}>
          <PageTitle {...props} />
        </div>
        {/* Before the content for those who go by keys or hear the page. Its place beside it is the grid's. */}
        {nextStep && (
          <NextStep bar={bar} stands={standOf(props)}>
            {nextStep}
          </NextStep>
        )}
        <div className={classNames('page-body', column)}>{children}</div>
        {aside && <aside className="page-aside">{aside}</aside>}
      </div>
    </main>
  )
}
