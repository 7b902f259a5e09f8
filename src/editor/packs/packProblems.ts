import { statSync } from 'node:fs';
import * as path from 'node:path';
import type { Fault } from '../../bank/fault';
import type { ListedPack, Packs } from './packs';
import type { Problem, ProblemLayers } from './problemLayers';

/** What a pack's own files are that say what it is. */
const MANIFESTS = ['pack.yaml', 'config.json'];

/** Shows what is wrong in packs at the place where it is, until it is mended. */
export class PackProblems {
  readonly #listener: { dispose(): void };

  constructor(
    private readonly packs: Pick<Packs, 'all' | 'onDidChange'>,
    private readonly layers: ProblemLayers,
  ) {
    this.#listener = packs.onDidChange(() => this.#show());
    this.#show();
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #show(): void {
    this.layers.replace(
      'pack',
      byFile(this.packs.all.flatMap(pack => faultsOf(pack).map(placed(pack.folder)))),
    );
  }
}

/** Of the whole pack, when there is no place that it has. */
function faultsOf({ faults, problem }: ListedPack): readonly Fault[] {
  if (problem === null || faults.some(fault => fault.line !== null)) return faults;
  return [{ question: '', file: '', line: null, message: problem }, ...faults];
}

interface Placed extends Problem {
  readonly path: string;
}

/** Gives a fault of a pack in this folder the path of the file that it is in. */
export function placed(folder: string): (fault: Pick<Fault, 'file' | 'line' | 'message'>) => Placed {
  return ({ file, line, message }) => ({ path: fileOf(folder, file), line, message });
}

export function byFile(problems: readonly Placed[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) found.set(problem.path, [...(found.get(problem.path) ?? []), problem]);
  return found;
}

/** The file to open for a fault: of a folder, what describes it; of what is not there, the pack itself. */
function fileOf(folder: string, file: string): string {
  const place = path.join(folder, file);
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isFile()) return place;
  const inside = found?.isDirectory()
    ? ['question.md', ...MANIFESTS].map(name => path.join(place, name))
    : [];
  const manifests = MANIFESTS.map(name => path.join(folder, name));
  const isFile = (name: string) => statSync(name, { throwIfNoEntry: false })?.isFile() === true;
  return [...inside, ...manifests].find(isFile) ?? path.join(folder, 'pack.yaml');
}
