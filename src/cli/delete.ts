import { Option } from 'commander';
import { formatCount } from '../answers/wording/format-count.ts';
import type { DeletedKind, Deletion, DeletionTarget } from '../domain/deletion.ts';
import { Failure } from '../domain/failure.ts';
import type { DefineCommand } from './define-command.ts';
import { archiveOption, jsonOption } from './options.ts';
import { sanitizeText } from './text-layout.ts';

interface DeleteOptions {
  readonly archive?: string;
  readonly json: boolean;
  readonly article?: string;
  readonly outlet?: string;
  readonly person?: string;
  readonly workspace?: string;
}

/** `parley delete`: removes something for good, and says how much of what. */
export const defineDelete: DefineCommand = (command, world) => {
  command
    .addOption(new Option('--article <id>', 'an article, with its earlier revisions'))
    .addOption(new Option('--outlet <name>', 'every article of an outlet'))
    .addOption(new Option('--person <id>', 'what is kept of somebody, by their id in the chat'))
    .addOption(new Option('--workspace <id>', 'what is kept of a workspace, by its id'))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async ({ archive, json, ...named }: DeleteOptions) => {
      const { console } = world;
      const target = targetOf(named);
      const deletion = await world.delete(target, archive);
      if (Object.values(deletion).every((count) => count === 0)) {
        const failure = new Failure('not-found', NOT_FOUND[target.kind]);
        console.fail({ input: target.id, id: target.id, failure }, json);
      } else if (json) {
        console.printJson({ status: 'deleted', [target.kind]: target.id, deleted: deletion });
      } else {
        console.print(`deleted  ${sanitizeText(target.id)}: ${listed(deletion)}`);
        if (NOTES[target.kind] !== null) console.tell(`parley: ${NOTES[target.kind]}`);
      }
    });
};

const KINDS = ['article', 'outlet', 'person', 'workspace'] as const;

/** What the one option names. Throws `bad-usage` where there is none, or are several. */
function targetOf(named: Pick<DeleteOptions, DeletionTarget['kind']>): DeletionTarget {
  const targets = KINDS.flatMap((kind) => {
    const id = named[kind]?.trim();
    return id === undefined || id === '' ? [] : [{ kind, id }];
  });
  const [target] = targets;
  if (target && targets.length === 1) return target;
  throw new Failure(
    'bad-usage',
    'name one thing to remove: --article ID, --outlet NAME, --person ID or --workspace ID',
  );
}

const NOT_FOUND: Readonly<Record<DeletionTarget['kind'], string>> = {
  article:
    'no report has this id: parley sources lists them (accounts of the chronicle are files of the corpus)',
  outlet: 'no report is of an outlet of this name: parley sources lists them',
  person: 'nothing is kept of anybody with this id: it begins with U or W',
  workspace: 'nothing is kept of a workspace with this id: it begins with T',
};

/** What stays where it is. */
const NOTES: Readonly<Record<DeletionTarget['kind'], string | null>> = {
  article: 'it is refused when it comes again: parley withdraw --undo lets it in',
  outlet: 'new articles of it come in as long as a feed brings them: parley feeds lists those',
  person: 'what the bot posted for them in the chat stays there',
  workspace: 'the app is still installed there: remove it in the chat',
};

const NOUNS: Readonly<Record<DeletedKind, string>> = {
  articles: 'article',
  revisions: 'earlier revision',
  answers: 'kept answer',
  questions: 'question',
  standingQuestions: 'standing question',
  watches: 'watch',
  digests: 'digest setting',
  feedback: 'judgement of an answer',
  installations: 'installation',
};

function listed(deletion: Deletion): string {
  return (Object.entries(deletion) as [DeletedKind, number][])
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => formatCount(count, NOUNS[kind], PLURALS[kind]))
    .join(', ');
}

const PLURALS: Readonly<Partial<Record<DeletedKind, string>>> = {
  watches: 'watches',
  feedback: 'judgements of answers',
};
