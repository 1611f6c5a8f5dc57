import type { RunningServer } from './create-server.ts';

/** Stops the server and then the program on the first SIGINT or SIGTERM; on the second one at once. */
export function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    void server.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
