import { qualifiedId } from './packIds';
import type { BankIndex, Question, QuestionSummary, Topic } from './question';

/** What is needed of a pack to put it beside others. */
export type PackIndex = Pick<BankIndex, 'name' | 'title' | 'topics' | 'questions'>;

/**
 * The bundled bank and other packs as one index: the bank as it is, then each pack with its name in front of the ids of
 * questions and topics, and its title in front of the titles of topics.
 */
export function mergedIndex(bundled: BankIndex, packs: readonly PackIndex[]): BankIndex {
  return {
    ...bundled,
    topics: [...bundled.topics, ...packs.flatMap(pack => topicsOf(pack, bundled.topics))],
    questions: [
      ...bundled.questions,
      ...packs.flatMap(pack => pack.questions.map(question => qualified(pack, question))),
    ],
    packs: packs.map(({ name, title }) => ({ name, title })),
  };
}

/** A question of a pack as it is called where packs meet. */
export function qualified<T extends Question | QuestionSummary>(pack: PackIndex, question: T): T {
  const { id, topic, covers } = question;
  const own = hasConcepts(pack);
  return {
    ...question,
    id: qualifiedId(pack.name, id),
    topic: qualifiedId(pack.name, topic),
    // Without a syllabus of its own, a pack means the concepts of the bundled one.
    covers: own ? covers.map(concept => qualifiedId(pack.name, concept)) : covers,
  };
}

function topicsOf(pack: PackIndex, known: readonly Topic[]): Topic[] {
  const used = new Set(pack.questions.map(question => question.topic));
  const titles = new Map(known.map(topic => [topic.id, topic.title]));
  return pack.topics
    .filter(topic => used.has(topic.id))
    .map(({ id, title, concepts }) => ({
      id: qualifiedId(pack.name, id),
      title: topicTitle(pack, hasConcepts(pack) ? title : (titles.get(id) ?? title)),
      weight: 0,
      concepts: concepts.map(concept => ({ ...concept, id: qualifiedId(pack.name, concept.id) })),
    }));
}

function hasConcepts(pack: PackIndex): boolean {
  return pack.topics.some(topic => topic.concepts.length > 0);
}

/** "Harbour questions: Loops" */
export function topicTitle(pack: Pick<BankIndex, 'title'>, title: string): string {
  return `${pack.title}: ${title}`;
}
