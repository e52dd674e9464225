import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Imported by everything that runs a test: no socket of this process leaves 127.0.0.0/8 and ::1, and no name is looked
 * up anywhere but in this machine's own table. What tries to gets an error, and the test it belongs to fails even
 * where that error is handled (see `takeTrespasses`). Node processes that are started from here are held to the same.
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

/** Notes a trespass; the error it is to end with. */
function trespass(what) {
  const error = Object.assign(new Error(`A test may not reach ${what}: loopback addresses only.`), {
    code: 'ENETUNREACH',
  });
  const from = error.stack?.split('\n').slice(3, 8).join('\n') ?? '';
  appendFileSync(process.env[LOG] ?? '', `${what}\n${from}\n`);
  return error;
}

/** What has tried to leave since this was last asked, and from where in the code; empty where nothing has. */
export function takeTrespasses() {
  const log = process.env[LOG] ?? '';
  if (!existsSync(log)) return '';
  const text = readFileSync(log, 'utf8');
  rmSync(log, { force: true });
  return text;
}

/** A socket's way of finding its address, which may be one of the test's own. */
function heldLookup(lookup) {
  return (name, options, done) =>
    lookup(name, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      const strange = error ? undefined : addresses.find((address) => !isLoopback(address));
      if (strange === undefined) done(error, found, family);
      else done(trespass(`${strange} (${name})`));
    });
}

/** The arguments of a connection, held to loopback; throws for one that would leave it. */
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
    // `net.connect` hands its own arguments on as one list.
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

// npm fetches what tests are made with, before any test: it is none of them.
const isNpm = /^np[mx]-cli\.js$/.test(basename(process.argv[1] ?? ''));

if (!isNpm && !(INSTALLED in globalThis)) {
  globalThis[INSTALLED] = true;
  install();
}
