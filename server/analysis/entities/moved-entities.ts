import { firstIndex } from '../../text/bisection.ts';
import type { Entity, Mention, Role } from '../entities.ts';

/** From an offset on, up to where the next stretch begins, all that stands there moves by so much. */
export interface Stretch {
  readonly from: number;
  readonly by: number;
}

/**
 * Entities where their mentions stand after an edit that left them as they are.
 *
 * @param stretches What moved, in order; what stands before the first has not.
 * Cost: linear in mentions and roles; what has not moved is not copied.
 */
export function movedEntities(entities: readonly Entity[], stretches: readonly Stretch[]): readonly Entity[] {
  const move = (offset: number): number => {
    const next = firstIndex(stretches.length, (index) => stretches[index]!.from > offset);
    return next === 0 ? offset : offset + stretches[next - 1]!.by;
  };
  return entities.map(({ id, kind, name, aliases, gloss, roles, mentions }) => ({
    id,
    kind,
    name,
    aliases,
    gloss: gloss && { text: gloss.text, start: move(gloss.start), end: move(gloss.end) },
    roles: roles.length === 0 ? roles : roles.map((role) => movedRole(role, move)),
    mentions: mentions.map((mention) => movedMention(mention, move)),
  }));
}

type Moving = (offset: number) => number;

function movedMention(mention: Mention, move: Moving): Mention {
  const { block, form, quoted } = mention;
  const start = move(mention.start);
  const end = move(mention.end);
  return start === mention.start && end === mention.end ? mention : { start, end, block, form, quoted };
}

function movedRole({ text, form, start, end }: Role, move: Moving): Role {
  return { text, form, start: move(start), end: move(end) };
}
