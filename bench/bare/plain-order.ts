import { parties } from '@/lib/party'
import { readForm, sendForm } from '../forms'
import type { Post } from '../post'

/** The same seven posts as a joint order has, each with the inserts that it cannot do without. */
export function plainOrderAt(base: string): Post[] {
  let order = ''
  const post = (having: string, typed: Record<string, string> = {}): Post => ({
    prepare: async () => {
      const address = `${base}${order || '/order'}`
      const fields = await readForm(address, '', having)
      return async () => {
        order = await sendForm(address, '', fields, typed)
      }
    },
  })
  return [
    post('service'),
    post('need', { need: 'Stressen märks först när någon blir sjuk.', goal: 'Alla chefer pratar om det.' }),
    post('sending'),
    ...parties.map(party => post(`as_${party}`)),
  ]
}
