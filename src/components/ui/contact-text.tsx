import { TelephoneLink } from '@/components/ui/telephone-link'
import { TextLink } from '@/components/ui/text-link'
import { contactSaidIn } from '@/messages/with-contact'

/** A text that may say how the secretariat is reached: the number and the address are links. */
export function ContactText({ children }: { children: string }) {
  const said = contactSaidIn(children)
  if (!said) return children
  const { before, telephone, email, after } = said
  return (
    <>
      {before} (<TelephoneLink number={telephone} />, <TextLink href={`mailto:${email}`}>{email}</TextLink>)
      <ContactText>{after}</ContactText>
    </>
  )
}
