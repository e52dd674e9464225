import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Imported by everything that runs a test. No socket of this process may connect to anything outside 127.0.0.0/8 and
 * ::1, and names are only looked up in this machine's own table. An attempt gets an error, and its test fails even if
 * that error is handled (see `takeTrespasses`). The same rules apply to Node processes that are started from here.
 */

const LOG = 'LOOPBACK_ONLY_LOG';
const INSTALLED = Symbol.for('loopback-only');

const loopback = new net.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

function isLoopback(address) {
  const version = net.isIP(address);
  return version !== 0 && loopback.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

function isOwnName(name) {
  return /(^|\.)localhost\.?$/i.test(name);
}

/** Records a trespass and returns the error that the attempt should fail with. */
function trespass(what) {
  const error = Object.assign(new Error(`A test may not reach ${what}: loopback addresses only.`), {
    code: 'ENETUNREACH',
  });
  const from = error.stack?.split('\n').slice(3, 8).join('\n') ?? '';
  appendFileSync(process.env[LOG] ?? '', `${what}\n${from}\n`);
  return error;
}

/** The attempts to leave this machine since the last call, with their place in the code. Empty if there were none. */
export function takeTrespasses() {
  const log = process.env[LOG] ?? '';
  if (!existsSync(log)) return '';
  const text = readFileSync(log, 'utf8');
  rmSync(log, { force: true });
  return text;
}

/** Restricts a socket's `lookup` function, which may be the test's own. */
function heldLookup(lookup) {
  return (name, options, done) =>
    lookup(name, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const strange = error ? undefined : addresses.find((address) => !isLoopback(address));
      if (strange === undefined) done(error, found, family);
      else done(trespass(`${strange} (${name})`));
    });
}

/** The arguments of a connection, restricted to loopback. Throws for a connection that would leave it. */
function heldOptions(options) {
  if (options.path !== undefined && options.path !== null) return options;
  const host = options.host ?? 'localhost';
  if (isLoopback(host)) return options;
  if (net.isIP(host) !== 0) throw trespass(host);
  if (options.lookup !== undefined) return { ...options, lookup: heldLookup(options.lookup) };
  if (isOwnName(host)) return options;
  throw trespass(host);
}

function holdConnections() {
  const { connect } = net.Socket.prototype;
  net.Socket.prototype.connect = function held(...given) {
    // `net.connect` passes its own arguments on as one list.
    const [first, ...rest] = Array.isArray(given[0]) ? given[0] : given;
    if (typeof first === 'object' && first !== null) {
      const options = heldOptions(first);
      return connect.call(this, options, ...rest.filter((one) => typeof one === 'function'));
    }
    if (typeof first === 'string' && Number.isNaN(Number(first))) return connect.apply(this, given);
    const host = typeof rest[0] === 'string' ? rest.shift() : 'localhost';
    const options = heldOptions({ port: Number(first), host });
    return connect.call(this, options, ...rest.filter((one) => typeof one === 'function'));
  };
}

function holdLookups() {
  const { lookup } = dns;
  const lookupLater = dns.promises.lookup;
  const mayLookUp = (name) => net.isIP(name) !== 0 || isOwnName(name);
  dns.lookup = (name, ...rest) => {
    if (mayLookUp(name)) return lookup(name, ...rest);
    const error = trespass(`the resolver, for ${name}`);
    process.nextTick(() => rest.at(-1)(error));
    return {};
  };
  dns.promises.lookup = async (name, ...rest) => {
    if (mayLookUp(name)) return lookupLater(name, ...rest);
    throw trespass(`the resolver, for ${name}`);
  };
  for (const home of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    for (const name of Object.getOwnPropertyNames(home)) {
      if (!/^(resolve|reverse)/.test(name)) continue;
      home[name] = (asked) => {
        throw trespass(`the resolver, for ${asked}`);
      };
    }
  }
}

function holdDatagrams() {
  for (const name of ['bind', 'connect', 'send']) {
    dgram.Socket.prototype[name] = () => {
      throw trespass('somewhere by datagram');
    };
  }
}

function install() {
  process.env[LOG] ??= join(tmpdir(), `trespasses-${process.pid}-${threadId}`);
  const option = `--import=${import.meta.url}`;
  if (!process.env.NODE_OPTIONS?.includes(option)) {
    process.env.NODE_OPTIONS = [process.env.NODE_OPTIONS, option].filter(Boolean).join(' ');
  }
  holdConnections();
  holdLookups();
  holdDatagrams();
  syncBuiltinESMExports();
}

// npm fetches the test dependencies before any test runs. It isn't a test itself.
const isNpm = /^np[mx]-cli\.js$/.test(basename(process.argv[1] ?? ''));

if (!isNpm && !(INSTALLED in globalThis)) {
  globalThis[INSTALLED] = true;
  install();
}
