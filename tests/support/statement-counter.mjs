// Counts what the process that loads it says to PostgreSQL as the app's role, and tells its parent when asked.
// Jobs have a role of their own.
import net from 'node:net'

/** PostgreSQL's protocol 3.0, as a connection's first message says it. */
const PROTOCOL = 196_608
const ROLE = 'portal_app'
/** The connection that changes are told on is asked each second whether it lives. */
const PULSE = 'SELECT 1'

const counts = { statements: 0, begun: 0, ended: 0 }
const speakers = new WeakSet()
const names = new WeakMap()

const { write } = net.Socket.prototype
net.Socket.prototype.write = function noting(chunk, ...rest) {
  if (Buffer.isBuffer(chunk)) {
    if (chunk.length >= 8 && chunk.readUInt32BE(4) === PROTOCOL) {
      if (!chunk.includes(ROLE)) return write.call(this, chunk, ...rest)
      speakers.add(this)
      names.set(this, new Map())
    } else if (speakers.has(this)) note(chunk, names.get(this))
  }
  return write.call(this, chunk, ...rest)
}

process.on('message', asked => {
  if (asked === 'statements') process.send?.({ ...counts })
})

/** Several messages may come in one chunk; each begins with a letter and its length. */
function note(chunk, prepared) {
  for (let at = 0; at + 5 <= chunk.length; at += 1 + chunk.readUInt32BE(at + 1)) {
    const kind = String.fromCharCode(chunk[at])
    if (kind === 'Q') count(textAt(chunk, at + 5))
    if (kind === 'P') {
      const name = textAt(chunk, at + 5)
      prepared.set(name, textAt(chunk, at + 6 + Buffer.byteLength(name)))
    }
    if (kind === 'B') {
      const portal = textAt(chunk, at + 5)
      count(prepared.get(textAt(chunk, at + 6 + Buffer.byteLength(portal))) ?? '')
    }
    if (chunk.readUInt32BE(at + 1) < 4) return
  }
}

function count(sql) {
  if (sql === PULSE) return
  counts.statements++
  if (sql.startsWith('BEGIN')) counts.begun++
  if (/^(COMMIT|ROLLBACK)/.test(sql)) counts.ended++
}

function textAt(chunk, from) {
  return chunk.toString('utf8', from, chunk.indexOf(0, from))
}
