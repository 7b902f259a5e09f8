import { importOf, insert, replace } from '../fixes/edits';
import type { SourceFile } from '../sourceFile';
import {
  decorators,
  enclosingClass,
  enclosingFunction,
  enclosingLoop,
  excerpt,
  isAsync,
  isGenerator,
  keywordArgument,
  positionalArguments,
  receiver,
} from '../syntax/questions';
import type { SyntaxNode } from '../syntax/syntaxNode';
import { local, type OfferedFix, wholeFile } from './detector';

const KNOWN_COROUTINES = /^asyncio\.(sleep|gather|wait|wait_for|to_thread|open_connection|start_server)$/;

/** The `async def` that a call makes a coroutine of; true for one of asyncio's; else null. */
function coroutineOf(call: SyntaxNode, file: SourceFile): SyntaxNode | true | null {
  const callee = call.child('function');
  if (!callee) return null;
  if (callee.type === 'identifier') {
    const definition = file.names.only(callee)?.by;
    if (definition?.type === 'function_definition') return isCoroutine(definition) ? definition : null;
  }
  const object = receiver(call);
  if (object?.text === 'self') {
    const owner = nearestClass(call);
    const found = owner ? file.methodsNamed(owner, callee.child('attribute')?.text ?? '') : [];
    const [method] = found;
    return method && found.length === 1 && isCoroutine(method) ? method : null;
  }
  return KNOWN_COROUTINES.test(file.names.qualified(callee) ?? '') && callee.text !== 'asyncio.gather'
    ? true
    : null;
}

function isCoroutine(definition: SyntaxNode): boolean {
  return isAsync(definition) && !isGenerator(definition) && decorators(definition).length === 0;
}

function nearestClass(node: SyntaxNode): SyntaxNode | null {
  for (let at: SyntaxNode | null = enclosingFunction(node); at; at = enclosingFunction(at)) {
    const owner = enclosingClass(at);
    if (owner) return owner;
  }
  return null;
}

export const coroutineNotAwaited = local('coroutine-not-awaited', ['expression_statement'], (node, file) => {
  const [call, ...more] = node.parts;
  if (call?.type !== 'call' || more.length > 0 || !file.hasAsync) return null;
  const definition = coroutineOf(call, file);
  if (!definition) return null;
  const owner = enclosingFunction(node);
  const name = call.child('function')?.text ?? '';
  return {
    at: call,
    message: `\`${excerpt({ text: name }, 30)}(…)\` only makes a coroutine: without \`await\` none of its code runs.`,
    related:
      definition === true
        ? []
        : [{ at: definition.child('name') ?? definition, message: 'Defined with async def.' }],
    fix:
      owner && isAsync(owner)
        ? { title: 'Await it', safe: true, edits: [insert(call.start, 'await ')] }
        : null,
  };
});

/** Blocking calls with what to use instead. */
const BLOCKING: Readonly<Record<string, string>> = {
  'time.sleep': '`await asyncio.sleep(…)`',
  'urllib.request.urlopen': '`await asyncio.to_thread(…)`',
  'subprocess.run': '`asyncio.create_subprocess_exec`',
  'subprocess.call': '`asyncio.create_subprocess_exec`',
  'subprocess.check_call': '`asyncio.create_subprocess_exec`',
  'subprocess.check_output': '`asyncio.create_subprocess_exec`',
  'os.system': '`asyncio.create_subprocess_shell`',
  input: '`await asyncio.to_thread(input)`',
};
const REQUESTS = /^requests\.(get|post|put|patch|delete|head|options|request)$/;

export const blockingInAsync = local('blocking-in-async', ['call'], (node, file) => {
  const owner = enclosingFunction(node);
  const callee = node.child('function');
  if (!owner || !isAsync(owner) || !callee) return null;
  const name = file.names.qualified(callee) ?? '';
  const instead =
    BLOCKING[name] ?? (REQUESTS.test(name) ? 'an asynchronous client such as httpx or aiohttp' : undefined);
  if (!instead) return null;
  return {
    at: callee,
    message: `\`${callee.text}\` blocks the event loop: no other task runs until it returns. Use ${instead}.`,
    fix: name === 'time.sleep' ? asyncSleep(node, callee, file) : null,
  };
});

function asyncSleep(call: SyntaxNode, callee: SyntaxNode, file: SourceFile): OfferedFix | null {
  const imported = importOf(file, 'asyncio', 'sleep');
  if (!imported || call.parent?.type === 'await') return null;
  return {
    title: 'Await asyncio.sleep',
    safe: true,
    edits: [...imported.edits, replace(callee, `await ${imported.name}`)],
  };
}

export const taskNotKept = local('task-not-kept', ['expression_statement'], (node, file) => {
  const [call, ...more] = node.parts;
  const callee = call?.type === 'call' ? call.child('function') : null;
  if (!call || !callee || more.length > 0) return null;
  const name = file.names.qualified(callee) ?? callee.text;
  if (
    !/^(asyncio\.(create_task|ensure_future)|(loop|asyncio\.get_(running|event)_loop\(\))\.create_task)$/.test(
      name,
    )
  )
    return null;
  const [coroutine] = positionalArguments(call);
  return {
    at: call,
    message: `Nobody keeps this task: the loop holds it only weakly, so \`${excerpt(coroutine ?? call, 30)}\` can vanish half-way, and its errors go unseen.`,
  };
});

export const awaitInLoop = wholeFile('await-in-loop', ['await'], (node, file) => {
  const call = node.parts[0];
  if (call?.type !== 'call') return null;
  const outer = node.parent;
  if (outer?.type === 'list_comprehension' && node.field === 'body') {
    const clauses = outer.parts.filter(part => part.type === 'for_in_clause');
    const names = clauses.flatMap(clause => clause.child('left')?.text.split(/\W+/) ?? []);
    if (![...call.walk()].some(part => part.type === 'identifier' && names.includes(part.text))) return null;
    if (
      clauses.some(clause => clause.hasToken('async')) ||
      outer.parts.some(part => part.type === 'if_clause' && part.text.includes('await'))
    )
      return null;
    return {
      at: node,
      message:
        'These awaits run one after another: the waiting adds up. `asyncio.gather` waits for all of them together.',
      fix: gatherFix(outer, node, call, file),
    };
  }
  const append = outer?.type === 'argument_list' && outer.parts.length === 1 ? outer.parent : null;
  const loop = append ? enclosingLoop(append) : null;
  if (
    append?.child('function')?.child('attribute')?.text !== 'append' ||
    loop?.type !== 'for_statement' ||
    loop.hasToken('async')
  )
    return null;
  const body = loop.child('body');
  const target = loop.child('left');
  const usesTarget =
    target &&
    [...call.walk()].some(part => part.type === 'identifier' && target.text.split(/\W+/).includes(part.text));
  if (!usesTarget || body?.parts.length !== 1) return null;
  return {
    at: node,
    message:
      'Each turn waits before the next one starts: the waiting adds up. `asyncio.gather` waits for all of them together.',
  };
});

function gatherFix(
  comprehension: SyntaxNode,
  awaiting: SyntaxNode,
  call: SyntaxNode,
  file: SourceFile,
): OfferedFix | null {
  const imported = importOf(file, 'asyncio', 'gather');
  if (!imported) return null;
  const rest = comprehension.text.slice(awaiting.end - comprehension.start, -1);
  const text = `list(await ${imported.name}(*(${call.text}${rest})))`;
  return { title: 'Gather them', safe: false, edits: [...imported.edits, replace(comprehension, text)] };
}

export const asyncioRunInside = local('asyncio-run-inside', ['call'], (node, file) => {
  const owner = enclosingFunction(node);
  const callee = node.child('function');
  if (!owner || !isAsync(owner) || !callee) return null;
  const run = file.names.qualified(callee) === 'asyncio.run';
  if (!run && !/(^|_)loop\.run_until_complete$/.test(callee.text)) return null;
  const [coroutine, ...more] = positionalArguments(node);
  return {
    at: node,
    message: `A loop is already running \`${owner.child('name')?.text}\`: this raises RuntimeError. Await the coroutine.`,
    fix:
      coroutine && more.length === 0 && !keywordArgument(node, 'debug')
        ? {
            title: 'Await it',
            safe: true,
            edits: [
              replace(
                node,
                node.parent?.type === 'attribute' ? `(await ${coroutine.text})` : `await ${coroutine.text}`,
              ),
            ],
          }
        : null,
  };
});

export const COROUTINES = [coroutineNotAwaited, blockingInAsync, taskNotKept, awaitInLoop, asyncioRunInside];
