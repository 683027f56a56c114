import { ButtonLink } from '@/components/ui/button'

export type PressStepProps = { text: string; href: string; press: string }

/** A delivery's next step: a sentence, and the one way on. */
export function PressStep({ text, href, press }: PressStepProps) {
  return (
    <>
      <p>{text}</p>
      <ButtonLink variant="primary" href={href}>
        {press}
      </ButtonLink>
    </>
  )
}
