#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import {
  AGENCY,
  AS_OF,
  type ChronologyFlags,
  FROM,
  JSON_FLAG,
  type MakeDocumentsFlags,
  type MakeFlags,
  OUT,
  PASSWORD_FILE,
  PERSON,
  TO,
  UNLOCKED,
  isoDay,
  isoDays,
  portNumber,
  today,
  wholeWeeks,
} from './cli-options.js';
import { AUDIENCES } from './documents/definition.js';
import { EXIT, type Exit, thisTerminal } from './commands/terminal.js';

/** Reads the command line, runs the command that it names, and says what to exit with. */
const run = async (argv: readonly string[]): Promise<Exit> => {
  const terminal = thisTerminal();
  let exit: Exit = EXIT.made;
  const program = new Command('scr')
    .description('Makes every document of a Serious Case Review from its case folder.')
    .showHelpAfterError('(scr --help shows how commands are written.)')
    .exitOverride();

  program
    .command('make')
    .summary('make documents of a case')
    .description('Makes the documents named, or all that can be made now.')
    .argument('<case>', 'the case folder')
    .argument('[document...]', 'ids of documents, as scr list shows them')
    .option('--recipient <id>', 'only for this agency, member of the family, or meeting')
    .addOption(new Option('--audience <audience>', 'name people as for this audience').choices(AUDIENCES))
    .option(...OUT)
    .option(
      AS_OF[0],
      'the day on which the documents are made, YYYY-MM-DD (default: today); of a genogram, the day as at which it is drawn, and twice for two days side by side',
      isoDays,
    )
    .option(...PERSON)
    .option(...AGENCY)
    .option(FROM[0], FROM[1], isoDay)
    .option(TO[0], TO[1], isoDay)
    .option('--bonds', 'draw how people stand to each other in the genogram', false)
    .option(...PASSWORD_FILE)
    .option(...UNLOCKED)
    .option(...JSON_FLAG)
    .action(async (folder: string, documents: string[], flags: MakeDocumentsFlags) => {
      const { make } = await import('./commands/make.js');
      const { asOf: days, ...rest } = flags;
      exit = await make(
        folder,
        documents,
        { ...rest, asOf: days?.toSorted().at(-1) ?? today(), days: days ?? [] },
        terminal,
      );
    });

  program
    .command('pack')
    .summary('make a pack of documents for each case')
    .description('Makes a pack (ofsted, commissioning, family, panel, or all) for each case named.')
    .argument('<pack>', 'ofsted, commissioning, family, panel, or all')
    .argument('<case...>', 'case folders')
    .option('--recipient <id>', 'only for this agency or member of the family')
    .option(...OUT)
    .option(AS_OF[0], AS_OF[1], isoDay, today())
    .option(...PASSWORD_FILE)
    .option(...UNLOCKED)
    .option(...JSON_FLAG)
    .action(async (id: string, folders: string[], flags: MakeFlags) => {
      const { pack } = await import('./commands/pack.js');
      exit = await pack(id, folders, flags, terminal);
    });

  program
    .command('list')
    .summary('list all documents')
    .description('Lists every document; given a case, whether it can be made now and what is missing.')
    .argument('[case]', 'a case folder')
    .option(...JSON_FLAG)
    .action(async (folder: string | undefined, flags: { json: boolean }) => {
      const { list } = await import('./commands/list.js');
      exit = await list(folder, flags, terminal);
    });

  program
    .command('chronology')
    .summary('show what is found in the chronologies')
    .description(
      'Merges the chronologies of a case and shows what is found: possible duplicates, contradictions, times without contact, children seen, unknown acronyms and initials.',
    )
    .argument('<case>', 'the case folder')
    .option(...PERSON)
    .option(...AGENCY)
    .option(FROM[0], FROM[1], isoDay)
    .option(TO[0], TO[1], isoDay)
    .option('--gap-weeks <weeks>', 'show times without contact longer than so many weeks', wholeWeeks)
    .option(...JSON_FLAG)
    .action(async (folder: string, flags: ChronologyFlags) => {
      const { chronology } = await import('./commands/chronology.js');
      exit = chronology(folder, flags, terminal);
    });

  program
    .command('check')
    .summary('check a case and write nothing')
    .description('Reads a case and reports all that is wrong with it.')
    .argument('<case>', 'the case folder')
    .option(...JSON_FLAG)
    .action(async (folder: string, flags: { json: boolean }) => {
      const { check } = await import('./commands/check.js');
      exit = check(folder, flags, terminal);
    });

  program
    .command('preview')
    .summary('see every document change while you edit')
    .description(
      'Shows every document of a case in the browser as it would be made, and follows each change to the case.',
    )
    .argument('<case>', 'the case folder')
    .option('--port <number>', 'the number in the address (default: any that is free)', portNumber, 0)
    .option('--open', 'open the page in the browser', false)
    .option('--poll', 'look for changes again and again, for network drives that do not tell of them', false)
    .option(...OUT)
    .option(AS_OF[0], AS_OF[1], isoDay, today())
    .option(...PASSWORD_FILE)
    .option(...UNLOCKED)
    .action(async (folder: string, flags: MakeFlags & { port: number; open: boolean; poll: boolean }) => {
      const { preview } = await import('./commands/preview.js');
      exit = await preview(folder, flags, terminal);
    });

  program
    .command('import')
    .summary('read returned forms into a case')
    .description(
      'Reads returned chronologies and action records (.docx, .xlsx, .csv) into the case, and shows what changes.',
    )
    .argument('<case>', 'the case folder')
    .argument('<file...>', 'the files that agencies returned')
    .option('--agency <id>', 'whose file it is, where the file does not tell')
    .option('--dry-run', 'show what would change, and write nothing', false)
    .option(AS_OF[0], 'the day of the import, YYYY-MM-DD (default: today)', isoDay, today())
    .option(...PASSWORD_FILE)
    .option(...JSON_FLAG)
    .action(
      async (
        folder: string,
        files: string[],
        flags: { agency?: string; passwordFile?: string; dryRun: boolean; asOf: string; json: boolean },
      ) => {
        const { importReturns } = await import('./commands/import.js');
        exit = await importReturns(folder, files, flags, terminal);
      },
    );

  program
    .command('unlock')
    .summary('open a locked file')
    .description(
      'Opens a locked Word file, workbook or PDF with its password, and writes the opened file beside it.',
    )
    .argument('<file>', 'the locked file')
    .option('--out <file>', 'where the opened file goes')
    .option(...PASSWORD_FILE)
    .option(...JSON_FLAG)
    .action(async (file: string, flags: { out?: string; passwordFile?: string; json: boolean }) => {
      const { unlock } = await import('./commands/unlock.js');
      exit = await unlock(file, flags, terminal);
    });

  program
    .command('share')
    .summary('record that files were shared')
    .description(
      'Records in the disclosure log of a case that files were shared, with whom and on whose permission.',
    )
    .argument('<case>', 'the case folder')
    .argument('<file...>', 'the files, as they were shared')
    .requiredOption('--to <who>', 'whom they were shared with')
    .requiredOption(
      '--permission <who/date>',
      'who permitted it and when, such as "Mr Alan Thorpe/2009-09-28"',
    )
    .option(...JSON_FLAG)
    .action(
      async (folder: string, files: string[], flags: { to: string; permission: string; json: boolean }) => {
        const { share } = await import('./commands/share.js');
        exit = share(folder, files, { ...flags, now: new Date() }, terminal);
      },
    );

  program
    .command('audit')
    .summary('verify and show what was shared')
    .description(
      'Verifies the disclosure log of a case, and shows who was given what and who holds an old version.',
    )
    .argument('<case>', 'the case folder')
    .option(...OUT)
    .option(AS_OF[0], AS_OF[1], isoDay, today())
    .option(...PASSWORD_FILE)
    .option(...UNLOCKED)
    .option(...JSON_FLAG)
    .action(async (folder: string, flags: MakeFlags) => {
      const { audit } = await import('./commands/audit.js');
      exit = await audit(folder, flags, terminal);
    });

  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return EXIT.made;
    if (argv.includes('--json')) {
      const { printUsage } = await import('./commands/print-problems.js');
      printUsage([error.message], true, terminal);
    }
    return EXIT.usage;
  }
};

process.exitCode = await run(process.argv.slice(2));
