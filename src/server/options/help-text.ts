import { maxRate } from '../../domain/built-in/built-in-state.ts';
import { faultFlags } from './parse-fault-option.ts';
import { defaultOptions } from './server-options.ts';

/** What `--help` prints. */
export const helpText = `The CCS Console: a page for the Contact Center Services (CCS) API and its event socket, with a built-in CCS.

Usage: npm start -- [flags]

  --port <number>        Port on this computer, 0 for any; else the variable PORT, else ${String(defaultOptions.port)}.
                         If it is taken, the next free one is used.
  --allow <host[:port]>  Lets the relay reach this host; repeat the flag for more. See below.
  --rate <number>        Frames a second that the built-in CCS sends by itself: 0 to ${String(maxRate)}, else ${String(defaultOptions.builtIn.rate)}.
  --seed <number>        Start of the built-in CCS's randomness: the same seed gives the same run.
  --fault <kind>         A fault that the built-in CCS commits, for training and tests:
                         ${faultFlags.slice(0, 6).join(', ')},
                         ${faultFlags.slice(6).join(', ')}.
                         delay is in milliseconds; status is 400, 401 or 500; burst is a number of frames.
  --help                 This text.
  --version              The version.

The allow list
  A browser lets a page read the answers of another host only where that host permits it, and CCS hosts need not. So the
  page sends such requests and sockets through the relay in this server. The relay reaches the hosts you list here and
  no other, and it follows no redirect. Without --allow it reaches nothing; the built-in CCS needs no entry.

    npm start -- --allow ccs.example.com                   https and wss, port 443
    npm start -- --allow ccs.example.com:8443              https and wss, port 8443
    npm start -- --allow one.example.com --allow two.example.com
    npm start -- --allow localhost:8080                    also plain http and ws, which is for this computer only

  Entries are compared exactly: there are no wildcards, and a subdomain is another host.
  For a certificate of your own authority, set NODE_EXTRA_CA_CERTS to its file; certificates are always checked.

The server listens on 127.0.0.1 and ::1 only.
`;
