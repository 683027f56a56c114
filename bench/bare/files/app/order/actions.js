'use server'

import { createHash } from 'node:crypto'
import { redirect } from 'next/navigation'
import { query } from './database.js'

// What a joint order writes, as plain inserts: no law, no rights, no chain.

export async function start(form) {
  const { rows } = await query(`INSERT INTO orders (service, content) VALUES ($1, '{}') RETURNING id`, [
    form.get('service'),
  ])
  await tell('order.started', rows[0].id)
  redirect(`/order/${rows[0].id}`)
}

export async function save(form) {
  const { id, ...content } = textsOf(form)
  await query('UPDATE orders SET content = $2, revision = revision + 1 WHERE id = $1', [id, content])
  await tell('order.saved', id)
  redirect(`/order/${id}`)
}

export async function send(form) {
  const id = form.get('id')
  const { rows } = await query('SELECT content FROM orders WHERE id = $1', [id])
  const canonical = JSON.stringify(rows[0].content)
  const hash = createHash('sha256').update(canonical).digest('hex')
  await query('INSERT INTO versions (order_id, canonical, hash) VALUES ($1, $2, $3)', [id, canonical, hash])
  await query(`INSERT INTO parties SELECT $1, unnest('{employer,ofr_s_p_o,saco_s,seko}'::text[])`, [id])
  await query(`UPDATE orders SET status = 'sent' WHERE id = $1`, [id])
  await tell('order.sent', id)
  redirect(`/order/${id}`)
}

export async function sign(form) {
  const { id, party } = textsOf(form)
  await query('INSERT INTO signatures (order_id, party) VALUES ($1, $2)', [id, party])
  await tell('order.signed', id)
  redirect(`/order/${id}`)
}

function tell(kind, order) {
  return query('INSERT INTO events (kind, order_id) VALUES ($1, $2)', [kind, order])
}

function textsOf(form) {
  return Object.fromEntries([...form].filter(([name]) => !name.startsWith('$')))
}
