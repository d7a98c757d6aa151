import type { CalendarEvent } from './event.ts';
import type { ClassReason } from './facts.ts';
import { hasOutsider, type People } from './people.ts';
import type { Practice, Rule } from './practice.ts';
import { findWord, type FoldedText } from './words.ts';

/** An event with all that a rule may ask about it. */
export interface RuleSubject {
  readonly event: CalendarEvent;
  readonly title: FoldedText;
  readonly people: People;
  readonly myDomains: readonly string[];
}

type RuleReason = Extract<ClassReason, { code: 'rule' }>;

/** The first of the practice's rules that holds, as a reason. */
export function matchPractice(practice: Practice, subject: RuleSubject): RuleReason | undefined {
  for (const rule of practice.rules) {
    const reason = matchRule(rule, practice.id, subject);
    if (reason) return reason;
  }
  return undefined;
}

/** Every condition given must hold; a rule that asks for nothing, or only excludes words, matches nothing. */
export function matchRule(rule: Rule, practiceId: string, subject: RuleSubject): RuleReason | undefined {
  if (!asksForSomething(rule) || !peopleHold(rule, subject) || !marksHold(rule, subject.event))
    return undefined;
  const word = rule.anyWords?.length ? findWord(subject.title, rule.anyWords) : undefined;
  if (rule.anyWords?.length && word === undefined) return undefined;
  if (rule.noneWords?.length && findWord(subject.title, rule.noneWords) !== undefined) return undefined;
  return {
    code: 'rule',
    practiceId,
    ...(word !== undefined && { word }),
    ...(rule.outsider !== undefined && { outsider: rule.outsider }),
    ...(rule.people !== undefined && { people: rule.people }),
    others: subject.people.others.length,
  };
}

function asksForSomething(rule: Rule): boolean {
  return (
    Boolean(rule.anyWords?.length) ||
    rule.colorId !== undefined ||
    rule.labelId !== undefined ||
    rule.calendarId !== undefined ||
    rule.atLeastOthers !== undefined ||
    rule.atMostOthers !== undefined ||
    rule.outsider !== undefined ||
    rule.people !== undefined ||
    rule.organizedByMe !== undefined
  );
}

function peopleHold(rule: Rule, { people, myDomains }: RuleSubject): boolean {
  const count = people.others.length;
  if (rule.atLeastOthers !== undefined && count < rule.atLeastOthers) return false;
  if (rule.atMostOthers !== undefined && count > rule.atMostOthers) return false;
  if (rule.people !== undefined && (rule.people === 'with') !== people.withPeople) return false;
  if (rule.organizedByMe !== undefined && rule.organizedByMe !== people.organizedByMe) return false;
  return rule.outsider === undefined || rule.outsider === hasOutsider(people.others, myDomains);
}

function marksHold(rule: Rule, event: CalendarEvent): boolean {
  if (rule.colorId !== undefined && rule.colorId !== event.colorId) return false;
  if (rule.labelId !== undefined && rule.labelId !== event.labelId) return false;
  return rule.calendarId === undefined || rule.calendarId === event.calendarId;
}
