import { createElement as h } from 'react'
import { save, send, sign } from '../actions.js'

const parties = ['employer', 'ofr_s_p_o', 'saco_s', 'seko']

export default async function Order({ params }) {
  const { id } = await params
  const form = (action, fields) =>
    h('form', { action, key: Object.keys(fields).join() + fields.party }, hidden({ id, ...fields }))
  return [
    form(save, { need: '' }),
    form(send, { sending: '1' }),
    ...parties.map(party => form(sign, { [`as_${party}`]: '1', party })),
  ]
}

function hidden(fields) {
  return Object.entries(fields).map(([name, value]) =>
    h('input', { key: name, type: 'hidden', name, defaultValue: value }),
  )
}
