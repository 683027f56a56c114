import { expect, it } from 'vitest'
import { PostingForm } from '@/components/form/posting-form'
import { drawn } from '../../support/waiting-rows'

it('a folded form stands open to one who came for it', () => {
  const of = (isOpen?: boolean) =>
    drawn(<PostingForm action={async () => undefined} fold="Ångra" isOpen={isOpen} />)
  expect(of(true)).toMatch(/<details open=""[^>]*>.*Ångra/)
  expect(of()).toMatch(/<details class=/)
})
