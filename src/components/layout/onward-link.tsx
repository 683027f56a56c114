import { TextLink, type TextLinkProps } from '@/components/ui/text-link'
import { formsLeadTo, withWay } from '@/lib/onward'

type OnwardLinkProps = Omit<TextLinkProps, 'href'> & { href: string }

/** A link to a page with a form. The form leads on to where this page's own forms do. */
export async function OnwardLink({ href, ...rest }: OnwardLinkProps) {
  return <TextLink {...rest} href={withWay(href, await formsLeadTo())} />
}
