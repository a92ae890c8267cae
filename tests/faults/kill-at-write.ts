import { writeSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, StatementSync } from 'node:sqlite';

/** When a process is killed: before or after its n-th write, or never. */
export interface Doom {
  /** From 1; 0 for never. */
  readonly write: number;
  readonly side: 'before' | 'after';
}

/** Statements that change a file, or make a change of one last. */
const WRITE =
  /^\s*(?:insert|update|delete|replace|create|alter|drop|commit|with\b[\s\S]*\binsert)/i;

/** Kills this process at a write to any database, as `kill -9` does. Gives the number of writes. */
export function killAtWrite({ write, side }: Doom): () => number {
  let writes = 0;
  const around = <T>(sql: string, work: () => T): T => {
    if (!WRITE.test(sql)) return work();
    writes += 1;
    if (writes !== write) return work();
    if (side === 'before') die(sql);
    work();
    return die(sql);
  };
  const { run, all } = StatementSync.prototype;
  const { exec } = DatabaseSync.prototype;
  Object.assign(StatementSync.prototype, {
    run(this: StatementSync, ...parameters: SQLInputValue[]) {
      return around(this.sourceSQL, () => Reflect.apply(run, this, parameters));
    },
    all(this: StatementSync, ...parameters: SQLInputValue[]) {
      return around(this.sourceSQL, () => Reflect.apply(all, this, parameters));
    },
  });
  DatabaseSync.prototype.exec = function (sql: string) {
    return around(sql, () => exec.call(this, sql));
  };
  return () => writes;
}

const STANDARD_OUTPUT = 1;

/** Tells the process that watches this one something, before anything else happens. */
export function tell(told: object): void {
  writeSync(STANDARD_OUTPUT, `${JSON.stringify(told)}\n`);
}

function die(sql: string): never {
  tell({ killedAt: sql.slice(0, 200) });
  process.kill(process.pid, 'SIGKILL');
  // The kernel ends the process before it comes back from there.
  throw new Error('the process was not killed');
}
