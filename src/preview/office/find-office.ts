import { posix, win32 } from 'node:path';
import type { Machine } from '../../render/find-browser.js';

const LINUX_NAMES = ['soffice', 'libreoffice'];
const LINUX_FOLDERS = ['/usr/lib/libreoffice/program', '/opt/libreoffice/program', '/snap/bin'];
const MACOS = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/**
 * The program file of LibreOffice: what `SCR_OFFICE` names, else where it is usually installed. One that is named and
 * not there counts as none, so that `SCR_OFFICE=none` leaves LibreOffice out.
 */
export const findOffice = (machine: Machine): string | undefined => {
  const named = machine.environment['SCR_OFFICE'];
  if (named) return machine.isFile(named) ? named : undefined;
  return placesOn(machine).find((path) => machine.isFile(path));
};

const placesOn = ({ platform, environment }: Machine): string[] => {
  if (platform === 'darwin') return [MACOS];
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)']
      .flatMap((name) => environment[name] ?? [])
      .map((root) => win32.join(root, 'LibreOffice', 'program', 'soffice.com'));
  }
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return [
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    ...LINUX_FOLDERS.map((folder) => posix.join(folder, 'soffice')),
  ];
};
