import type { Diagnostic } from '../../diagnostics/diagnostic.js';

const TRY_WORD =
  'Open it in Word or Excel with its password, and save it unlocked or with a new password from there.';
const ASK_AGAIN = 'Ask for the file again, and compare its SHA-256 with the sender’s.';

/** Why a file is not unlocked, or not locked. */
const REFUSALS = {
  'wrong-password': [
    'This password does not open the file.',
    'Type it again, with the same capitals and spaces; if it is surely right, the file was locked with another or is damaged.',
  ],
  'locked-file-changed': [
    'The file was changed or damaged after it was locked, so nothing of it can be trusted.',
    ASK_AGAIN,
  ],
  'locked-file-cut-short': [
    'The end of the file is missing.',
    'Copy or download it again; ask for it again if that does not help.',
  ],
  'not-locked': ['The file is not locked.', 'Open it as it is.'],
  'already-locked': [
    'The file is locked already, with a password of its own.',
    'Put the unlocked file in its place (scr unlock opens it); it is locked with the case’s password when it is sent.',
  ],
  'locked-by-older-office': [
    'The file is locked in the way of Office 2007 (LibreOffice does the same), which cannot show whether the file was changed.',
    TRY_WORD,
  ],
  'locked-with-rc4': ['The file is locked with RC4, which has been broken.', TRY_WORD],
  'locked-by-rights-management': [
    'The file is locked by rights management, which ties it to accounts and has no password.',
    'Ask the sender to send it locked with a password instead.',
  ],
  'locked-with-certificate': [
    'The file is locked for the holder of a certificate and has no password.',
    'Ask the sender to send it locked with a password instead.',
  ],
  'locked-in-unknown-way': ['The file is locked in a way that is not known here.', TRY_WORD],
  'old-office-file': [
    'This is a Word, Excel or PowerPoint file of the kind before 2007 (.doc, .xls, .ppt).',
    'Open it in Word or Excel, save it as .docx or .xlsx, and lock that.',
  ],
  'not-word-excel-or-pdf': ['This is no Word file, Excel file or PDF.', 'Check that it is the right file.'],
  'pdf-unreadable': [
    'The PDF cannot be read, so it cannot be locked.',
    'Open it in a PDF reader, print it as a new PDF, and use that.',
  ],
} as const;

export type Refusal = keyof typeof REFUSALS;

/** What became of bytes: new bytes, or why there are none. */
export type Outcome<Value = Uint8Array> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal,
});

/** A refusal as a diagnostic; `file` is the name that a person knows the file by. */
export const explainRefusal = (refusal: Refusal, file?: string): Diagnostic => {
  const [message, hint] = REFUSALS[refusal];
  return {
    code: refusal,
    severity: 'error',
    message,
    hint,
    ...(file === undefined ? {} : { location: { file } }),
  };
};
