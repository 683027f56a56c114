// Counts the statements that a server runs as the app's role, from outside its code. Loaded with
// NODE_OPTIONS=--require. SIGUSR2 begins; a second SIGUSR2 writes the count to STATEMENTS_FILE.
const { writeFileSync } = require('node:fs')
const net = require('node:net')

// The protocol's version 3.0 in the first message of a connection, and the two messages that run a statement.
const STARTUP = 196608
const RUNS = ['E', 'Q'].map(letter => letter.charCodeAt(0))
const LENGTH_FROM = 1
// A connection that listens is asked each second whether it lives.
const PULSE = 'SELECT 1\0'

let counting = false
let statements = 0

const write = net.Socket.prototype.write
net.Socket.prototype.write = function (chunk, ...rest) {
  if (Buffer.isBuffer(chunk)) {
    this.ofApp ??= chunk.length >= 8 && chunk.readUInt32BE(4) === STARTUP && chunk.includes('portal_app')
    if (counting && this.ofApp) count(chunk)
  }
  return write.call(this, chunk, ...rest)
}

function count(chunk) {
  for (let at = 0; at + 5 <= chunk.length; at += LENGTH_FROM + chunk.readUInt32BE(at + LENGTH_FROM)) {
    if (chunk.readUInt32BE(at + LENGTH_FROM) < 4) return
    if (RUNS.includes(chunk[at]) && !chunk.includes(PULSE, at)) statements += 1
  }
}

process.on('SIGUSR2', () => {
  counting = !counting
  if (counting) statements = 0
  else writeFileSync(process.env.STATEMENTS_FILE, String(statements))
})
