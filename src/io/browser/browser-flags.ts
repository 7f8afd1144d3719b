/** How the browser is shut in: `none` only where the browser refuses to start otherwise. */
export type Sandbox = 'on' | 'none';

/** Command line of the browser; nothing it does on its own account may reach the network. */
export function browserFlags(profile: string, sandbox: Sandbox): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox === 'none' ? ['--no-sandbox', ...fewProcessFlags] : []),
    ...quietFlags,
    ...containmentFlags,
    ...pictureFlags,
    'about:blank',
  ];
}

// Without a sandbox processes of their own shut nothing in, and take a tenth of a second to start.
const fewProcessFlags = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2'];

// Nothing of the browser's own business: no updates, reports, extensions, first-run pages.
const quietFlags = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=MediaRouter,OptimizationHints,Translate,AcceptCHFrame',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
];

// Requests are answered from memory; these close the ways that never show up as requests: sockets, prefetch, STUN.
const containmentFlags = [
  '--disable-quic',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Port 9 is "discard": nobody listens. Without the bypass rule, loopback would go round the proxy.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

// The same picture on every machine: no use of its graphics card, its colours or its hinting.
const pictureFlags = [
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];
