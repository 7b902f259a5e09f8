import { execFileSync } from 'node:child_process';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes whose command line is meant, and all that they started. */
export function familyOf(isMeant: (command: string) => boolean): readonly RunningProcess[] {
  const text = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const all = text.split('\n').flatMap(line => {
    const [, pid = '', parent = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/u.exec(line) ?? [];
    return pid === '' ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
  const below = (parent: number): typeof all =>
    all.filter(one => one.parent === parent).flatMap(one => [one, ...below(one.pid)]);
  const found = all.filter(({ command }) => isMeant(command)).flatMap(one => [one, ...below(one.pid)]);
  return [...new Map(found.map(one => [one.pid, one])).values()];
}
