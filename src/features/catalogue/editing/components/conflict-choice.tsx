'use client'

import { useField } from '@/components/form/form-context'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'

export type ConflictChoiceProps = { href: string; texts: { what: string; read: string; overwrite: string } }

/** Someone else has saved meanwhile. The typed text is still here, and the writer chooses. */
export function ConflictChoice({ href, texts }: ConflictChoiceProps) {
  const field = useField('saves')
  const [why] = field.errors
  if (!why) return null
  return (
    <div id={field.id} tabIndex={-1}>
      <Notice tone="warning" title={why}>
        <p>{texts.what}</p>
        <p>
          <TextLink href={href} target="_blank">
            {texts.read}
          </TextLink>
        </p>
        <SubmitButton variant="secondary" name="intent" value="overwrite">
          {texts.overwrite}
        </SubmitButton>
      </Notice>
    </div>
  )
}
