import type { ModulePart } from '../syntax/section';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { type Binding, Scope } from './scope';

/** What somebody asked of a module. */
export interface Questions {
  /** Names whose bindings were asked for. */
  readonly bindings: Set<string>;
  /** Names whose reads were asked for. */
  readonly reads: Set<string>;
  /** It looked at more than single names. */
  everything: boolean;
}

/**
 * The scope of a module, put together from those of its sections. It writes down what it is asked: what was concluded
 * from the answers holds until one of them changes.
 */
export class ModuleScope extends Scope {
  private questions: Questions | null = null;

  constructor(
    root: SyntaxNode,
    private readonly parts: readonly ModulePart[],
  ) {
    super('module', root, null);
    for (const { scope } of parts) this.adopt(scope);
  }

  /** Everything that is asked while a piece of work is done. */
  watch(work: () => void): Questions {
    const questions: Questions = { bindings: new Set(), reads: new Set(), everything: false };
    this.questions = questions;
    try {
      work();
    } finally {
      this.questions = null;
    }
    return questions;
  }

  /** The scope itself, for a look at all that it has. */
  get whole(): this {
    if (this.questions) this.questions.everything = true;
    return this;
  }

  override has(name: string): boolean {
    this.questions?.bindings.add(name);
    return super.has(name);
  }

  override bindingsOf(name: string): readonly Binding[] {
    this.questions?.bindings.add(name);
    return super.bindingsOf(name);
  }

  override readsOf(name: string): readonly SyntaxNode[] {
    this.questions?.reads.add(name);
    return super.readsOf(name);
  }

  override innerReads(name: string): SyntaxNode[] {
    return this.parts.flatMap(part => (part.reads.has(name) ? part.scope.innerReads(name) : []));
  }
}
