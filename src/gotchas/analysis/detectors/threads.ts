import type { SourceFile } from '../sourceFile';
import { methodsOf } from '../syntax/methods';
import {
  calledName,
  enclosingClass,
  enclosingFunction,
  excerpt,
  keywordArgument,
  ownNodes,
  positionalArguments,
  receiver,
  statements,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { type Report, wholeFile } from './detector';
import { nestedUnder } from './resources';

const THREAD = /^threading\.(Thread|Timer)$/;
const THREAD_POOL =
  /^(concurrent\.futures(\.thread)?\.ThreadPoolExecutor|multiprocessing\.pool\.ThreadPool)$/;

/** The function that a new thread runs. */
function threadTarget(call: SyntaxNode, file: SourceFile): SyntaxNode | null {
  const callee = call.child('function');
  if (!callee || !THREAD.test(file.names.qualified(callee) ?? '')) return null;
  const target =
    keywordArgument(call, 'target') ??
    keywordArgument(call, 'function') ??
    positionalArguments(call)[1] ??
    null;
  return target && definitionOf(target, call, file);
}

function definitionOf(target: SyntaxNode, at: SyntaxNode, file: SourceFile): SyntaxNode | null {
  if (target.type === 'identifier') {
    const by = file.names.only(target)?.by;
    return by?.type === 'function_definition' ? by : null;
  }
  if (target.child('object')?.text !== 'self') return null;
  for (let outer = enclosingFunction(at); outer; outer = enclosingFunction(outer)) {
    const owner = enclosingClass(outer);
    const name = target.child('attribute')?.text;
    if (owner) return methodsOf(owner).find(method => method.child('name')?.text === name) ?? null;
  }
  return null;
}

export const unlockedIncrement = wholeFile('unlocked-increment', ['call'], (node, file) => {
  const target = threadTarget(node, file);
  const body = target?.child('body');
  if (!target || !body) return null;
  const globals = file.names.opened(target);
  const reports: Report[] = [];
  for (const inner of ownNodes(body)) {
    const left = inner.type === 'augmented_assignment' ? inner.child('left') : null;
    if (!left) continue;
    const shared =
      left.type === 'identifier'
        ? globals.globals.has(left.text) || globals.nonlocals.has(left.text)
        : left.type === 'attribute' && left.child('object')?.text === 'self';
    if (!shared || underLock(inner)) continue;
    reports.push({
      at: inner,
      message: `\`${excerpt(inner, 30)}\` reads, adds and writes in separate steps: when threads interleave, additions get lost.`,
      related: [{ at: node, message: `\`${target.child('name')?.text}\` runs in a thread started here.` }],
    });
  }
  return reports;
});

function underLock(node: SyntaxNode): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'with_statement') return true;
    if (at.type === 'function_definition') return /\.acquire\(/.test(at.text);
  }
  return false;
}

const LOCK_NAME = /(lock|mutex|sem|semaphore)$/i;

export const lockWithoutWith = wholeFile('lock-without-with', ['expression_statement'], (node, file) => {
  const [call, ...more] = node.parts;
  if (call?.type !== 'call' || more.length > 0 || calledName(call) !== 'acquire') return null;
  const lock = receiver(call);
  if (!lock || (call.child('arguments')?.parts.length ?? 0) > 0 || !isLock(lock, file)) return null;
  const all = statements(node.parent);
  const following = all.slice(all.indexOf(node) + 1);
  const release = following.find(next => next.text === `${lock.text}.release()`);
  const [next] = following;
  const name = enclosingFunction(node)?.child('name')?.text ?? '';
  // Wrappers of a lock hold it beyond their own end.
  if (!release || !next || next === release || /acquire|__enter__|lock/i.test(name)) return null;
  if (next.type === 'try_statement' && next.children.some(child => child.type === 'finally_clause'))
    return null;
  const between = following.slice(0, following.indexOf(release) + 1);
  return {
    at: call,
    message: `When something before \`${lock.text}.release()\` raises, \`${lock.text}\` stays locked and everyone else waits for ever.`,
    related: [{ at: release, message: 'Skipped by an exception.' }],
    fix: between.some(next => next !== release && handles(next, lock.text))
      ? null
      : nestedUnder(node, `with ${lock.text}:`, between, release, file),
  };
});

/** It takes or releases the lock itself somewhere: after that, a `with` would release it once more. */
function handles(statement: SyntaxNode, lock: string): boolean {
  for (const node of statement.walk()) {
    if (node.type !== 'call' || receiver(node)?.text !== lock) continue;
    if (/^(acquire|release)$/.test(calledName(node))) return true;
  }
  return false;
}

function isLock(node: SyntaxNode, file: SourceFile): boolean {
  if (LOCK_NAME.test(node.text)) return true;
  const value = file.names.value(node);
  const callee = value.type === 'call' ? value.child('function') : null;
  return /^(threading|multiprocessing|asyncio)\.(R?Lock|(Bounded)?Semaphore)$/.test(
    (callee && file.names.qualified(callee)) ?? '',
  );
}

const PROCESSES =
  /^(multiprocessing\.(Process|Pool)|multiprocessing\.pool\.Pool|concurrent\.futures(\.process)?\.ProcessPoolExecutor)$/;

export const multiprocessingNoGuard = wholeFile('multiprocessing-no-guard', ['call'], (node, file) => {
  const callee = node.child('function');
  if (!callee || enclosingFunction(node) || !PROCESSES.test(file.names.qualified(callee) ?? '')) return null;
  if (node.ancestor('class_definition', 'lambda')) return null;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'if_statement' && /__name__/.test(at.child('condition')?.text ?? '')) return null;
  }
  return {
    at: node,
    message: `Where processes are spawned (Windows, macOS, and Linux from 3.14), each child imports this file and comes to \`${excerpt(callee, 30)}\` again: RuntimeError.`,
  };
});

const ARITHMETIC_CALLS =
  /^(range|len|sum|min|max|abs|pow|int|float|round|divmod|math\.\w+|enumerate|zip|sorted|list|append|isqrt|sqrt)$/;

/** Loops over arithmetic and calls nothing that could wait. */
function isPureComputation(definition: SyntaxNode): boolean {
  const body = definition.child('body');
  let loops = false;
  let arithmetic = false;
  for (const node of body?.walk() ?? []) {
    if (/^(for|while)_statement$|comprehension$|generator_expression/.test(node.type)) loops = true;
    if (/^(binary_operator|augmented_assignment)$/.test(node.type)) arithmetic = true;
    if (/^(await|yield|with_statement|import_statement)$/.test(node.type)) return false;
    if (node.type !== 'call') continue;
    const callee = node.child('function');
    const name =
      callee?.type === 'attribute' && callee.child('object')?.text !== 'math'
        ? calledName(node)
        : (callee?.text ?? '');
    const itself = callee?.text === definition.child('name')?.text;
    if (!itself && !ARITHMETIC_CALLS.test(name)) return false;
    if (itself) loops = true;
  }
  return loops && arithmetic;
}

export const threadsForCpu = wholeFile('threads-for-cpu', ['call'], (node, file) => {
  const definition = threadTarget(node, file) ?? poolTarget(node, file);
  if (!definition || !isPureComputation(definition)) return null;
  const name = definition.child('name');
  return {
    at: node,
    message: `\`${name?.text}\` only computes: with the GIL, threads take turns at it and gain nothing. Processes run it in parallel.`,
    related: name ? [{ at: name, message: 'Nothing in here waits for anything.' }] : [],
  };
});

function poolTarget(call: SyntaxNode, file: SourceFile): SyntaxNode | null {
  const pool = receiver(call);
  if (!/^(map|submit|imap|apply_async)$/.test(calledName(call)) || pool?.type !== 'identifier') return null;
  const [target] = positionalArguments(call);
  const binding = file.names.only(pool);
  if (!target || !binding) return null;
  const maker = binding.value ?? binding.by.parts[0]?.parts[0] ?? null;
  const callee = maker?.type === 'call' ? maker.child('function') : null;
  return callee && THREAD_POOL.test(file.names.qualified(callee) ?? '')
    ? definitionOf(target, call, file)
    : null;
}

export const THREADS = [unlockedIncrement, lockWithoutWith, multiprocessingNoGuard, threadsForCpu];
