function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** curl's options that take a value, up to curl 8.17 (`curl --help all`). */
const WITH_VALUE = words(`
  --abstract-unix-socket --alt-svc --aws-sigv4 --cacert --capath --cert --cert-type --ciphers --config
  --connect-timeout --connect-to --continue-at --cookie --cookie-jar --create-file-mode --crlfile --curves
  --data --data-ascii --data-binary --data-raw --data-urlencode --delegation --dns-interface
  --dns-ipv4-addr --dns-ipv6-addr --dns-servers --doh-url --dump-ca-embed --dump-header --ech --egd-file
  --engine --etag-compare --etag-save --expand-data --expand-header --expand-url --expect100-timeout --form
  --form-string --ftp-account --ftp-alternative-to-user --ftp-method --ftp-port --ftp-ssl-ccc-mode
  --happy-eyeballs-timeout-ms --haproxy-clientip --header --hostpubmd5 --hostpubsha256 --hsts --interface
  --ip-tos --ipfs-gateway --json --keepalive-cnt --keepalive-time --key --key-type --krb --libcurl
  --limit-rate --local-port --login-options --mail-auth --mail-from --mail-rcpt --max-filesize --max-redirs
  --max-time --netrc-file --noproxy --oauth2-bearer --out-null --output --output-dir --parallel-max
  --parallel-max-host --pass --pinnedpubkey --preproxy --proto --proto-default --proto-redir --proxy
  --proxy-cacert --proxy-capath --proxy-cert --proxy-cert-type --proxy-ciphers --proxy-crlfile
  --proxy-header --proxy-key --proxy-key-type --proxy-pass --proxy-pinnedpubkey --proxy-service-name
  --proxy-tls13-ciphers --proxy-tlsauthtype --proxy-tlspassword --proxy-tlsuser --proxy-user --proxy1.0
  --pubkey --quote --random-file --range --rate --referer --request --request-target --resolve --retry
  --retry-delay --retry-max-time --sasl-authzid --service-name --sigalgs --socks4 --socks4a --socks5
  --socks5-gssapi-service --socks5-hostname --speed-limit --speed-time --stderr --telnet-option
  --tftp-blksize --time-cond --tls-max --tls13-ciphers --tlsauthtype --tlspassword --tlsuser --trace
  --trace-ascii --trace-config --unix-socket --upload-file --upload-flags --url --url-query --user
  --user-agent --variable --vlan-priority --write-out
`);

/** The long names of one-letter options. `WITH_VALUE` says which take a value. */
const LETTERS: Readonly<Record<string, string>> = {
  A: '--user-agent',
  b: '--cookie',
  c: '--cookie-jar',
  C: '--continue-at',
  d: '--data',
  D: '--dump-header',
  e: '--referer',
  E: '--cert',
  F: '--form',
  G: '--get',
  H: '--header',
  I: '--head',
  K: '--config',
  m: '--max-time',
  n: '--netrc',
  o: '--output',
  P: '--ftp-port',
  Q: '--quote',
  r: '--range',
  t: '--telnet-option',
  T: '--upload-file',
  u: '--user',
  U: '--proxy-user',
  w: '--write-out',
  x: '--proxy',
  X: '--request',
  y: '--speed-time',
  Y: '--speed-limit',
  z: '--time-cond',
  ':': '--next',
};

/** Options that change the request in a way that a load can't. Messages name them instead of dropping them silently. */
const CHANGES_REQUEST = words(`
  --abstract-unix-socket --anyauth --aws-sigv4 --cert --config --connect-to --data-urlencode --digest
  --expand-data --expand-header --expand-url --form --form-string --get --haproxy-clientip --head --key
  --negotiate --netrc --netrc-file --netrc-optional --next --ntlm --pass --preproxy --proxy --proxy1.0
  --proxy-header --proxy-user --range --request-target --resolve --socks4 --socks4a --socks5
  --socks5-hostname --time-cond --unix-socket --upload-file --variable
`);

/** Options without a value that only affect the caller, or that do what Plain's request does anyway. */
const FLAGS = words(`
  --append --basic --ca-native --cert-status --compressed --compressed-ssh --create-dirs --crlf --disable
  --disable-eprt --disable-epsv --disallow-username-in-url --doh-cert-status --doh-insecure --fail
  --fail-early --fail-with-body --false-start --follow --ftp-create-dirs --ftp-pasv --ftp-pret --ftp-ssl-control
  --globoff --http0.9 --http1.0 --http1.1 --http2 --http2-prior-knowledge --http3 --http3-only
  --ignore-content-length --include --insecure --ipv4 --ipv6 --junk-session-cookies --list-only --location
  --location-trusted --manual --metalink --mptcp --no-alpn --no-buffer --no-clobber --no-compressed
  --no-keepalive --no-location --no-npn --no-progress-meter --no-sessionid --no-silent --parallel
  --parallel-immediate --path-as-is --post301 --post302 --post303 --progress-bar --progress-meter --raw
  --remote-header-name --remote-name --remote-name-all --remote-time --remove-on-error --retry-all-errors
  --retry-connrefused --show-error --show-headers --silent --skip-existing --ssl --ssl-allow-beast
  --ssl-auto-client-cert --ssl-no-revoke --ssl-reqd --ssl-revoke-best-effort --sslv2 --sslv3
  --styled-output --suppress-connect-headers --tcp-fastopen --tcp-nodelay --tlsv1 --tlsv1.0 --tlsv1.1
  --tlsv1.2 --tlsv1.3 --tr-encoding --trace-ids --trace-time --use-ascii --verbose --version --xattr
`);

/** One option of a command. */
export interface CurlOption {
  /** The long name, or the letter if it has no name here: `--header`, `-s`. */
  name: string;
  /** As it's written. */
  written: string;
  takesValue: boolean;
  /** The value in the same word; null if it has none. The next word may then be the value. */
  attached: string | null;
}

/**
 * The options in one word of a command: `-sSXPOST` → `-s`, `-S`, `--request` with `POST`. Empty if the word isn't an
 * option.
 */
export function readOptions(word: string): CurlOption[] {
  if (!word.startsWith('-') || word === '-' || word === '--') return [];
  if (word.startsWith('--')) {
    const [written = ''] = word.split('=', 1);
    const attached = word.length > written.length ? word.slice(written.length + 1) : null;
    return [{ name: written, written, takesValue: WITH_VALUE.has(written), attached }];
  }
  const options: CurlOption[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const written = `-${word[at]}`;
    const name = LETTERS[word[at] ?? ''] ?? written;
    if (!WITH_VALUE.has(name)) {
      // Nobody writes more letters than this in one word.
      if (at < 40) options.push({ name, written, takesValue: false, attached: null });
      continue;
    }
    const rest = word.slice(at + 1);
    options.push({ name, written, takesValue: true, attached: rest === '' ? null : rest });
    break;
  }
  return options;
}

/**
 * What leaving out this option means. `changes the request`: the endpoint would get something else. `unknown`: the
 * option isn't known here, and may take the next word as its value. Null: nothing is lost.
 */
export function meaningOf({ name, takesValue }: CurlOption): 'changes the request' | 'unknown' | null {
  if (CHANGES_REQUEST.has(name)) return 'changes the request';
  return name.startsWith('--') && !takesValue && !FLAGS.has(name) ? 'unknown' : null;
}
