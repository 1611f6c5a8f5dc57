import type { FilesPort } from '../../app/ports/files-port.ts';

/** The browser has begun to read a file long before so many milliseconds have passed. */
const revokeAfter = 60_000;

/** Files as downloads of the page. */
export const browserFiles: FilesPort = {
  save(name, file) {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, revokeAfter);
  },
};
