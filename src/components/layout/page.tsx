import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '@/components/class-names'

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
  /** The one thing to do: top of the context column, or fixed at the bottom of a phone. */
  nextStep?: ReactNode
  width?: 'reading' | 'wide'
  children?: ReactNode
}

function PageTitle({ title, eyebrow, lead, sign }: PageProps) {
  return (
    <header className="flex flex-col-reverse items-start gap-6 sm:flex-row sm:items-center sm:justify-between sm:gap-10">
      <div className="min-w-0 max-w-full flex-1">
        {eyebrow && <div className="mb-3 text-sm font-semibold text-ink-soft">{eyebrow}</div>}
        <h1 className="text-3xl">{title}</h1>
        {lead && <div className="mt-4 max-w-measure text-lg text-ink-soft">{lead}</div>}
      </div>
      {sign && <div className="max-sm:[&_svg]:size-24">{sign}</div>}
    </header>
  )
}

// Its place is the same on every page: first in the context column, or near the thumb on a phone. There it
// comes to rest after the content, so that it never covers the end of the page.
function NextStep({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <section
      aria-label={t('nextStep')}
      data-print="hide"
      className="max-lg:sticky max-lg:bottom-0 max-lg:z-30 max-lg:order-last max-lg:-mx-5 max-lg:mt-12 max-lg:border-t max-lg:border-line max-lg:bg-raised max-lg:px-5 max-lg:py-3 max-lg:shadow-lift lg:border-t-2 lg:border-accent lg:pt-4"
    >
      <div className="flex flex-col gap-3 max-lg:max-h-[45dvh] max-lg:overflow-y-auto">{children}</div>
    </section>
  )
}

export function Page(props: PageProps) {
  const { aside, nextStep, breadcrumbs, width = 'reading', children } = props
  const hasContext = Boolean(aside || nextStep)
  return (
    <main
      id="innehall"
      tabIndex={-1}
      className={classNames(
        'mx-auto w-full max-w-wide px-5 pt-8 focus:outline-none lg:px-8 lg:pt-12 print:p-0',
        hasContext && 'max-lg:flex max-lg:flex-col',
      )}
    >
      {breadcrumbs}
      <div
        className={classNames(
          hasContext && 'gap-x-16 max-lg:contents lg:grid lg:grid-cols-[minmax(0,1fr)_19rem]',
        )}
      >
        <div className={classNames('min-w-0', width === 'reading' && 'max-w-reading')}>
          <PageTitle {...props} />
          <div className="mt-10 flex flex-col gap-12">{children}</div>
        </div>
        {hasContext && (
          <div className="max-lg:contents lg:sticky lg:top-8 lg:flex lg:flex-col lg:gap-10 lg:self-start">
            {nextStep && <NextStep>{nextStep}</NextStep>}
            {aside && <aside className="flex flex-col gap-8 max-lg:mt-12">{aside}</aside>}
          </div>
        )}
      </div>
    </main>
  )
}
