import { createElement as h } from 'react'
import { start } from './actions.js'

export const dynamic = 'force-dynamic'

export default function Start() {
  return h('form', { action: start }, h('input', { type: 'hidden', name: 'service', defaultValue: 'x' }))
}
