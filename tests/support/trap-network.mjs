// Loaded before the program (`node --import`): whatever would leave the machine, or ask for a name, is noted and refused.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function trap(owner, name, label, isOwn = () => false) {
  const before = owner[name];
  owner[name] = function (...args) {
    if (isOwn(...args)) return before.apply(this, args);
    const what = args
      .map((each) => (typeof each === 'object' ? JSON.stringify(each) : String(each)))
      .join(' ');
    appendFileSync(process.env.LECTERN_TEST_NETWORK, `${label} ${what.slice(0, 200)}\n`);
    throw new Error(`${label} is refused`);
  };
}

trap(net.Socket.prototype, 'connect', 'net.connect');
trap(tls, 'connect', 'tls.connect');
for (const [label, module] of [
  ['http', http],
  ['https', https],
])
  for (const name of ['request', 'get']) trap(module, name, `${label}.${name}`);
// Who listens on an address of this machine asks for it too, and nobody outside hears of it.
const isLoopback = (name) => ['127.0.0.1', '::1'].includes(name);
for (const name of Object.keys(dns).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
  trap(dns, name, `dns.${name}`, isLoopback);
for (const name of Object.keys(dns.promises).filter((key) => /^(?:lookup|resolve|reverse)/.test(key)))
  trap(dns.promises, name, `dns.promises.${name}`);
trap(dgram.Socket.prototype, 'send', 'dgram.send');
trap(globalThis, 'fetch', 'fetch');
trap(globalThis, 'WebSocket', 'WebSocket');
syncBuiltinESMExports();
