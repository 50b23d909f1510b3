import type {Person} from '../model';

/** Each person once, in the order in which they first came; of two pictures of one the later. */
export const distinctPeople = (people: Person[]): Person[] => [...new Map(people.map((person) => [person.id, person])).values()];
